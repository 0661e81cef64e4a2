import Testing

@testable import ModelFormats

/// Which names in a folder are read; the expected names by eye.
@Suite struct FolderFilesTests {
    @Test func `native files and tables are read from a folder, in any case of letters`() {
        for format in GraphFormat.read {
            guard let reader = format.reader, reader.isNative || reader.isTableOfText else {
                continue
            }
            for ending in format.endings {
                // A table is read by its name alone.
                let names = ["links" + ending, "links" + ending.uppercased()]
                for name in names {
                    #expect(FolderFiles(among: [name]).read == [name], "\(name)")
                }
            }
        }
    }

    /// A graph of another program may be a copy of what lies beside it.
    @Test func `graphs of other programs are named and not read`() {
        let files = FolderFiles(among: ["a.graphml", "b.GEXF", "c.dot", "d.yaml"])
        #expect(files.read == ["d.yaml"] && files.foreign == ["a.graphml", "b.GEXF", "c.dot"])
    }

    @Test func `of tables those are read whose names say what they are, the first of each`() {
        let names = ["edges.csv", "links.tsv", "links.csv", "Nodes.csv", "kinds.tsv", "rank.csv"]
        let files = FolderFiles(among: names)
        #expect(files.read == ["links.csv", "Nodes.csv", "kinds.tsv"])
        #expect(files.otherTables == ["edges.csv", "links.tsv", "rank.csv"])
    }

    @Test func `schemas and notes are no graphs`() {
        let files = FolderFiles(among: ["tributary.schema.json", "notes.txt", "README"])
        #expect(files.read.isEmpty && files.otherTables.isEmpty)
    }

    @Test(arguments: [
        ("source,target\na,b\n", true), ("\u{FEFF}from;to\n", true),
        ("sep=;\nsubject;object\n", true),
        ("rank,id,name\n", false), ("id,kind\n", false), ("sep=;\nid;kind\n", false),
        ("tributary: 1\n", false), ("", false),
    ])
    func `a header with two ends is that of a table of links`(text: String, isOfLinks: Bool) {
        #expect(FolderFiles.isTableOfLinks(text.utf8) == isOfLinks)
    }

    @Test func `what is read is told in words`() {
        let endings = [".yaml", ".yml", ".json", ".jsonl", ".ndjson"]
        #expect(FolderFiles.graphEndings.starts(with: endings))
        #expect(
            FolderFiles.tableNames == "entities.csv (or nodes.csv), links.csv (or edges.csv), "
                + "sources.csv and kinds.csv, or .tsv")
    }
}
