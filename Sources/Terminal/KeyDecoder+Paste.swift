extension KeyDecoder {
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// Collects a paste that has begun; returns where to go on behind its end, nil if that has not
    /// come.
    mutating func continuePaste(from index: Int, _ events: inout [InputEvent]) -> Int? {
        guard var text = paste else { return index }
        // Let go of here, the bytes grow in place.
        paste = nil
        let before = text.count
        text += pending[index...]
        let search = max(0, before - Self.pasteEnd.count)
        guard let end = text.firstRange(of: Self.pasteEnd, from: search) else {
            cut(&text)
            paste = text
            return nil
        }
        events.append(.paste(pastedText(text[..<end])))
        return index + end + Self.pasteEnd.count - before
    }

    /// Holds no more than is taken, and what may be the beginning of the end.
    private func cut(_ text: inout [UInt8]) {
        let most = mostPasted + Self.pasteEnd.count
        if text.count > most {
            text.removeSubrange(mostPasted..<text.count - Self.pasteEnd.count)
        }
    }

    /// Line ends become LF; controls but LF and TAB, and escape sequences, are dropped.
    func pastedText(_ bytes: some Collection<UInt8>) -> String {
        let bytes = Array(bytes.prefix(mostPasted))
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x0D:
                kept.append(0x0A)
                if index < bytes.count, bytes[index] == 0x0A { index += 1 }
            case 0x1B:
                guard index < bytes.count, bytes[index] == 0x5B else { continue }
                index += 1
                while index < bytes.count, (0x20...0x3F).contains(bytes[index]) { index += 1 }
                if index < bytes.count, (0x40...0x7E).contains(bytes[index]) { index += 1 }
            case 0x0A, 0x09, 0x20...0x7E, 0x80...0xFF: kept.append(byte)
            default: break
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate func firstRange(of needle: [UInt8], from start: Int) -> Int? {
        guard count >= needle.count else { return nil }
        var index = start
        while index + needle.count <= count {
            if self[index] == needle[0], self[index..<index + needle.count].elementsEqual(needle) {
                return index
            }
            index += 1
        }
        return nil
    }
}
