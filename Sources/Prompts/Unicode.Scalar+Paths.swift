extension Unicode.Scalar {
    /// Whether an `@` behind it may begin a path: it is no part of a word, an address or code.
    var mayPrecedePath: Bool {
        if isASCII {
            return !properties.isAlphabetic && !("0"..."9").contains(self)
                && !"._\\/@%+-&=#?*~`".unicodeScalars.contains(self)
        }
        // In Chinese no blank stands before a file; letters of other scripts are parts of addresses.
        return value >= 0x2E80 || !properties.isAlphabetic
    }

    /// Blanks, controls, and what no path goes across unless it is quoted.
    var endsPath: Bool {
        properties.isWhitespace || properties.generalCategory == .control
            || "\"“”`<>|".unicodeScalars.contains(self)
    }

    /// The quote that closes a path which this one opens.
    var closingQuote: Unicode.Scalar? {
        switch self {
        case "\"": "\""
        case "“": "”"
        default: nil
        }
    }

    /// Punctuation and symbols but for the slash.
    var isPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
            .currencySymbol, .modifierSymbol, .otherSymbol:
            self != "/"
        default: false
        }
    }

    /// Punctuation that ends what stands before it.
    var isSeparator: Bool {
        ",;:!?)]}'，。；：！？、）】》」』’…".unicodeScalars.contains(self)
    }
}
