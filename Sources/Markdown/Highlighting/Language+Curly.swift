/// Languages in the family of C.
extension Language {
    static let curly: [Language] = [
        swift, javascript, go, rust, c, java, kotlin, csharp, php, dart,
    ]

    private static func family(_ names: String) -> Language {
        Language(names).with {
            $0.comment("//", block: ("/*", "*/"))
            $0.quote("\"")
            $0.add(.constant, "true false null")
        }
    }

    private static let swift = family("swift").with {
        $0.nestsComments = true
        $0.quotes = []
        $0.quote("\"\"\"", spansLines: true)
        $0.quote("#\"", "\"#", escapes: false)
        $0.quote("\"")
        $0.sigils = [UInt8(ascii: "@"): .keyword, UInt8(ascii: "#"): .keyword]
        $0.add(
            .keyword,
            """
            actor any as associatedtype async await borrowing break case catch class consuming
            continue convenience default defer deinit didSet do dynamic else enum extension fallthrough
            fileprivate final for func get guard if import in indirect infix init inout internal is
            isolated lazy let macro mutating nonisolated nonmutating open operator optional override
            package postfix precedencegroup prefix private protocol public repeat required rethrows
            return sending set some static struct subscript super switch throw throws try typealias
            unowned var weak where while willSet
            """)
        $0.add(.constant, "nil self Self")
    }

    private static let javascript = family(
        "javascript js jsx mjs cjs typescript ts tsx node es6"
    ).with {
        $0.letters = [UInt8(ascii: "$")]
        $0.quote("'")
        $0.quote("`", spansLines: true)
        $0.sigils = [UInt8(ascii: "@"): .keyword]
        $0.add(
            .keyword,
            """
            abstract as async await break case catch class const continue debugger declare default
            delete do else enum export extends finally for from function get if implements import in
            infer instanceof interface is keyof let namespace new of private protected public readonly
            return satisfies set static super switch throw try type typeof var void while with yield
            """)
        $0.add(.type, "any bigint boolean never number object string symbol unknown")
        $0.add(.constant, "undefined this NaN Infinity")
    }

    private static let go = family("go golang").with {
        $0.quote("`", escapes: false, spansLines: true)
        $0.quote("'", isCharacter: true)
        $0.add(
            .keyword,
            """
            break case chan const continue default defer else fallthrough for func go goto if import
            interface map package range return select struct switch type var
            """)
        $0.add(
            .type,
            """
            any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32
            int64 rune string uint uint8 uint16 uint32 uint64 uintptr
            """)
        $0.add(.constant, "nil iota")
        $0.add(.function, "append cap clear close copy delete len make max min new panic recover")
    }

    private static let rust = family("rust rs").with {
        $0.nestsComments = true
        $0.quotes = []
        $0.quote("r#\"", "\"#", escapes: false, spansLines: true)
        $0.quote("\"", spansLines: true)
        $0.quote("'", isCharacter: true)
        $0.letters = [UInt8(ascii: "!")]
        $0.add(
            .keyword,
            """
            as async await break const continue crate dyn else enum extern fn for if impl in let loop
            match mod move mut pub ref return static struct super trait type unsafe use where while
            """)
        $0.add(
            .type,
            """
            bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
            """)
        $0.add(.constant, "self Self None Some Ok Err")
    }

    private static let c = family(
        "c h cpp c++ cc cxx hpp objc objective-c objectivec arduino cuda"
    ).with {
        $0.quote("'", isCharacter: true)
        $0.sigils = [UInt8(ascii: "#"): .keyword]
        $0.add(
            .keyword,
            """
            alignas alignof asm auto break case catch class co_await co_return co_yield concept const
            consteval constexpr constinit const_cast continue decltype default delete do dynamic_cast
            else enum explicit export extern final for friend goto if inline mutable namespace new
            noexcept operator override private protected public register reinterpret_cast requires
            restrict return sizeof static static_assert static_cast struct switch template this
            thread_local throw try typedef typeid typename union using virtual volatile while
            """)
        $0.add(
            .type,
            """
            bool char char8_t char16_t char32_t double float int int8_t int16_t int32_t int64_t long
            ptrdiff_t short signed size_t ssize_t uint8_t uint16_t uint32_t uint64_t unsigned void
            wchar_t
            """)
        $0.add(.constant, "NULL nullptr")
    }

    private static let java = family("java").with {
        $0.quotes = []
        $0.quote("\"\"\"", spansLines: true)
        $0.quote("\"")
        $0.quote("'", isCharacter: true)
        $0.sigils = [UInt8(ascii: "@"): .keyword]
        $0.add(
            .keyword,
            """
            abstract assert break case catch class continue default do else enum extends final finally
            for if implements import instanceof interface native new package permits private protected
            public record return sealed static strictfp super switch synchronized throw throws
            transient try var volatile while yield
            """)
        $0.add(.type, "boolean byte char double float int long short void")
        $0.add(.constant, "this")
    }

    private static let kotlin = family("kotlin kt kts").with {
        $0.quotes = []
        $0.quote("\"\"\"", escapes: false, spansLines: true)
        $0.quote("\"")
        $0.quote("'", isCharacter: true)
        $0.sigils = [UInt8(ascii: "@"): .keyword]
        $0.add(
            .keyword,
            """
            abstract actual annotation as break by catch class companion const constructor continue
            crossinline data do else enum expect external final finally for fun get if import in infix
            init inline inner interface internal is lateinit noinline object open operator out override
            package private protected public reified return sealed set super suspend tailrec throw try
            typealias val var vararg when where while
            """)
        $0.add(.constant, "this it")
    }

    private static let csharp = family("csharp c# cs").with {
        $0.quotes = []
        $0.quote("@\"", "\"", escapes: false, spansLines: true)
        $0.quote("\"")
        $0.quote("'", isCharacter: true)
        $0.sigils = [UInt8(ascii: "#"): .keyword]
        $0.add(
            .keyword,
            """
            abstract as async await base break case catch checked class const continue default delegate
            do else enum event explicit extern finally fixed for foreach get goto if implicit in init
            interface internal is lock namespace new operator out override params partial private
            protected public readonly record ref required return sealed set sizeof stackalloc static
            struct switch throw try typeof unchecked unsafe using var virtual volatile when where while
            with yield
            """)
        $0.add(
            .type,
            """
            bool byte char decimal double dynamic float int long nint object sbyte short string uint
            ulong ushort void
            """)
        $0.add(.constant, "this")
    }

    private static let php = family("php").with {
        $0.lineComments.append(Array("#".utf8))
        $0.quote("'")
        $0.sigils = [UInt8(ascii: "$"): .constant]
        $0.add(
            .keyword,
            """
            abstract and array as break callable case catch class clone const continue declare default
            do echo else elseif empty enum extends final finally fn for foreach function global if
            implements include instanceof interface isset list match namespace new or print private
            protected public readonly require require_once return static switch throw trait try unset
            use var while yield
            """)
    }

    private static let dart = family("dart scala groovy").with {
        $0.quote("'")
        $0.sigils = [UInt8(ascii: "@"): .keyword]
        $0.add(
            .keyword,
            """
            abstract as async await break case catch class const continue def default do else enum
            extends extension factory final finally for get if implements import in is late lazy match
            mixin new object override package private protected required return sealed set static super
            switch throw trait try typedef val var void while with yield
            """)
        $0.add(.constant, "this")
    }
}
