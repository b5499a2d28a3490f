import Comparison
import Prompts

/// The bytes of the pictures sent lately: the store may not have written them yet.
final class PictureShelf {
    /// Bytes of all; what was put there first goes first.
    private static let capacity = 64 * 1024 * 1024

    private var contents: [PictureContent] = []
    private var size = 0

    func keep(_ content: PictureContent) {
        guard bytes(of: content.picture) == nil else { return }
        contents.append(content)
        size += content.bytes.count
        while size > Self.capacity, contents.count > 1 {
            size -= contents.removeFirst().bytes.count
        }
    }

    func bytes(of picture: Picture) -> [UInt8]? {
        contents.first { $0.picture.digest == picture.digest }?.bytes
    }
}
