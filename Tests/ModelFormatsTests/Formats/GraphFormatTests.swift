import DiffusionModel
import Testing

@testable import ModelFormats

extension GraphFormat: CustomTestStringConvertible {
    /// The name, with a slash for a folder.
    public var testDescription: String { name + (isFolder ? "/" : "") }
}

/// What holds for every format of the list, those that are added later among them.
@Suite struct GraphFormatTests {
    /// A graph that all formats hold: two nodes, a link, nothing said of them.
    private static let plain = "source,target\na,b\n"
    /// A graph of which some formats lose something.
    private static let told = """
        tributary: 1
        title: Invented
        sources: {gazette: {title: The Gazette, author: Ines Hale}}
        regions: {a: {name: Arden, note: A note}, b: Birk, c: Corr}
        claims: {good: {says: It works, positions: [{by: a, stance: asserts, date: 2013}]}}
        links:
          - {link: a advises b, date: 2014-05, evidence: gazette p. 3, weight: 2}
          - {link: b visits a, from: 2015, to: .., note: Twice}
        """
    /// Files of formats that are read and not written.
    private static let samples = [
        "tsv": "source\ttarget\na\tb\n", "xlsx": "PK\u{03}\u{04}  [Content_Types].xml",
        "dta": "<stata_dta><header>", "sav": "$FL2@(#) SPSS DATA FILE",
        "graphml": "<graphml><graph edgedefault=\"directed\"><node id=\"a\"/></graph></graphml>",
        "node-link": "{\"nodes\": [{\"id\": \"a\"}], \"links\": []}",
        "cytoscape": "{\"elements\": {\"nodes\": [{\"data\": {\"id\": \"a\"}}]}}",
        "jgf": "{\"graph\": {\"nodes\": {\"a\": {}}}}",
        "ftm": "{\"id\": \"a\", \"schema\": \"Person\", \"properties\": {}}",
        "sif": "a visits b", "tgf": "a\nb\n#\na b", "ucinet": "dl n=2\ndata:\n0 1\n0 0",
        "gml": "Creator \"x\"\ngraph [\n  node [ id 1 ]\n]\n", "pajek": "*Network x\n*Vertices 1\n",
        "matrix": ",a,b\na,0,1\nb,0,0\n", "adjacency-list": "a b c\n",
        "dna": "SQLite format 3\0",
        "vna": "*tie data\nfrom to\na b", "metis": "2 1\n2\n1", "edge-list": "a b",
        "gexf": "<?xml version=\"1.0\"?>\n<gexf><graph><nodes/></graph></gexf>",
    ]

    /// Formats of bare words and numbers, whose files only their names tell; and databases, which
    /// are told apart by their tables.
    private static let withoutSign: Set<String> = [
        "sif", "metis", "edge-list", "adjacency-list", "dna",
    ]

    /// Formats that have no place for ids, or for things of which nobody knows the kind.
    private static let withoutPlainGraphs: Set<GraphFormat> = [.pajek, .followTheMoney]

    private func model(_ text: String, _ name: String) throws -> GraphModel {
        try ReadText.model(text, name)
    }

    /// The files that a graph is in a format.
    private func files(_ model: GraphModel, in format: GraphFormat) throws -> [InputFile] {
        let writer = try #require(format.writer)
        switch writer.form {
        case .folder(let tables):
            return tables(model).map { InputFile(name: $0.name, bytes: Array($0.text.utf8)) }
        case .file:
            return [InputFile(name: "-", bytes: try Written.bytes(model, format), format: format)]
        }
    }

