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
