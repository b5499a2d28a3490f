import Comparison
import Foundation
import Providers
import Testing

@testable import Settings

@Suite struct `The credentials` {
    private func credentials(
        _ source: ProviderSettings.SecretSource = .init(), environment: [String: String] = [:],
        patience: Double = 10, auth: Auth = .bearer
    ) -> Credentials {
        var provider = Provider(id: "lab", name: "Lab", baseURL: "https://lab.example")
        provider.auth = auth
        provider.keyEnvironment = ["LAB_KEY", "OLD_LAB_KEY"]
        provider.accessKeyEnvironment = ["LAB_AK"]
        provider.secretKeyEnvironment = ["LAB_SK"]
        var settings = ProviderSettings()
        settings.apiKey = source
        return Credentials(
            provider: provider, settings: settings, environment: environment, patience: patience)
    }

    private let everywhere = [
        "MY_KEY": "mine", "LAB_KEY": "catalogue", "OLD_LAB_KEY": "old",
    ]

    @Test func `a key is looked for in order`() {
        var source = ProviderSettings.SecretSource(
            environment: ["MY_KEY"], command: "echo printed", literals: ["written"])
        #expect(credentials(source, environment: everywhere).keys() == .success(["mine"]))
        source.environment = ["MISSING"]
        #expect(credentials(source, environment: everywhere).keys() == .success(["printed"]))
        source.command = nil
        #expect(credentials(source, environment: everywhere).keys() == .success(["written"]))
        source.literals = []
        #expect(credentials(source, environment: everywhere).keys() == .success(["catalogue"]))
        let old = ["LAB_KEY": " ", "OLD_LAB_KEY": " old\n"]
        #expect(credentials(source, environment: old).keys() == .success(["old"]))
        #expect(credentials(source).keys() == .success([]))
    }

    @Test func `whether there is a key is known without running anything`() throws {
        try withFolder { folder in
            let mark = folder + "/ran"
            let credentials = credentials(.init(command: "touch \(mark); echo k"))
            #expect(credentials.arePresent)
            #expect(!FileManager.default.fileExists(atPath: mark))
            #expect(credentials.keys() == .success(["k"]))
            #expect(FileManager.default.fileExists(atPath: mark))
        }
        #expect(!credentials().arePresent)
        #expect(!credentials(.init(environment: ["MISSING"])).arePresent)
        #expect(credentials(environment: ["OLD_LAB_KEY": "x"]).arePresent)
    }

    @Test(arguments: [Auth.tc3, .baiduOAuth, .sensenovaJWT])
    func `a proof of two halves is there when both are`(auth: Auth) {
        let both = ["LAB_AK": "x", "LAB_SK": "y"]
        #expect(!credentials(environment: ["LAB_AK": "x"], auth: auth).arePresent)
        #expect(!credentials(environment: ["LAB_KEY": "x"], auth: auth).arePresent)
        #expect(credentials(environment: both, auth: auth).arePresent)
        #expect(!credentials(environment: both, auth: .bearer).arePresent)
    }

    private func failure(_ command: String, patience: Double = 10) throws -> Failure {
        switch credentials(.init(command: command), patience: patience).keys() {
        case .success(let keys): throw Surprise(keys: keys)
        case .failure(let failure): failure
        }
    }

    private struct Surprise: Error {
        var keys: [String]
    }

    @Test func `what a failing command says is told, what it prints is not`() throws {
        let failure = try failure("echo SECRET; echo 'no such\u{1B} entry' >&2; exit 3")
        #expect(failure.kind == .configuration)
        #expect(
            failure.message == "lab: the api_key_command failed with status 3: no such entry")
    }

    @Test func `a command that prints nothing, dies or isn't there is told`() throws {
        #expect(try failure("true").message == "lab: the api_key_command printed nothing")
        #expect(try failure("kill -9 $$").message.hasSuffix("was ended by signal 9"))
        #expect(try failure("/nonexistent/pass").message.contains("failed with status 127"))
    }

    @Test func `a command that takes too long is stopped with all that it started`() throws {
        let failure = try failure("sleep 1000 & sleep 1000", patience: 0.05)
        #expect(failure.message == "lab: the api_key_command took too long and was stopped")
    }

    @Test func `a command need not wait for what it leaves running`() {
        let credentials = credentials(.init(command: "sleep 30 & echo k"))
        #expect(credentials.keys() == .success(["k"]))
    }

    @Test func `a command has no standard input and may print much`() {
        #expect(credentials(.init(command: "cat; echo k")).keys() == .success(["k"]))
        let much = credentials(.init(command: "head -c 1000000 /dev/zero | tr '\\0' x"))
        #expect((try? much.keys().get())?.map(\.count) == [65536])
    }

    @Test(arguments: ["a\nb", "ключ", "a\u{7F}"])
    func `a key that can't be sent is refused, and not told`(key: String) {
        let result = credentials(.init(literals: [key])).keys()
        #expect(throws: Failure.self) { try result.get() }
        if case .failure(let failure) = result { #expect(!failure.message.contains(key)) }
    }

    @Test func `a key pair is whole or none`() {
        #expect(credentials(environment: ["LAB_AK": "a"]).keyPair() == .success(nil))
        #expect(
            credentials(environment: ["LAB_AK": "a", "LAB_SK": "s"]).keyPair()
                == .success(KeyPair(access: "a", secret: "s")))
    }
}
