import Foundation
import TestSupport
import Testing

@testable import Commands

/// Which files of a folder are read, and that other tables are named.
///
/// Oracle: the names of files, by eye; a table that is read gives one link.
@Suite struct InputFolderTests {
    /// What `info` says of a folder `d` that the line of shell fills; `$E` is a table of one link.
    private func info(_ line: String) throws -> (output: String, messages: String, status: Int32) {
        let folder = try Scratch()
        defer { folder.remove() }
        let answer = try BuiltProgram.apart(
            "cd \(folder.path)\nmkdir d\nE='source,target,type\\nx,y,advises\\n'\n"
                + "N='id,kind\\nx,region\\ny,region\\n'\n"
                + "G='tributary: 1\\nregions: {a: A, b: B}\\nlinks: [{link: a advises b}]\\n'\n"
                + "\(line)\ntributary info d -f jsonl")
        return (answer.output, answer.messages, answer.status)
    }

    @Test(arguments: [
        ("printf \"$E\" > d/edges.csv; printf \"$N\" > d/nodes.csv", 1),
        ("printf \"$E\" > d/Edges.csv; printf \"$N\" > d/Nodes.CSV", 1),
        ("printf \"$G\" > d/a.yaml; printf \"$E\" > d/edges.csv", 2),
        ("printf \"$E\" | tr , '\\t' > d/links.tsv", 1),
        ("printf '{\"record\": \"graph\", \"format\": 1}\\n' > d/a.ndjson", 0),
        ("printf \"$G\" > d/A.YAML", 1),
    ])
    func `files are read whose names say what they hold`(line: String, links: Int) throws {
        let answer = try info(line)
        #expect(answer.status == 0 && answer.messages.isEmpty, "\(answer)")
        #expect(answer.output.contains("\"links\": \(links),"), "\(answer)")
    }

    @Test(arguments: [
        ("printf \"$G\" > d/a.yaml; printf \"$E\" > d/visits.csv", "'d/visits.csv' is a table"),
        ("printf \"$E\" > d/links.csv; cp d/links.csv d/edges.csv", "'d/edges.csv' is a table"),
        ("printf \"$E\" > d/links.csv; printf 'a\\n1\\n' > d/rank.tsv", "'d/rank.tsv' is a table"),
        (
            "printf \"$E\" > d/links.csv; mkdir d/e; touch d/e/one.csv d/e/two.CSV",
            "'d/e/one.csv', 'd/e/two.CSV' are tables"
        ),
    ])
    func `other tables are named and passed over`(line: String, message: String) throws {
        let answer = try info(line)
        #expect(answer.status == 0 && answer.output.contains("\"links\": 1,"), "\(answer)")
        #expect(answer.messages.contains(message), "\(answer)")
        #expect(answer.messages.contains("name other files one by one"), "\(answer)")
    }

    @Test(arguments: [
        ("printf \"$E\" > d/visits.csv", 1),
        ("printf \"$E\" | tr , '\\t' > d/visits.tsv", 1),
        ("printf \"sep=;\\n$E\" | tr , ';' > d/visits.csv", 1),
        ("mkdir d/e; printf \"$E\" > d/e/a.csv; printf 'subject,object\\ny,x\\n' > d/e/b.csv", 2),
    ])
    func `a folder of nothing but other tables is read as they are one by one`(
        line: String, links: Int
    ) throws {
        let answer = try info(line)
        let tables = links == 1 ? "a table" : "tables"
        #expect(answer.messages.hasPrefix("read as \(tables) of links, by the header: 'd/"))
        #expect(answer.status == 0 && answer.messages.split(separator: "\n").count == 1)
        #expect(answer.output.contains("\"links\": \(links),"), "\(answer)")
    }

    /// An answer of `rank` is a table with ids and names, and no graph.
    @Test func `a table that is none of links is passed over even there`() throws {
        let answer = try info(
            "printf \"$E\" > d/visits.csv; printf 'id,name\\n1,2\\n' > d/rank.csv")
        #expect(answer.status == 0 && answer.output.contains("\"links\": 1,"), "\(answer)")
        #expect(answer.messages.contains("'d/rank.csv' is a table"), "\(answer)")
    }

    @Test func `a folder of nothing but tables of something else is told what would be read`()
        throws
    {
        let answer = try info("printf 'rank,id,name\\n1,2,3\\n' > d/rank.tsv")
        #expect(answer.status == 66, "\(answer)")
        #expect(
            answer.messages.hasSuffix(
                "hint: Graph files end in .yaml, .yml, .json, .jsonl or .ndjson; of tables, "
                    + "entities.csv (or nodes.csv), links.csv (or edges.csv), sources.csv and "
                    + "kinds.csv, or .tsv are read. Name others one by one.\n"), "\(answer)")
    }
}
