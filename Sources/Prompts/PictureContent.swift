import Comparison
import Crypto

/// A picture and its bytes.
package struct PictureContent: Equatable, Sendable {
    package var picture: Picture
    package var bytes: [UInt8]

    /// Names the bytes by their SHA-256.
    package init(path: String, format: Picture.Format, bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".unicodeScalars)
        var digest = String.UnicodeScalarView()
        for byte in SHA256.hash(data: bytes) {
            digest.append(digits[Int(byte >> 4)])
            digest.append(digits[Int(byte & 15)])
        }
        picture = Picture(path: path, format: format, digest: String(digest), size: bytes.count)
        self.bytes = bytes
    }
}