    /// What stands in a file of a format, for formats that are read.
    private func sample(of format: GraphFormat) throws -> [UInt8] {
        if format.isWritten {
            return try files(model(Self.told, "told.yaml"), in: format)[0].bytes
        }
        return Array(try #require(Self.samples[format.name], "\(format.name)").utf8)
    }

    @Test func `no two formats have an ending or a name in common`() {
        for formats in [GraphFormat.read, GraphFormat.written, GraphFormat.all] {
            let endings = formats.flatMap(\.endings)
            #expect(Set(endings).count == endings.count, "\(endings)")
        }
        for formats in [GraphFormat.read, GraphFormat.written] {
            let names = formats.flatMap { [$0.name] + $0.otherNames }
            #expect(Set(names).count == names.count, "\(names)")
        }
        #expect(Set(GraphFormat.all).count == GraphFormat.all.count)
    }

    @Test(arguments: GraphFormat.all)
    func `endings have a dot and small letters, and each format has one`(format: GraphFormat) {
        #expect(!format.endings.isEmpty && (format.isRead || format.isWritten))
        for ending in format.endings where !format.isFolder {
            #expect(ending.hasPrefix(".") && ending == ending.lowercased(), "\(ending)")
        }
    }

    @Test(arguments: GraphFormat.read)
    func `its name, every ending and its content mean the same format`(format: GraphFormat) throws {
        let bytes = try sample(of: format)
        #expect(GraphFormat.read(named: format.name) == format)
        if !Self.withoutSign.contains(format.name) {
            #expect(ModelReader.format(of: InputFile(name: "-", bytes: bytes)) == format)
            let marked = InputFile(name: "-", bytes: [0xEF, 0xBB, 0xBF] + bytes)
            #expect(ModelReader.format(of: marked) == format)
        }
        for ending in format.endings {
            for name in ["a" + ending, "A" + ending.uppercased(), "d.csv/b.yaml" + ending] {
                #expect(GraphFormat.promised(by: name) == format, "\(name)")
            }
        }
    }

    @Test(arguments: GraphFormat.all.filter { $0.isRead && $0.isWritten })
    func `a graph comes back from it, or what is lost is named`(format: GraphFormat) throws {
        for (text, name) in [(Self.plain, "plain.csv"), (Self.told, "told.yaml")] {
            let model = try model(text, name)
            let again = try ModelReader.read(files(model, in: format)).model
            let isSame = NativeWriter.json(again) == NativeWriter.json(model)
            #expect(isSame == format.losses(of: model).isEmpty, "\(NativeWriter.json(again))")
        }
        let losses = format.losses(of: try model(Self.plain, "plain.csv"))
        #expect(losses.isEmpty || Self.withoutPlainGraphs.contains(format), "\(losses)")
    }

    @Test(arguments: GraphFormat.all.filter(\.isWritten))
    func `a format that loses something says so beforehand`(format: GraphFormat) throws {
        let losses = format.losses(of: try model(Self.told, "told.yaml"))
        #expect(losses.isEmpty || format.loses != nil, "\(losses)")
    }

    @Test(arguments: GraphFormat.read)
    func `a mistake in it is told by its place`(format: GraphFormat) throws {
        let isOfRows = [.xlsx, .stata, .spss, .sqlite, .dna].contains(format)
        #expect(format.places == (isOfRows ? "row and column" : "line and column"))
        // Any word is a node there.
        if [.sif, .adjacencyList].contains(format) { return }
        let file = InputFile(name: "-", bytes: Array("\n{[broken".utf8), format: format)
        let error = #expect(throws: InvalidModel.self) { try ModelReader.read([file]) }
        // What is no workbook and no database has no rows.
        if isOfRows { return }
        let places = try #require(error).diagnostics.map(\.location)
        #expect(!places.isEmpty && places.allSatisfy { $0.line > 0 && $0.column > 0 }, "\(places)")
    }

    @Test func `the longest ending decides, and a name without one promises nothing`() {
        let long = GraphFormat("long", holds: "graph", summary: "", endings: [".ftm.json"])
        #expect(GraphFormat.promised(by: "a.ftm.json", among: [.json, long]) == long)
        #expect(GraphFormat.promised(by: "a.ftm.json", among: [long, .json]) == long)
        #expect(GraphFormat.promised(by: "a.txt") == nil && GraphFormat.promised(by: "json") == nil)
    }

    @Test func `a folder has the form that a format has for it, else the format itself`() {
        #expect(GraphFormat.csv.inFolder == .csvFolder)
        #expect(GraphFormat.yaml.inFolder == .yaml)
        #expect(GraphFormat.writtenInFolder == .csvFolder)
    }
}
