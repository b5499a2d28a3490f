// swift-tools-version: 6.2
import PackageDescription

/// Every module of ours is held to the same bar: Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "baimo",
    products: [
        .executable(name: "baimo", targets: ["baimo"]),
        .library(name: "ServerSentEvents", targets: ["ServerSentEvents"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Before 1.0 a minor version may break what it likes.
        .package(url: "https://github.com/LebJe/TOMLKit", .upToNextMinor(from: "0.6.0")),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
        .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
    ],
    targets: [
        // Values: no clock, no socket; of foreign libraries only what takes a value and returns one.
        .target(name: "ServerSentEvents", swiftSettings: strict),
        .target(name: "Comparison", swiftSettings: strict),
        .target(name: "Transfers", swiftSettings: strict),
        .target(name: "Terminal", swiftSettings: strict),
        .target(name: "UnicodeText", dependencies: ["CUnistring"], swiftSettings: strict),
        .target(name: "Markdown", dependencies: ["CCmark", "UnicodeText"], swiftSettings: strict),
        .target(
            name: "Providers",
            dependencies: [
                "Comparison", "ServerSentEvents", "Transfers",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Catalogue")],
            swiftSettings: strict),
        .target(
            name: "Prompts",
            dependencies: ["Comparison", .product(name: "Crypto", package: "swift-crypto")],
            resources: [.embedInCode("Library")],
            swiftSettings: strict),
        .target(
            name: "ChatInterface",
            dependencies: ["Comparison", "Markdown", "Prompts", "Terminal", "UnicodeText"],
            swiftSettings: strict),

        // Adapters: each owns one foreign library, none knows another.
        .target(
            name: "Settings",
            dependencies: ["Providers", .product(name: "TOMLKit", package: "TOMLKit")],
            resources: [.embedInCode("Themes")],
            swiftSettings: strict),
        .target(
            name: "CurlTransport", dependencies: ["CCurl", "Transfers"], swiftSettings: strict),
        .target(
            name: "NcursesBackend", dependencies: ["CNcurses", "Terminal"], swiftSettings: strict),
        .target(
            name: "Transcripts",
            dependencies: ["Comparison", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .target(
            name: "VendorSimulator",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "FlyingFox", package: "FlyingFox"),
            ],
            resources: [.embedInCode("Exchanges")],
            swiftSettings: strict),

        // System libraries: a module map and a shim header each.
        .target(name: "CCurl"),
        .target(name: "CNcurses"),
        .systemLibrary(name: "CUnistring"),
        .systemLibrary(name: "CCmark"),

        .executableTarget(
            name: "baimo",
            dependencies: [
                "ChatInterface", "Comparison", "CurlTransport", "NcursesBackend", "Prompts",
                "Providers", "ServerSentEvents", "Settings", "Terminal", "Transcripts",
                "Transfers", "UnicodeText", "VendorSimulator",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict,
            linkerSettings: [
                .unsafeFlags(
                    [
                        "-static-stdlib", "-l_CFURLSessionInterface", "-lCoreFoundation",
                        "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
                        "-ldispatch", "-lBlocksRuntime", "-lswiftSynchronization", "-use-ld=lld",
                    ], .when(configuration: .release))
            ]),

        // Tests: one target a module, and those that use the program whole.
        .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
        .target(
            name: "TestSupport", dependencies: ["CVterm", "Comparison", "Prompts", "Terminal"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "ServerSentEventsTests", dependencies: ["ServerSentEvents"],
            swiftSettings: strict),
        .testTarget(
            name: "UnicodeTextTests", dependencies: ["UnicodeText"], swiftSettings: strict),
        .testTarget(
            name: "MarkdownTests", dependencies: ["CCmark", "Markdown", "UnicodeText"],
            swiftSettings: strict),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["Terminal", "TestSupport", "Transcripts", "Comparison", "baimo"],
            swiftSettings: strict),
        .testTarget(
            name: "ComparisonTests",
            dependencies: [
                "Comparison", "TestSupport",
                .product(name: "CustomDump", package: "swift-custom-dump"),
            ], swiftSettings: strict),
        .testTarget(
            name: "ProvidersTests",
            dependencies: ["Comparison", "Providers", "Settings", "TestSupport", "Transfers"],
            swiftSettings: strict),
        .testTarget(
            name: "PromptsTests", dependencies: ["Comparison", "Prompts", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SettingsTests",
            dependencies: ["Comparison", "Providers", "Settings", "Transfers"],
            swiftSettings: strict),
        .testTarget(
            name: "NcursesBackendTests", dependencies: ["NcursesBackend", "Terminal"],
            swiftSettings: strict),
        .testTarget(
            name: "CurlTransportTests",
            dependencies: [
                "Comparison", "CurlTransport", "Providers", "TestSupport", "Transfers",
                "VendorSimulator",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TranscriptsTests", dependencies: ["Comparison", "Transcripts"],
            swiftSettings: strict),
        .testTarget(
            name: "VendorSimulatorTests",
            dependencies: [
                "Comparison", "VendorSimulator", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "baimoTests",
            dependencies: [
                "ChatInterface", "Comparison", "CurlTransport", "NcursesBackend", "Prompts",
                "Providers", "Settings", "Terminal", "TestSupport", "Transfers", "UnicodeText",
                "VendorSimulator", "baimo",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "JourneyTests",
            dependencies: [
                "ChatInterface", "Comparison", "Prompts", "Providers", "Terminal", "TestSupport",
            ],
            swiftSettings: strict),

        // Pictures of the program for the README: `make screenshots`.
        .executableTarget(
            name: "Pictures", dependencies: ["TestSupport"], path: "Tests/Pictures",
            swiftSettings: strict),

        // Benchmarks: `make bench`. In this package, since what they measure is seen in it only.
        .target(
            name: "CMemchrSplitter", path: "Tests/CMemchrSplitter",
            cSettings: [.unsafeFlags(["-O2"])]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CMemchrSplitter", "ChatInterface", "Comparison", "Markdown", "NcursesBackend",
                "Providers", "ServerSentEvents", "Terminal", "TestSupport", "Transcripts",
                "Transfers",
            ],
            path: "Tests/Benchmarks", swiftSettings: strict),
    ]
)
