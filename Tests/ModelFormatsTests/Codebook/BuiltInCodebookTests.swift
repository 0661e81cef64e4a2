import DiffusionModel
import Testing

@testable import ModelFormats

@Suite struct BuiltInCodebookTests {
    @Test func `the built-in codebook has no mistake`() {
        #expect(BuiltInCodebook.faults == [])
        #expect(BuiltInCodebook.codebook.linkKind("learns-from")?.orientation == .backward)
    }
}
