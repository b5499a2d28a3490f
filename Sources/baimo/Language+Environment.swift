import ChatInterface
import Foundation

extension Language {
    /// The environment's: for what is wrong before a configuration is read.
    static var ofEnvironment: Language {
        Language(environment: ProcessInfo.processInfo.environment)
    }
}
