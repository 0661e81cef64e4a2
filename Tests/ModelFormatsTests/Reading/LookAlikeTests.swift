import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Ids that are kept apart and are probably one.
///
/// Oracle: the files, read by eye.
@Suite struct LookAlikeTests {
    private func warnings(_ files: (String, String)...) throws -> [String] {
        try ModelReader.read(
            files.map { InputFile(name: $0.0, bytes: Array($0.1.utf8)) }
        ).warnings.filter { $0.code == .lookAlike }.map {
            "\($0.location.file):\($0.location.line) \($0.message)"
        }
    }

    @Test(arguments: [("Wire", "wire"), ("the wire", "The-Wire"), ("a_b", "AB"), ("Ödön", "ödön")])
    func `sources that differ in no letter are warned of, in every format`(
        one: String, other: String
    ) throws {
        let yaml =
            "tributary: 1\nsources: {\"\(one)\": {url: x}, \"\(other)\": {url: y}}\n"
        #expect(
            try warnings(("s.yaml", yaml)) == [
                "s.yaml:2 The source '\(other)' differs from the source '\(one)' at s.yaml:2:11 in "
                    + "no letter."
            ])
        let table = "source,target,sources\na,b,\(one)\nb,c,\(other)\n"
        #expect(try warnings(("t.csv", table)).map { $0.prefix(7) } == ["t.csv:3"])
    }

    @Test func `a source that a table names by the title of another is warned of`() throws {
        let yaml = ("s.yaml", "tributary: 1\nsources: {w: {title: The Wire}, v: The Wire}\n")
        let table = ("t.csv", "source,target,sources\na,b,the wire\n")
        #expect(
            try warnings(yaml, table) == [
                "t.csv:2 The source 'the wire' has the name of the source 'w' at s.yaml:2:11."
            ])
        // Two titles alike are two documents.
        #expect(try warnings(yaml).isEmpty)
    }

    @Test func `policies and nodes that are named by name or alias are warned of`() throws {
        let yaml = (
            "e.yaml",
            "tributary: 1\npolicies: {wq: Wind quotas}\nagencies: {w: {name: Wind Office, aliases: "
                + "[WO, \"Office, Wind\"]}}\n"
        )
        let table = ("t.csv", "source,target,policies\nWind Office,esk,Wind quotas\nwo,esk,\n")
        #expect(
            try Set(warnings(yaml, table)) == [
                "t.csv:2 The policy 'Wind quotas' has the name of the policy 'wq' at e.yaml:2:12.",
                "t.csv:2 The node 'Wind Office' has the name of the agency 'w' at e.yaml:3:12.",
                "t.csv:3 The node 'wo' has the name of the agency 'w' at e.yaml:3:12.",
            ])
    }

    @Test func `nodes of a plain table that differ in case are warned of, by both readers`() throws
    {
        let plain = "source,target\nNorby,Esk\nnorby,Quay\nNor by,Quay\n"
        let general = plain.replacing("target\n", with: "target,note\n").replacing(
            "Esk\n", with: "Esk,x\n"
        )
        .replacing("Quay\n", with: "Quay,x\n")
        for table in [plain, general] {
            #expect(
                try warnings(("t.csv", table)) == [
                    "t.csv:3 The node 'norby' differs from the node 'Norby' at t.csv:2:1 in no letter.",
                    "t.csv:4 The node 'Nor by' differs from the node 'Norby' at t.csv:2:1 in no letter.",
                ])
        }
    }

    @Test(arguments: [
        "source,target\n1-12,11-2\n112,1 12x\n",
        "source,target\nQ1,Q-1\n2014-05,201405\n",
        "source,target\na,b\nc,d\n",
    ])
    func `numbers with other hyphens are others`(table: String) throws {
        #expect(try warnings(("t.csv", table)).isEmpty)
    }

    @Test func `what has a name of its own may share it`() throws {
        let yaml =
            "tributary: 1\nregions: {jilin: Jilin, jilin-city: {name: Jilin, within: jilin}}\n"
            + "media: {daily: The Daily}\nsources: {issue: {title: The Daily, publisher: daily}}\n"
        #expect(try warnings(("e.yaml", yaml)).isEmpty)
        let found = Lint.warnings(
            on: try ModelReader.read([InputFile(name: "e.yaml", bytes: Array(yaml.utf8))]))
        #expect(found.count { $0.code == .sharedName } == 1)
    }

    @Test func `a document and an actor share one space of ids`() throws {
        let table = "source,target,sources\nCourier,b,courier\n"
        #expect(
            try warnings(("t.csv", table)) == [
                "t.csv:2 The source 'courier' differs from the node 'Courier' at t.csv:2:1 in no "
                    + "letter."
            ])
    }

    @Test(arguments: ["graphs/pilot-cascade.yaml", "graphs/xinjiang-ningxia.yaml"])
    func `the graphs of the project have none`(path: String) throws {
        #expect(try warnings((path, try Repository.text(path))).isEmpty)
    }
}
