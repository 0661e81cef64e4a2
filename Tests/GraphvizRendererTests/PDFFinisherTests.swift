import Testing

@testable import GraphvizRenderer

/// Oracle: ISO 32000-1, 14.3.3: the entry is optional; 7.5.4: places count bytes from the start.
@Suite struct PDFFinisherTests {
    private func finished(_ text: String) -> String {
        String(decoding: PDFFinisher.finish(Array(text.utf8)), as: UTF8.self)
    }

    @Test func `the second of its making becomes blanks, and nothing moves`() {
        let start = "<< /Producer (cairo)\n   "
        let date = "/CreationDate (D:20261130171648+01'00')"
        let blanks = String(repeating: " ", count: date.count)
        #expect(finished(start + date + "\n>>") == start + blanks + "\n>>")
    }

    @Test func `text of the drawing that looks like it stays`() {
        let text = "(/CreationDate \\(D:2001\\)) Tj (/CreationDate (x)) "
        #expect(
            finished(text + "/CreationDate (D:2026)\n>>") == text + "                      \n>>")
    }

    @Test(arguments: ["", "%PDF-1.5", "/CreationDate (D:2026"])
    func `what has none is left as it is`(text: String) { #expect(finished(text) == text) }
}
