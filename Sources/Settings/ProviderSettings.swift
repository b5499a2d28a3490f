import Providers
import Transfers

/// What a person has set for one provider.
package struct ProviderSettings: Equatable, Sendable {
    package var name: String?
    package var dialect: DialectName?
    package var auth: Auth?
    package var baseURL: String?
    package var apiVersion: String?
    package var apiKey = SecretSource()
    package var accessKey = SecretSource()
    package var secretKey = SecretSource()
    package var proxy: ProxyChoice?
    /// In the order of the file.
    package var headers: [HTTPRequest.Header] = []
    /// Absolute.
    package var caFile: String?
    package var timeouts = Timeouts()
    package var models: [String]?
    /// Plain http to other machines is meant.
    package var allowsHTTP = false
    package var http1Only: Bool?

    package init() {}

    /// Where a secret can be had; tried in this order. Of a key there may be several: the next one
    /// is used when an account is limited or empty.
    package struct SecretSource: Equatable, Sendable {
        /// Names of environment variables.
        package var environment: [String] = []
        /// A command line for `/bin/sh` that prints it.
        package var command: String?
        /// The secret itself.
        package var literals: [String] = []

        /// Whether it says nothing.
        package var isEmpty: Bool { environment.isEmpty && command == nil && literals.isEmpty }
    }

    /// The way to the provider.
    package enum ProxyChoice: Equatable, Sendable {
        case direct
        /// With its port; a name and a password may be in it.
        case url(String)
    }

    /// Seconds, each in place of the usual.
    package struct Timeouts: Equatable, Sendable {
        package var connect: Double?
        package var firstByte: Double?
        package var idle: Double?
        package var stall: Double?
        package var total: Double?
    }
}
