import Comparison

extension Picture.Format {
    /// The format that the first bytes tell, whatever the file is called; nil for anything else.
    package init?(_ bytes: [UInt8]) {
        func begins(_ text: [UInt8], at place: Int = 0) -> Bool {
            bytes.count >= place + text.count
                && bytes[place..<(place + text.count)].elementsEqual(text)
        }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if begins(Array("GIF87a".utf8)) || begins(Array("GIF89a".utf8)) {
            self = .gif
        } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
            self = .webp
        } else {
            return nil
        }
    }
}
