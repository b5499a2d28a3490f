extension Session.Action {
    /// The words with which an action asks everybody the same, if nothing goes with them yet.
    package var words: String? {
        switch self {
        case .ask(let text, nil, _, _), .resend(let text, nil, _, _),
            .addAndAsk(_, let text, nil, _, _):
            text
        default: nil
        }
    }

    /// The same action with files and pictures; itself if it asks nothing.
    package func attaching(_ attachments: Attachments) -> Self {
        switch self {
        case .ask(let text, _, let audience, let now):
            .ask(text, with: attachments, to: audience, at: now)
        case .resend(let text, _, let id, let now):
            .resend(text, with: attachments, from: id, at: now)
        case .addAndAsk(let model, let text, _, let parameters, let now):
            .addAndAsk(model, text, with: attachments, parameters, at: now)
        default: self
        }
    }
}
