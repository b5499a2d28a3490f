extension AttachmentPhrases {
    package static let german = AttachmentPhrases(
        omission: { why in
            switch why {
            case .hidden: "versteckt"
            case .product: "erzeugt oder heruntergeladen"
            case .ignored: "in .gitignore"
            case .binary: "kein Text"
            case .picture: "ein Bild; einzeln nennen, um es zu senden"
            case .secret: "enthält vielleicht Geheimnisse; @!Pfad sendet es"
            case .link: "eine Verknüpfung"
            case .special: "keine gewöhnliche Datei"
            }
        },
        problem: { reason in
            switch reason {
            case .fileTooLarge(let size, let limit):
                "hat \(ByteSize(size)); höchstens \(ByteSize(limit)) Text je Datei werden gesendet"
            case .pictureTooLarge(let size, let limit):
                "hat \(ByteSize(size)); höchstens \(ByteSize(limit)) je Bild werden gesendet"
            case .tooMuch(let limit): "damit wären es mehr als \(ByteSize(limit)) in einer Frage"
            case .tooManyFiles(let limit): "ist eine mehr als die \(limit) Dateien einer Frage"
            case .tooManyNames(let limit):
                "enthält mehr als \(limit) Einträge; einen Teil davon nennen"
            case .tooDeep(let limit):
                "reicht mehr als \(limit) Verzeichnisse tief; einen Teil davon nennen"
            case .nothingToSend: "enthält nichts, was gesendet werden kann"
            case .binary: "ist weder Text noch ein Bild für Modelle (png, jpeg, gif, webp)"
            case .unknownEncoding: "ist weder UTF-8 noch GB18030"
            case .special: "ist keine gewöhnliche Datei"
            case .secret: "enthält vielleicht Geheimnisse; mit @!Pfad wird es trotzdem gesendet"
            case .unreadable(let why): "ist nicht lesbar: \(why)"
            }
        },
        leftOut: { "ausgelassen, \($0): \($1)" },
        andMore: { "und \($0) weitere" },
        readAs: { "als \($0) gelesen" },
        picture: { "\($0)-Bild" },
        tokens: { "≈\($0) Token" },
        files: { $0 == 1 ? "1 Datei" : "\($0) Dateien" },
        pictures: { $0 == 1 ? "davon 1 Bild" : "davon \($0) Bilder" },
        sends: { "gesendet wird: \($0)" },
        omitted: { "ausgelassen: \($0)" },
        unmatched: { "\($0): keine solche Datei, geht als Text mit" })
}
