import CCmark
import Synchronization

/// The foreign parser. It keeps what its extensions need in global variables while it parses, so
/// only one thread may use it at a time. The program has one that does; tests have more.
enum CMark {
    /// Whether the extensions have been registered.
    private static let isRegistered = Mutex(false)

    /// Does something with the library while nobody else does, its extensions being registered.
    static func exclusively<Result>(_ body: () -> Result) -> Result {
        isRegistered.withLock { isRegistered in
            if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
            isRegistered = true
            return body()
        }
    }

    /// The tree of a document, to be freed by the caller. Only two tildes strike out.
    static func parse(_ bytes: [UInt8], extensions: [String]) -> OpaquePointer? {
        exclusively {
            guard let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else {
                return nil
            }
            defer { cmark_parser_free(parser) }
            for name in extensions {
                if let found = cmark_find_syntax_extension(name) {
                    cmark_parser_attach_syntax_extension(parser, found)
                }
            }
            bytes.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    cmark_parser_feed(parser, $0.baseAddress, $0.count)
                }
            }
            return cmark_parser_finish(parser)
        }
    }
}
