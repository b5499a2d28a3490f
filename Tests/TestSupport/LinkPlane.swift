import CVterm

/// Where each cell of a terminal leads (OSC 8) once it has read what a program wrote: libvterm moves
/// and erases cells as a terminal does, and this keeps account of their links.
package final class LinkPlane {
    package let columns: Int
    package let rows: Int
    private var texts: [String]
    private var addresses: [String?]
    private var current: String?

    package init(of written: [UInt8], columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        texts = Array(repeating: " ", count: columns * rows)
        addresses = Array(repeating: nil, count: columns * rows)
        guard let vterm = vterm_new(CInt(rows), CInt(columns)) else { return }
        defer { vterm_free(vterm) }
        vterm_set_utf8(vterm, 1)
        let state = vterm_obtain_state(vterm)
        var callbacks = Self.callbacks
        var fallbacks = VTermParserCallbacks()
        fallbacks.osc = { command, count, plane in
            let bytes = UnsafeRawBufferPointer(start: command, count: count)
            LinkPlane.at(plane)?.take(osc: String(decoding: bytes, as: UTF8.self))
            return 1
        }
        let user = Unmanaged.passUnretained(self).toOpaque()
        vterm_state_set_callbacks(state, &callbacks, user)
        vterm_state_set_unrecognised_fallbacks(state, &fallbacks, user)
        vterm_state_reset(state, 1)
        written.withUnsafeBytes { bytes in
            _ = vterm_input_write(
                vterm, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
        }
    }

    /// Where a cell leads; nil for nowhere.
    package func address(row: Int, column: Int) -> String? { addresses[row * columns + column] }

    /// The stretches of text that lead somewhere, row by row.
    package var links: [(text: String, address: String)] {
        var found: [(text: String, address: String)] = []
        var end = -1
        for index in addresses.indices {
            guard let address = addresses[index] else { continue }
            if end == index, found.last?.address == address, index % columns > 0 {
                found[found.count - 1].text += texts[index]
            } else {
                found.append((texts[index], address))
            }
            end = index + 1
        }
        return found
    }

    private static func at(_ user: UnsafeMutableRawPointer?) -> LinkPlane? {
        user.map { Unmanaged<LinkPlane>.fromOpaque($0).takeUnretainedValue() }
    }

    private static var callbacks: VTermStateCallbacks {
        var callbacks = VTermStateCallbacks()
        callbacks.putglyph = { info, position, plane in
            guard let info else { return 0 }
            LinkPlane.at(plane)?.put(info.pointee, at: position)
            return 1
        }
        callbacks.moverect = { destination, source, plane in
            LinkPlane.at(plane)?.move(source, to: destination)
            return 1
        }
        callbacks.erase = { rect, _, plane in
            LinkPlane.at(plane)?.erase(rect)
            return 1
        }
        return callbacks
    }

    private func take(osc: String) {
        guard osc.hasPrefix("8;") else { return }
        let address = osc.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).last
        current = address.flatMap { $0.isEmpty ? nil : String($0) }
    }

    private func put(_ info: VTermGlyphInfo, at position: VTermPos) {
        var scalars = String.UnicodeScalarView()
        var place = 0
        while let value = info.chars?[place], value != 0 {
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
            place += 1
        }
        let index = Int(position.row) * columns + Int(position.col)
        for column in 0..<Int(info.width) where index + column < texts.count {
            texts[index + column] = column == 0 ? String(scalars) : ""
            addresses[index + column] = current
        }
    }

    private func move(_ source: VTermRect, to destination: VTermRect) {
        let (oldTexts, oldAddresses) = (texts, addresses)
        for row in 0..<Int(source.end_row - source.start_row) {
            for column in 0..<Int(source.end_col - source.start_col) {
                let from =
                    (Int(source.start_row) + row) * columns + Int(source.start_col) + column
                let to =
                    (Int(destination.start_row) + row) * columns + Int(destination.start_col)
                    + column
                (texts[to], addresses[to]) = (oldTexts[from], oldAddresses[from])
            }
        }
    }

    private func erase(_ rect: VTermRect) {
        for row in Int(rect.start_row)..<Int(rect.end_row) {
            for column in Int(rect.start_col)..<Int(rect.end_col) {
                texts[row * columns + column] = " "
                addresses[row * columns + column] = nil
            }
        }
    }
}
