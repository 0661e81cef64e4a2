import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Reading of XML: places, bounds, and that nothing outside is opened.
@Suite struct XMLReadingTests {
    /// Keeps what it is told.
    private struct Listener: XMLHandler {
        var seen: [String] = []
        var text: [UInt8] = []
        private var names: [String] = []

        mutating func start(_ element: XMLElement) throws(Diagnostic) {
            names.append(element.name)
            seen.append("\(element.name) \(element.place.line):\(element.place.column)")
        }

        mutating func end() throws(Diagnostic) {
            if let name = names.popLast() { seen.append("/\(name)") }
        }

        mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            text.append(contentsOf: bytes)
        }
    }

    private func read(_ text: String) throws -> Listener {
        var listener = Listener()
        try XMLReading.read(Array(text.utf8), file: "t.xml", &listener)
        return listener
    }

    @Test func `places count lines and characters`() throws {
        let listener = try read("<a>\n 宁é<x:b/>\r\n<c></c>&#22269;</a>")
        #expect(listener.seen == ["a 1:1", "b 2:4", "/b", "c 3:1", "/c", "/a"])
        #expect(String(decoding: listener.text, as: UTF8.self).contains("国"))
    }

    @Test func `entities from outside are not read`() {
        let text =
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>"
        let listener = try? read(text)
        #expect(listener?.text.isEmpty ?? true)
    }

    /// Entities that stand for others, ten times each, would come to ten thousand million letters.
    @Test func `entities that grow without end are refused`() {
        var entities = "<!ENTITY e0 \"aaaaaaaaaa\">"
        for level in 1...9 {
            let inside = String(repeating: "&e\(level - 1);", count: 10)
            entities += "<!ENTITY e\(level) \"\(inside)\">"
        }
        let error = #expect(throws: Diagnostic.self) {
            try read("<!DOCTYPE a [\(entities)]><a>&e9;</a>")
        }
        #expect(error?.code == .syntax)
    }

    @Test func `elements too deep in one another are refused where it becomes too much`() {
        let deep = String(repeating: "<a>", count: 257)
        let error = #expect(throws: Diagnostic.self) { try read(deep) }
        #expect(error?.short == "1:769 too-deep")
    }

    @Test(arguments: [("<a>", "1:4 syntax"), ("<a></b>", "1:6 syntax"), ("x", "1:1 syntax")])
    func `what is not well-formed is refused with its place`(text: String, expected: String) {
        let error = #expect(throws: Diagnostic.self) { try read(text) }
        #expect(error?.short == expected)
    }
}
