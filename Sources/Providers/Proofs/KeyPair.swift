/// The two halves of a secret: who asks, and what proves it.
package struct KeyPair: Equatable, Hashable, Sendable {
    package var access: String
    package var secret: String

    package init(access: String, secret: String) {
        self.access = access
        self.secret = secret
    }
}
