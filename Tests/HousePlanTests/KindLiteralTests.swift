import Foundation
import TestSupport
import Testing

/// The codebook decides: what a kind means stands in `builtin.yaml`, and no code knows it by its
/// id.
@Suite struct KindLiteralTests {
    /// Words that are spelt like a kind and are none, each with the place that has them.
    private struct Exception {
        /// A file or a folder.
        let place: String
        let words: Set<String>
        let reason: String

        init(_ place: String, _ words: Set<String>, _ reason: String) {
            (self.place, self.words, self.reason) = ("Sources/" + place, words, reason)
        }
    }

    private static let exceptions = [
        Exception(
            "DiffusionModel/Time/", ["about", "by"], "English words around a date: by 2015"),
        Exception(
            "DiffusionModel/Codebook/KindSpellings.swift", ["by"], "the word that ends a passive"),
        Exception(
            "DiffusionModel/Codebook/KindDoubt.swift", ["refuses"], "English words that say no"),
        Exception("ModelFormats/Reading/NativeKey.swift", ["acts-for"], "a key of the format"),
        Exception(
            "ModelFormats/Reading/ModelBuilder+Hints.swift", ["region", "agency"],
            "what people write for another key"),
        Exception(
            "ModelFormats/Native/", ["policy", "by"], "keys of the format, on their way out"),
        Exception(
            "ModelFormats/CSV/", ["policy", "region", "acts-for", "denies", "visit"],
            "names of columns, and English words in fields"),
        Exception("ModelFormats/Adoptions/", ["policy"], "the name of a column"),
        Exception(
            "ModelFormats/Mapping/", ["policy", "acts-for"], "keys of maps of tables"),
        Exception(
            "ModelFormats/Proposal/", ["policy", "region", "document", "event", "report"],
            "names of columns, and keys of maps of tables"),
        Exception(
            "ModelFormats/FollowTheMoney/FollowTheMoneySchemata.swift",
            ["organization", "document"], "names of properties of another model"),
        Exception(
            "ModelFormats/SQLite/", ["policy", "by", "claim"],
            "keys of the format, and names of columns"),
        Exception(
            "ModelFormats/DNA/", ["organization", "agreement"], "variables of another program"),
        Exception("Exhibits/Sheets/", ["claim", "by"], "keys of an answer"),
        Exception("Exhibits/Findings/PathwayListing", ["covers"], "a column of an answer"),
        Exception("Exhibits/Listings/", ["policy", "asserts", "denies"], "columns of an answer"),
        Exception(
            "ModelFormats/Codebook/Shorthand.swift",
            ["holds-office", "acts-for", "adopts", "parties", "policy"],
            "the one table of what short ways of writing stand for"),
    ]

    /// The ids of the kinds of the built-in codebook.
    private static func kinds() throws -> Set<String> {
        let text = try Repository.text("Sources/ModelFormats/Codebook/builtin.yaml")
        let lines = text.split(separator: "\n").map(String.init)
        let ids = lines.filter { line in
            line.hasPrefix("    ") && !line.hasPrefix("     ") && line.hasSuffix(":")
        }
        return Set(ids.map { String($0.dropFirst(4).dropLast()) })
    }

    @Test func `no kind is known by its id outside the codebook`() throws {
        let kinds = try Self.kinds()
        #expect(kinds.isSuperset(of: ["region", "claim", "learns-from", "led-by", "about"]))
        for file in try HousePlan.files() {
            let allowed = Self.exceptions.filter { file.path.hasPrefix($0.place) }
                .reduce(into: Set<String>()) { $0.formUnion($1.words) }
            for line in file.code {
                for word in line.text.literals where kinds.contains(word) && !allowed.contains(word)
                {
                    Issue.record("\(file.path):\(line.number) knows '\(word)'; ask the codebook")
                }
            }
        }
    }
}

extension String {
    /// The texts between quotes of a line of code.
    fileprivate var literals: [String] {
        matches(of: /"([^"\\]*)"/).map { String($0.output.1) }
    }
}
