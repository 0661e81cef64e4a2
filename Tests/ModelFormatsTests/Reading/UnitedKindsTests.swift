import DiffusionModel
import Testing

@testable import ModelFormats

/// Kinds that several files give for one id.
///
/// Oracle: values that contradict each other are errors, and a memorandum is an agreement, a study
/// tour a visit and an event: who says the wider kind contradicts nobody who knows the narrower.
@Suite struct UnitedKindsTests: TableFiles {
    private static let memorandum =
        "agreements: {p: {kind: memorandum, name: P, date: 2012, parties: [a, b]}}"
    private static let actors = "regions: {a: A, b: B}\n"

    private func file(_ text: String, _ name: String) -> (String, String) {
        (name, "tributary: 1\n" + text)
    }

    private static let agreeing: [(texts: [String], kind: String)] = [
        ([memorandum, "agreements: {p: {covers: f}}\npolicies: {f: F}"], "memorandum"),
        (["events: {p: {kind: study-tour}}", "events: {p: {kind: visit}}"], "study-tour"),
        (
            ["events: {p: E}", "events: {p: {kind: visit}}", "events: {p: {kind: study-tour}}"],
            "study-tour"
        ),
        (["agencies: {p: P}", "agencies: {p: {note: Again.}}"], "agency"),
        ([memorandum, "agreements: {p: {kind: agreement}}"], "memorandum"),
    ]

    @Test(arguments: agreeing.indices)
    func `the narrower of two kinds stands in any order of the files`(index: Int) throws {
        let (texts, kind) = Self.agreeing[index]
        var files = texts.enumerated().map { file($1, "\($0).yaml") }
        files.append(file(Self.actors, "actors.yaml"))
        for files in [files, files.reversed(), Array(files[1...] + files[..<1])] {
            let model = try read(files).model
            #expect(model.entities.first { $0.id == "p" }?.kind == kind)
        }
    }

    // MARK: - Kinds that several files describe

    private static func book(_ kinds: String) -> String { "codebook: {\(kinds)}\n" }

    /// Oracle: parts of one thing unite, whichever file comes first.
    @Test func `what several files say of one kind unites`() throws {
        let files = [
            file(Self.book("link-kinds: {k: {orientation: both, aliases: [x]}}"), "a.yaml"),
            file(
                Self.book("link-kinds: {k: {aliases: [y, x], legend: K, orientation: Both}}"),
                "b.yaml"),
            ("kinds.csv", "id,orientation,legend,part,role\nk,both,K,party,TRUE\n"),
        ]
        for files in [files, files.reversed()] where files[0].0 != "b.yaml" {
            let kind = try read(files).model.codebook.linkKind("k")
            #expect(Set(kind?.aliases ?? []) == ["x", "y"] && kind?.legend == "K")
            #expect(kind?.part == .party && kind?.isRole == true)
        }
    }

    @Test(arguments: [
        ("link-kinds: {k: {orientation: both}}", "link-kinds: {k: {orientation: forward}}"),
        (
            "link-kinds: {k: {orientation: both, legend: K}}",
            "link-kinds: {k: {orientation: both, legend: L}}"
        ),
        ("entity-kinds: {k: {family: item}}", "entity-kinds: {k: {family: actor}}"),
        ("likelihoods: {perhaps: 0.4}", "likelihoods: {perhaps: 0.5}"),
        ("replace: true", "replace: false"),
    ])
    func `files that contradict each other on a kind are refused with both places`(
        one: String, other: String
    ) {
        for (one, other) in [(one, other), (other, one)] {
            let faults = ReadText.faults([
                file(Self.book(one), "0.yaml"), file(Self.book(other), "1.yaml"),
            ])
            #expect(faults.map(\.code) == [.contradiction], "\(faults)")
            #expect(faults.first?.location.file == "1.yaml")
            #expect(faults.first?.message.contains("at 0.yaml:2:") == true, "\(faults)")
        }
    }

    @Test func `a codebook stands alone whichever file says so`() throws {
        let whole = file(
            Self.book("replace: true, link-kinds: {k: {orientation: both}}"), "a.yaml")
        let more = file(Self.book("link-kinds: {l: {orientation: forward}}"), "b.yaml")
        for files in [[whole, more], [more, whole]] {
            let kinds = try read(files).model.codebook.linkKinds.map(\.id)
            #expect(kinds.sorted() == ["k", "l"])
        }
    }

    @Test func `a table may say the wider kind`() throws {
        let table = ("nodes.csv", "id,name,kind\np,P,agreement\n")
        let yaml = file(Self.memorandum + "\n" + Self.actors, "p.yaml")
        for files in [[table, yaml], [yaml, table]] {
            let model = try read(files).model
            #expect(model.entities.first { $0.id == "p" }?.kind == "memorandum")
        }
    }

    @Test(arguments: [
        (
            [
                "agreements: {p: {kind: memorandum}}",
                "agreements: {p: {kind: cooperation-agreement}}",
            ], 1
        ),
        (["events: {p: {kind: training}}", "events: {p: E}", "events: {p: {kind: visit}}"], 2),
        (["regions: {p: P}", "agencies: {p: P}"], 1),
    ])
    func `kinds of which neither lies within the other are errors`(texts: [String], at: Int) {
        let found = ReadText.faults(texts.enumerated().map { file($1, "\($0).yaml") })
        #expect(found.map(\.code) == [.contradiction], "\(found)")
        #expect(found.first?.location.file == "\(at).yaml")
        #expect(found.first?.message.contains("at 0.yaml:2:") == true, "\(found)")
    }
}
