import CCmark
import UnicodeText

/// Character references (CommonMark 0.31 §6.1 "Entity and numeric character references").
enum Entity {
    /// What a reference, from `&` to `;`, stands for, as the parser decodes it; nil if it is none.
    static func decode(_ reference: ArraySlice<UInt8>) -> [UInt8]? {
        let inside = reference.dropFirst().dropLast()
        guard let first = inside.first else { return nil }
        let isNumeric = first == UInt8(ascii: "#")
        let body = isNumeric ? inside.dropFirst() : inside
        guard !body.isEmpty, body.allSatisfy(\.isAlphanumeric) else { return nil }
        return parsed(Array(reference))
    }

    /// Has the parser decode it, which knows all two thousand names.
    private static func parsed(_ reference: [UInt8]) -> [UInt8]? {
        guard let document = CMark.parse(reference, extensions: []) else { return nil }
        defer { cmark_node_free(document) }
        guard let paragraph = cmark_node_first_child(document),
            let text = cmark_node_first_child(paragraph),
            let literal = cmark_node_get_literal(text)
        else { return nil }
        let decoded = Array(String(cString: literal).utf8)
        return decoded == reference ? nil : decoded
    }

    /// What may be drawn of it: a reference can name what must not reach a terminal.
    static func drawable(_ decoded: [UInt8]) -> [UInt8] {
        let text = String(decoding: decoded, as: UTF8.self)
        return Array(TextSanitizer.clean(text).utf8)
    }
}
