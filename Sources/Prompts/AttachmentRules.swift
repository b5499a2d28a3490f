/// Where relative paths begin, and what may be attached.
package struct AttachmentRules: Equatable, Sendable {
    /// The folder in which relative paths begin; absolute.
    package var folder: String
    /// What `~` stands for.
    package var home: String
    package var limits: AttachmentLimits
    /// Places of files that hold secrets, whatever they are called.
    package var secretPlaces: Set<String>

    package init(
        folder: String, home: String, limits: AttachmentLimits = AttachmentLimits(),
        secretPlaces: Set<String> = []
    ) {
        self.folder = folder
        self.home = home
        self.limits = limits
        self.secretPlaces = secretPlaces
    }

    /// The absolute path that somebody means.
    func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        if path == "~" { return home }
        if path.hasPrefix("~/") { return home + path.dropFirst() }
        return folder + "/" + path
    }

    /// Directories that hold what was built or fetched, not what was written.
    private static let products: Set<String> = [
        "node_modules", "bower_components", "__pycache__", "build", "dist", "target",
        "out", "DerivedData", "venv", "vendor",
    ]

    /// Why a name in a directory is left out whatever `.gitignore` says; nil if it isn't.
    func exclusion(_ entry: FileEntry) -> AttachmentItem.Omission? {
        if entry.name.hasPrefix(".") { return .hidden }
        if entry.kind == .directory, Self.products.contains(entry.name) { return .product }
        return nil
    }
}

/// How much may be attached to one prompt. More is refused, never cut.
package struct AttachmentLimits: Equatable, Sendable {
    /// Bytes of one text file.
    package var fileBytes = 256 * 1024
    /// Bytes of all text files together.
    package var totalBytes = 1024 * 1024
    /// Text files and pictures.
    package var files = 200
    /// Bytes of one picture, whatever a vendor may take.
    package var pictureBytes = 10 * 1024 * 1024
    /// Bytes of all pictures together.
    package var allPictureBytes = 20 * 1024 * 1024
    /// Names that are looked at in one directory and those below it.
    package var names = 20_000
    /// Directories within each other.
    package var depth = 32

    package init() {}
}

extension String {
    /// Whether the place is one where a system makes files up.
    var isMadeUp: Bool {
        ["/proc/", "/sys/", "/dev/"].contains { hasPrefix($0) || self + "/" == $0 }
    }
}
