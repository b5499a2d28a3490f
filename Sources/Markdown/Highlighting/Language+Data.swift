/// Languages of data and settings.
extension Language {
    static let data: [Language] = [json, yaml, toml, css, graphql]

    private static let json = Language(
        "json jsonc json5 jsonl ndjson", kind: .keyed(UInt8(ascii: ":"))
    ).with {
        $0.comment("//", block: ("/*", "*/"))
        $0.quote("\"")
        $0.hasCapitalTypes = false
        $0.add(.constant, "true false null")
    }

    private static let yaml = Language("yaml yml", kind: .keyed(UInt8(ascii: ":"))).with {
        $0.comment("#")
        $0.quote("\"")
        $0.quote("'", escapes: false)
        $0.letters = [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/")]
        $0.sigils = [
            UInt8(ascii: "&"): .type, UInt8(ascii: "*"): .type, UInt8(ascii: "!"): .type,
        ]
        $0.hasCapitalTypes = false
        $0.callsFunctions = false
        $0.add(.constant, "true false null yes no on off True False")
    }

    private static let toml = Language(
        "toml ini conf cfg properties env dotenv", kind: .keyed(UInt8(ascii: "="))
    )
    .with {
        $0.comment("#", ";")
        $0.quote("\"\"\"", spansLines: true)
        $0.quote("'''", escapes: false, spansLines: true)
        $0.quote("\"")
        $0.quote("'", escapes: false)
        $0.letters = [UInt8(ascii: "-"), UInt8(ascii: ".")]
        $0.hasCapitalTypes = false
        $0.callsFunctions = false
        $0.add(.constant, "true false")
    }

    private static let css = Language("css scss sass less", kind: .keyed(UInt8(ascii: ":"))).with {
        $0.comment(block: ("/*", "*/"))
        $0.quote("\"")
        $0.quote("'")
        $0.letters = [UInt8(ascii: "-"), UInt8(ascii: "%")]
        $0.sigils = [
            UInt8(ascii: "@"): .keyword, UInt8(ascii: "#"): .constant, UInt8(ascii: "."): .function,
            UInt8(ascii: "$"): .constant,
        ]
        $0.hasCapitalTypes = false
        $0.add(.constant, "auto none inherit initial unset important")
    }

    private static let graphql = Language("graphql gql protobuf proto thrift").with {
        $0.comment("#", "//", block: ("/*", "*/"))
        $0.quote("\"\"\"", spansLines: true)
        $0.quote("\"")
        $0.sigils = [UInt8(ascii: "$"): .constant, UInt8(ascii: "@"): .keyword]
        $0.add(
            .keyword,
            """
            enum extend fragment import input interface message mutation on oneof option optional
            package query repeated required returns rpc schema service subscription syntax type union
            """)
        $0.add(.type, "bool bytes double float int32 int64 string uint32 uint64")
        $0.add(.constant, "true false null")
    }
}
