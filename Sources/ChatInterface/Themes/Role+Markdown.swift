import Markdown
import Terminal

extension Role {
    /// The role of the theme for a piece of an answer.
    init(_ role: MarkdownRole) {
        switch role {
        case .text: self = .text
        case .heading1: self = .heading1
        case .heading2: self = .heading2
        case .heading3, .heading4, .heading5, .heading6: self = .heading3
        case .quote: self = .quote
        case .quoteBar: self = .quoteBar
        case .listMarker, .taskBox: self = .listMarker
        case .inlineCode: self = .inlineCode
        case .code: self = .code
        case .codeLabel, .codeMark: self = .codeLabel
        case .keyword: self = .keyword
        case .type: self = .type
        case .function: self = .function
        case .constant: self = .constant
        case .string: self = .string
        case .number: self = .number
        case .comment: self = .comment
        case .operator: self = .operator
        case .added: self = .added
        case .removed: self = .removed
        case .hunk: self = .hunk
        case .tableHeader: self = .tableHeader
        case .tableBorder: self = .tableBorder
        case .rule: self = .rule
        case .link, .image, .footnote: self = .link
        case .math: self = .math
        case .html: self = .dim
        }
    }
}

/// The styles of all runs of an answer under one theme: what is looked up for every cluster.
struct MarkdownLook {
    private var styles: [Style]

    init(_ theme: Theme) {
        styles = MarkdownRole.allCases.map { theme[Role($0)] }
    }

    subscript(style: MarkdownStyle) -> Style {
        var look = styles[Int(style.role.rawValue)]
        let traits = style.traits
        if !traits.isEmpty {
            if traits.contains(.strong) { look.attributes.insert(.bold) }
            if traits.contains(.emphasis) { look.attributes.insert(.italic) }
            if traits.contains(.struck) { look.attributes.insert(.strikethrough) }
        }
        return look
    }
}
