import Foundation
import Prompts

extension Setup {
    /// What may be attached to a prompt, paths beginning in the working folder.
    var attachmentRules: AttachmentRules {
        let own = [configuration.path, paths.configurationFile, paths.database].compactMap { $0 }
        return AttachmentRules(
            folder: FileManager.default.currentDirectoryPath, home: paths.home,
            secretPlaces: Set(own.compactMap { DiskTree().status(of: $0)?.place }))
    }

    var promptsFolder: String { paths.configurationFolder + "/prompts" }

    var promptLibrary: PromptLibrary { PromptLibrary(folder: promptsFolder, in: DiskTree()) }

    /// Today on this machine, as YYYY-MM-DD.
    static var today: String { Date().localDay }
}
