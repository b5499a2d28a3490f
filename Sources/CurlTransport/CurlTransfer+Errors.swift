import CCurl
import Transfers

extension CurlTransfer {
    /// What a result of libcurl's is to us; nil if all went well.
    func error(for code: CURLcode) -> TransferError? {
        guard code != CURLE_OK else { return nil }
        var detail = String(cString: errorText)
        if detail.isEmpty { detail = String(cString: curl_easy_strerror(code)) }
        if code == CURLE_OUT_OF_MEMORY, connected != nil, head == nil {
            detail = "the head of the answer is too large"
        }
        for secret in secrets { detail = detail.replacing(secret, with: "•••") }
        return TransferError(kind(of: code, detail), detail)
    }

    private func kind(of code: CURLcode, _ detail: String) -> TransferError.Code {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .unresolved
        case CURLE_COULDNT_CONNECT: return isOfProxy(detail) ? .proxy : .refused
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .proxy
        case CURLE_OPERATION_TIMEDOUT:
            return connected == nil ? .connectTimeout : .totalTimeout
        case CURLE_SSL_CONNECT_ERROR where Self.isHangUp(detail): return .interrupted
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_USE_SSL_FAILED, CURLE_SSL_ENGINE_INITFAILED,
            CURLE_SSL_CRL_BADFILE, CURLE_SSL_CLIENTCERT:
            return .tls
        // What is said in a language that is not HTTP, or at too great a length.
        case CURLE_UNSUPPORTED_PROTOCOL where connected != nil,
            CURLE_OUT_OF_MEMORY where connected != nil:
            return .malformed
        case CURLE_SSL_CACERT_BADFILE, CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL,
            CURLE_OUT_OF_MEMORY, CURLE_BAD_FUNCTION_ARGUMENT, CURLE_UNKNOWN_OPTION,
            CURLE_NOT_BUILT_IN, CURLE_FAILED_INIT:
            return .unusable
        case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR:
            return .malformed
        case CURLE_RECV_ERROR where detail.hasSuffix("in chunked-encoding"): return .malformed
        case CURLE_RECV_ERROR where isTunnelRefused || detail.hasPrefix("Proxy CONNECT"):
            return .proxy
        default: return .interrupted
        }
    }

    /// A handshake that was broken off is the network's doing, and no word about certificates.
    private static func isHangUp(_ detail: String) -> Bool {
        ["Connection reset", "SSL_ERROR_SYSCALL", "unexpected eof", "Broken pipe"].contains {
            detail.contains($0)
        }
    }

    /// Whether a proxy answered CONNECT with anything but success.
    private var isTunnelRefused: Bool {
        var connect = 0
        _ = ccurl_get_long(handle, CURLINFO_HTTP_CONNECTCODE, &connect)
        return connect != 0 && connect / 100 != 2
    }

    /// Which proxy the environment names is libcurl's to find out: the one thing that it tells is
    /// that it connected to another host than the request's.
    static func proxyTest(for request: HTTPRequest) -> (String) -> Bool {
        switch request.route {
        case .direct: return { _ in false }
        case .proxy: return { _ in true }
        case .environment:
            guard !isLoopback(request.url), let host = host(of: request.url) else {
                return { _ in false }
            }
            return { detail in
                let detail = detail.lowercased()
                return detail.contains("connect to ")
                    && (!detail.contains("connect to \(host) port") || detail.contains(" via "))
            }
        }
    }
}
