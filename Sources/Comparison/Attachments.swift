/// What goes with a prompt besides the person's own words.
package struct Attachments: Equatable, Hashable, Codable, Sendable {
    /// The whole text that models are sent, the files' texts in it.
    package var text: String
    /// The text files, in the order in which they stand in `text`.
    package var files: [AttachedFile]
    package var pictures: [Picture]

    package init(text: String, files: [AttachedFile] = [], pictures: [Picture] = []) {
        self.text = text
        self.files = files
        self.pictures = pictures
    }
}

/// A text file whose content is a part of what was sent.
package struct AttachedFile: Equatable, Hashable, Codable, Sendable {
    /// As it heads its content.
    package var path: String
    /// Bytes on the disk.
    package var size: Int

    package init(path: String, size: Int) {
        self.path = path
        self.size = size
    }
}
