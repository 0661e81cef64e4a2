import DiffusionModel
import Texts

/// Reads the networks of Pajek: vertices by number, and edges in any of its forms.
///
/// A mistake ends its line and not the reading, so that one run names several.
struct PajekParser {
    /// A vertex with what its own line and the later partitions and vectors say of it.
    struct Vertex {
        var place: GenericRows.Place
        var cells: [GenericRows.Cell] = []
        /// Whether a line of its own has it.
        var isListed = false
    }

    /// Lines of edges that belong together.
    struct Relation {
        var name: TextID?
        var number: TextID?
        var place = GenericRows.Place(1, 1)
    }

    /// After so many mistakes a file is something else than Pajek's.
    private static let mostFaults = 100
    /// How many vertices a file may have that has fewer bytes than vertices.
    private static let mostUnlisted = 1_000_000

    var lines: PajekLines
    var graph: GenericGraph
    var vertices: [Vertex] = []
    /// How many vertices are of the first mode; nil where there are no two.
    var rows: Int?
    var relation = Relation()
    var relations: [String: TextID] = [:]
    var left = PajekLeftovers()
    /// The columns that the newest row has a text in.
    var stamps = PajekStamps()
    private var section: PajekSection?
    private var sectionPlace = GenericRows.Place(1, 1)
    private var hasVertices = false
    /// Whether nothing can be made of the rest.
    var isLost = false
    /// How many lines of a matrix, a partition or a vector there have been.
    var lineOfSection = 0
    /// The column of the partition or the vector that is read; nil where it is left out.
    var valueColumn: Int?
    var valueName = ""
    var valueColumns = 0
    private var faults = 0
    private let size: Int

