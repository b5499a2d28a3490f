import ChatInterface
import Foundation

extension CommandLinePhrases {
    /// Those of the environment's language: for what is wrong before a configuration is read.
    static var ofEnvironment: CommandLinePhrases {
        Language(environment: ProcessInfo.processInfo.environment).commandLinePhrases
    }
}
