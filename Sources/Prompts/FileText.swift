/// The text of a file, recognised by its bytes.
package struct FileText: Equatable, Sendable {
    /// How the bytes were read.
    package enum Encoding: String, Equatable, Sendable {
        case utf8 = "UTF-8"
        case utf16 = "UTF-16"
        case gb18030 = "GB18030"
    }

    /// Without a byte order mark.
    package var text: String
    package var encoding: Encoding

    /// What is no text.
    package enum Trouble: Error, Equatable, Sendable {
        case binary
        /// Text perhaps, but in no encoding that is read here.
        case unknownEncoding
    }

    /// Reads UTF-8, UTF-16 with a byte order mark, and GB18030 with all that came before it (GBK,
    /// GB 2312). Throws what it is where it is none of them.
    package init(_ bytes: [UInt8]) throws(Trouble) {
        if let wide = Self.utf16(bytes) {
            self.init(text: try wide.get(), encoding: .utf16)
            return
        }
        guard Self.looksLikeText(bytes[...]) else { throw .binary }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) {
            self.init(text: text, encoding: .utf8)
        } else if let text = ChineseText.decode(bytes) {
            self.init(text: text, encoding: .gb18030)
        } else {
            throw .unknownEncoding
        }
    }

    private init(text: String, encoding: Encoding) {
        self.text = text
        self.encoding = encoding
    }

    /// Whether a file that begins so may be read as text.
    static func mayBegin(_ head: [UInt8]) -> Bool {
        [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(head.prefix(2))) || looksLikeText(head[...])
    }

    /// Whether the bytes can be of a text in one of the encodings of single bytes and up: no NUL,
    /// and hardly a control. What was cut anywhere may be asked about too.
    static func looksLikeText(_ bytes: ArraySlice<UInt8>) -> Bool {
        var controls = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x1B: break
            case 0: return false
            default: controls += 1
            }
        }
        return controls * 100 <= bytes.count
    }

    /// The text if there is a byte order mark of UTF-16; nil if there is none.
    private static func utf16(_ bytes: [UInt8]) -> Result<String, Trouble>? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        guard bytes.count % 2 == 0 else { return .failure(.binary) }
        let units = stride(from: 2, to: bytes.count, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        guard let text = String(validating: units, as: UTF16.self),
            looksLikeText(Array(text.utf8)[...])
        else { return .failure(.binary) }
        return .success(text)
    }
}
