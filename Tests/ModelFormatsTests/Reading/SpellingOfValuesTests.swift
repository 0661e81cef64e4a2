import DiffusionModel
import Testing

@testable import ModelFormats

/// Words of the format in any case, tables as Excel writes them, and kinds that say no.
///
/// Oracle: the files, read by eye.
@Suite struct SpellingOfValuesTests: TableFiles {
    @Test(arguments: ["Done", "DONE", "done"])
    func `stages, mechanisms and likelihoods are read without regard to case`(stage: String) throws
    {
        let yaml = """
            tributary: 1
            sources: {s: {reliability: b}}
            regions: {a: A, b: B}
            links: [{link: a advises b, stage: \(stage), mechanism: [Learning, COERCION],
                likelihood: Very Likely, evidence: {source: s, stance: Supports}}]
            """
        let table =
            "source,target,type,stage,mechanism,likelihood,sources\n"
            + "a,b,advises,\(stage),Learning; COERCION,Very Likely,s\n"
        for model in [try ReadText.model(yaml), try ReadText.model(table, "t.csv")] {
            #expect(model.stage(ofLink: 0) == .done)
            #expect(model.mechanisms(ofLink: 0) == [.learning, .coercion])
            #expect(model.likelihood(ofLink: 0)?.text == "very likely")
            #expect(model.likelihood(ofLink: 0)?.value == 0.875)
            #expect(model.evidence(ofLink: 0).map(\.stance) == [.supports])
        }
    }

    @Test func `an unknown stage says nothing in any case, an intended deed contradicts another`()
        throws
    {
        let model = try ReadText.model("source,target,stage\na,b,Unknown\n", "t.csv")
        #expect(model.stage(ofLink: 0) == .unknown)
        let faults = ReadText.faults(
            "source,target,type,stage\na,b,aims to learn from,Done\n", "t.csv")
        #expect(faults.map(\.code) == [.contradiction])
    }

    @Test(arguments: [
        "sep=;\nsource;target;date\na;b, c;2012\n",
        "sep=;\r\nsource;target;date\r\na;b, c;2012\r\n",
        "SEP=;\nsource;target;date;note\na;b, c;2012;n\n",
        "\"sep=;\"\nsource;target;date\na;b, c;2012\n",
        "sep=;;;\nsource;target;date\na;b, c;2012\n", "sep=|\nsource|target|date\na|b, c|2012\n",
        "\u{FEFF}sep=\t\nsource\ttarget\tdate\na\tb, c\t2012\n",
    ])
    func `the first line of Excel says what parts the fields`(text: String) throws {
        for name in ["t.csv", "t"] {
            let model = try ReadText.model(text, name)
            #expect(model.entities.map(\.id) == ["a", "b, c"])
            #expect(model.timing(ofLink: 0) != nil)
        }
    }

    @Test func `places behind such a line count it`() {
        let faults = ReadText.faults("sep=;\nsource;target;date\na;b;soon\n", "t.csv")
        #expect(faults.map(\.short) == ["3:5 invalid-date"])
    }

    @Test(arguments: [
        ("did not learn from", "'learns-from'"), ("doesn't advise", "'advises'"),
        ("never visited", "'visits'"), ("refused to fund", "the deed"),
    ])
    func `a kind that says no is warned of`(kind: String, deed: String) throws {
        let found = try read([("t.csv", "source,target,type\na,b,\(kind)\nc,d,\(kind)\n")])
        #expect(found.warnings.map(\.code) == [.unknownKind] && found.notes.isEmpty)
        #expect(found.warnings.first?.message.contains("did not happen") == true)
        #expect(found.warnings.first?.hint?.contains(deed) == true)
    }

    @Test(arguments: [
        ("will learn from", "'learns-from'"), ("is going to visit", "'visits'"),
        ("hopes to advise", "'advises'"), ("may fund", "the deed"),
    ])
    func `a kind that is still to come is warned of`(kind: String, deed: String) throws {
        let found = try read([("t.csv", "source,target,type\na,b,\(kind)\n")])
        #expect(found.warnings.map(\.short) == ["2:1 unknown-kind"] && found.notes.isEmpty)
        #expect(found.warnings.first?.hint == "Write \(deed), and 'intended' under 'stage'.")
    }

    @Test(arguments: ["Study exchange", "willing partner", "notes", "planned city of"])
    func `other words are kinds as before`(kind: String) throws {
        let found = try read([("t.csv", "source,target,type\na,b,\(kind)\n")])
        #expect(found.warnings.isEmpty)
    }

    @Test(arguments: [
        ("acts-for", "agency", "b, c"), ("within", "region", "b and c"),
        ("acts for", "agency", "B/C"),
    ])
    func `several values of a table are hinted at with semicolons`(
        column: String, kind: String, value: String
    ) {
        let text = "id,label,kind,\(column)\na,A,\(kind),\"\(value)\"\nb,B,region,\nc,C,region,\n"
        let faults = ReadText.faults(text, "n.csv")
        #expect(faults.map(\.hint) == ["Several values have semicolons between them: 'b; c'."])
    }

    @Test(arguments: ["name,kind\nA,region\n", "Label,Group\nA,1\n", "title,publisher\nT,P\n"])
    func `a table without ids is told that it needs them`(text: String) {
        let faults = ReadText.faults(text, "n.csv")
        #expect(faults.map(\.short) == ["1:1 missing-key"])
        #expect(faults.first?.hint?.contains("column 'id'") == true)
    }
}
