import Questions
import TestSupport
import Testing

/// The version is said once; the pages that name it say the same.
@Suite struct TributaryVersionTests {
    @Test func `the newest entry of the changelog is the version`() throws {
        let entry = try Repository.text("CHANGELOG.md").split(separator: "\n")
            .first { $0.hasPrefix("## ") }
        #expect(entry == "## \(TributaryVersion.number)")
    }

    @Test func `what is to be cited is the version`() throws {
        let lines = try Repository.text("CITATION.cff").split(separator: "\n")
        #expect(lines.contains("version: \(TributaryVersion.number)"))
    }
}
