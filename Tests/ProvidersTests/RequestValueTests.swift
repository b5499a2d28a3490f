import Foundation
import Providers
import Testing

@Suite struct `A value that is sent` {
    private func text(_ value: RequestValue) -> String {
        String(decoding: value.encoded, as: UTF8.self)
    }

    @Test func `values of every kind are written without blanks, fields in their order`() {
        let value: RequestValue = [
            "b": [1, -2, 0.5, true, false, .null], "a": ["c": "d"], "e": [], "f": .object([]),
        ]
        #expect(text(value) == #"{"b":[1,-2,0.5,true,false,null],"a":{"c":"d"},"e":[],"f":{}}"#)
    }

    @Test func `only what must be escaped is`() {
        #expect(
            text("a\"b\\c/\n\r\t\u{1}\u{1F}\u{7F}")
                == "\"a\\\"b\\\\c/\\n\\r\\t\\u0001\\u001f\u{7F}\"")
        #expect(text("百模 🐼\u{2028}") == "\"百模 🐼\u{2028}\"")
    }

    @Test func `what is written is read back by another reader`() throws {
        let strings = (0..<0x300).compactMap { Unicode.Scalar($0) }.map { "x\($0)y" }
        let value = RequestValue.array(strings.map { .string($0) })
        let read = try JSONSerialization.jsonObject(with: Data(value.encoded))
        #expect(read as? [String] == strings)
    }

    @Test func `numbers are read back as they were`() throws {
        let numbers = [0, 1, -1, 0.1, 1e-7, 1e21, 123_456_789.125, .greatestFiniteMagnitude]
        let value = RequestValue.array(numbers.map { .number($0) })
        let read = try JSONSerialization.jsonObject(with: Data(value.encoded))
        #expect(read as? [Double] == numbers)
    }

    @Test func `values are read from a file of the catalogue, fields sorted`() throws {
        let json = #"{"b":[1,0.5,"x",true],"a":{"c":{}}}"#
        let value = try JSONDecoder().decode(RequestValue.self, from: Data(json.utf8))
        #expect(text(value) == #"{"a":{"c":{}},"b":[1,0.5,"x",true]}"#)
    }
}
