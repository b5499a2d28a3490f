extension Session.Action {
    /// What the person wrote, if an action sends that and nothing goes with it yet.
    ///
    /// Actions whose text quotes answers have no such words: a model must not name the files that
    /// another is sent.
    package var words: String? {
        switch self {
        case .ask(let text, nil, _, _), .resend(let text, nil, _, _): text
        default: nil
        }
    }

    /// The same action with files and pictures; itself if it has no words of the person.
    package func attaching(_ attachments: Attachments) -> Self {
        switch self {
        case .ask(let text, _, let audience, let now):
            .ask(text, with: attachments, to: audience, at: now)
        case .resend(let text, _, let id, let now):
            .resend(text, with: attachments, from: id, at: now)
        default: self
        }
    }
}