    /// The graph of a file, as a tree.
    static func parse(_ bytes: [UInt8], file: String, into texts: inout TextPool) -> ParsedFile {
        bytes.withUnsafeBufferPointer { buffer in
            var parser = PajekParser(buffer, file, &texts)
            do throws(Diagnostic) {
                try parser.readLines()
            } catch {
                parser.graph.findings.append(error)
            }
            if !parser.graph.findings.hasErrors {
                parser.putVertices()
                parser.left.comments = parser.lines.comments
                for words in parser.left.words { parser.graph.note(.unsupported, words) }
            }
            return GenericTree.parsed(&parser.graph, size: bytes.count, into: &texts)
        }
    }

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>, _ file: String, _ texts: inout TextPool
    ) {
        lines = PajekLines(bytes)
        graph = GenericGraph(file: file, texts: &texts)
        size = bytes.count
    }

    private mutating func readLines() throws(Diagnostic) {
        while lines.next() {
            do throws(Diagnostic) {
                if let place = lines.openQuote {
                    throw fault(
                        "the text in quotes that starts here has no end", at: place,
                        "Put a '\"' where it ends; a text stands on one line.")
                }
                try readLine()
            } catch {
                faults += 1
                guard faults < Self.mostFaults, !isLost else { throw error }
                graph.findings.append(error)
            }
        }
        endSection()
        guard hasVertices || faults > 0 else {
            throw noVertices("The file has no '*Vertices'.", at: GenericRows.Place(1, 1))
        }
    }

    private mutating func readLine() throws(Diagnostic) {
        let first = lines.words[0]
        if !first.isQuoted, lines.bytes(first).first == UInt8(ascii: "*") {
            return try startSection(first)
        }
        switch section {
        case nil: left.linesBefore += 1
        case .network: left.linesOfTitle += 1
        case .vertices: try readVertex()
        case .arcs: try readEdge(isDirected: true)
        case .edges: try readEdge(isDirected: false)
        case .arcslist: try readList(isDirected: true)
        case .edgeslist: try readList(isDirected: false)
        case .matrix: try readRow()
        case .partition, .vector: try readValue()
        case .permutation, .cluster, .events, .hierarchy:
            left.lines[section?.rawValue ?? "", default: 0] += 1
        }
    }

    // MARK: - Sections

    private mutating func startSection(_ first: PajekLines.Word) throws(Diagnostic) {
        let word = String(lines.text(first).dropFirst())
        let next = PajekSection(word)
        if next == .vertices, let section, section.hasOwnCount {
            return try startValues(lines.words.count > 1 ? lines.words[1] : nil)
        }
        endSection()
        guard let next else {
            // Its lines say nothing that could be wrong again.
            section = .events
            throw fault(
                "there is no section '*\(word)'", at: first.place,
                "A section is one of \(PajekSection.words).")
        }
        (section, sectionPlace, lineOfSection) = (next, first.place, 0)
        switch next {
        case .network:
            try startNetwork()
            let title = lines.rest(from: 1).trimmed
            if !title.isEmpty {
                graph.title = (graph.texts.add(title), lines.words[1].place)
            }
        case .vertices: try startVertices(first)
        case .partition, .vector: try startColumn(next)
        case .permutation, .cluster, .events, .hierarchy: break
        case .arcs, .edges, .arcslist, .edgeslist, .matrix:
            guard hasVertices else {
                isLost = true
                throw noVertices("Edges stand here before any '*Vertices'.", at: first.place)
            }
            try startRelation(first)
        }
    }

    /// Looks whether the section that ends had all its lines.
    private mutating func endSection() {
        let (what, wanted): (String, Int)
        switch section {
        case .matrix: (what, wanted) = ("the matrix", rows ?? vertices.count)
        case .partition, .vector:
            guard valueColumn != nil else { return }
            (what, wanted) = ("'\(valueName)'", vertices.count)
        default: return
        }
        guard lineOfSection < wanted else { return }
        faults += 1
        graph.findings.append(
            fault(
                "\(what) should have \(wanted) lines and has \(lineOfSection)", at: sectionPlace,
                "There is a line for each vertex"
                    + (section == .matrix && rows != nil ? " of the first mode." : ".")))
    }

    /// A file holds one network, for the numbers of another would mean other vertices.
    private mutating func startNetwork() throws(Diagnostic) {
        guard hasVertices else { return }
        isLost = true
        throw graph.problem(
            .error, .notAGraph, at: GenericRows.Place(lines.line, 1),
            "A second network starts here, and its numbers would mean other vertices.",
            hint: "Put each network into a file of its own.")
    }

    private mutating func startVertices(_ first: PajekLines.Word) throws(Diagnostic) {
        try startNetwork()
        hasVertices = true
        // Without the number of vertices no other number can be checked.
        isLost = true
        guard lines.words.count > 1 else { throw noCount }
        let count = try number(lines.words[1], "a number of vertices")
        guard count <= max(size, Self.mostUnlisted) else {
            throw fault(
                "\(count) vertices are more than the file can list", at: lines.words[1].place,
                "Look whether the number is right.", .invalidNumber)
        }
        if lines.words.count > 2 {
            let rows = try number(lines.words[2], "how many are of the first mode")
            guard rows <= count else {
                throw fault(
                    "the first mode has \(rows) of \(count) vertices", at: lines.words[2].place,
                    "Write how many there are in all, and then how many are of the first mode.",
                    .invalidNumber)
            }
            self.rows = rows
        }
        if lines.words.count > 3 { throw tooMuch(3) }
        vertices = Array(repeating: Vertex(place: first.place), count: count)
        isLost = false
    }

    // MARK: - Mistakes

    /// A mistake at a place.
    func fault(
        _ what: String, at place: GenericRows.Place, _ hint: String? = nil,
        _ code: DiagnosticCode = .syntax
    ) -> Diagnostic {
        graph.problem(.error, code, at: place, "This is no valid Pajek file: \(what).", hint: hint)
    }

    /// That a line goes on where it should end.
    func tooMuch(_ index: Int) -> Diagnostic {
        fault(
            "the line should end before '\(lines.text(lines.words[index]))'",
            at: lines.words[index].place, "Look whether a line end is missing.")
    }

    /// That the number of vertices is missing.
    var noCount: Diagnostic {
        fault(
            "'*Vertices' does not say how many there are", at: lines.end,
            "Write '*Vertices n', or '*Vertices n m' for two modes.")
    }

    private func noVertices(_ message: String, at place: GenericRows.Place) -> Diagnostic {
        graph.problem(
            .error, .notAGraph, at: place, message,
            hint: "A Pajek file starts with '*Vertices' and their number.")
    }

    /// A whole number that is not negative.
    func number(_ word: PajekLines.Word, _ what: String) throws(Diagnostic) -> Int {
        let bytes = lines.bytes(word)
        var value = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39, value < 1 << 40 else {
                throw fault(
                    "'\(lines.text(word).prefix(40))' stands where \(what) should", at: word.place,
                    nil, value >= 1 << 40 ? .invalidNumber : .syntax)
            }
            value = value * 10 + Int(byte - 0x30)
        }
        guard !bytes.isEmpty, !word.isQuoted else {
            throw fault("a text in quotes stands where \(what) should", at: word.place)
        }
        return value
    }

    /// The number of a vertex that there is.
    func vertex(_ word: PajekLines.Word) throws(Diagnostic) -> Int {
        let number = try number(word, "the number of a vertex")
        guard number >= 1, number <= vertices.count else {
            throw fault(
                "there is no vertex \(number)", at: word.place,
                "The vertices are numbered from 1 to \(vertices.count).", .invalidNumber)
        }
        return number
    }
}
