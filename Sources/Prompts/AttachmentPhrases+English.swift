extension AttachmentPhrases {
    package static let english = AttachmentPhrases(
        omission: { why in
            switch why {
            case .hidden: "hidden"
            case .product: "built or fetched"
            case .ignored: "in .gitignore"
            case .binary: "no text"
            case .picture: "a picture; name it to send it"
            case .secret: "may hold secrets; @!path sends it"
            case .link: "a link"
            case .special: "no ordinary file"
            }
        },
        problem: { reason in
            switch reason {
            case .fileTooLarge(let size, let limit):
                "is \(ByteSize(size)); \(ByteSize(limit)) of text a file are sent at most"
            case .pictureTooLarge(let size, let limit):
                "is \(ByteSize(size)); \(ByteSize(limit)) a picture are sent at most"
            case .tooMuch(let limit):
                "brings it to more than \(ByteSize(limit)), which is the most for a prompt"
            case .tooManyFiles(let limit): "is one more than the \(limit) files of a prompt"
            case .tooManyNames(let limit): "holds more than \(limit) names; name a part of it"
            case .tooDeep(let limit): "goes more than \(limit) directories deep; name a part of it"
            case .nothingToSend: "holds nothing that can be sent"
            case .binary: "is neither text nor a picture that models take (png, jpeg, gif, webp)"
            case .unknownEncoding: "is neither UTF-8 nor GB18030"
            case .special: "is no ordinary file"
            case .secret: "may hold secrets; write @!path to send it all the same"
            case .unreadable(let why): "can't be read: \(why)"
            }
        },
        leftOut: { "left out, \($0): \($1)" },
        andMore: { "and \($0) more" },
        readAs: { "read as \($0)" },
        picture: { "\($0) picture" },
        tokens: { "≈\($0) tokens" },
        files: { $0 == 1 ? "1 file" : "\($0) files" },
        pictures: { "\($0) of them pictures" },
        sends: { "sends \($0)" },
        omitted: { "leaves out \($0)" },
        unmatched: { "\($0): no such file, sent as written" })
}
