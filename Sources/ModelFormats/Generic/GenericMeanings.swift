import DiffusionModel
import EdgeTables
import Texts

/// What the columns of the edges of a graph file hold, as far as their names and values say it.
///
/// A column is what it is called only where every value can be read so: a column `date` with
/// seasons in it is an attribute, for nobody can ask a program's export to be typed again.
struct GenericMeanings {
    /// What each column holds.
    private(set) var columns: [EdgeColumn] = []
    /// What is to be said of it.
    private(set) var findings: [Diagnostic] = []
    private let graph: GenericGraph
    private let codebook: TableCodebook

    init(_ graph: GenericGraph, _ codebook: TableCodebook = .builtIn) {
        (self.graph, self.codebook) = (graph, codebook)
        let given = Set(graph.edges.columns.filter { $0.meaning != .named }.map(\.meaning))
        columns = graph.edges.columns.indices.map { meaning(ofEdges: $0, given) }
        readTimes()
        loosenTimes()
        loosenTwins()
    }

    private func meaning(ofEdges index: Int, _ given: Set<GenericRows.Meaning>) -> EdgeColumn {
        let column = graph.edges.columns[index]
        switch column.meaning {
        case .id: return .id("id")
        case .name: return .attribute("label")
        case .kind: return .type("kind")
        case .source: return .source
        case .target: return .target
        case .isDirected: return .directed("directed")
        case .weight: return fits(index, .weight) ? .value(.weight) : .attribute("weight")
        case .date: return .value(.date)
        case .from: return .value(.from)
        case .to: return .value(.to)
        case .evidence: return .sources(.supports)
        case .attribute: return .attribute(column.name)
        case .named: return meaning(ofNamed: index, column.name, given)
        }
    }

    private func meaning(
        ofNamed index: Int, _ name: String, _ given: Set<GenericRows.Meaning>
    ) -> EdgeColumn {
        let column = EdgeColumn(name)
        let attribute = EdgeColumn.attribute(name)
        switch column {
        case .value(.weight):
            return given.contains(.weight) || !fits(index, .weight)
                ? attribute : column
        case .value(let key) where [.date, .from, .to, .seen].contains(key):
            let isFree = given.isDisjoint(with: [.date, .from, .to])
            return isFree && fits(index, key) ? column : attribute
        case .value(let key): return fits(index, key) ? column : attribute
        case .stage:
            return holds(index) { Stage(rawValue: $0.lowercased()) != nil } ? column : attribute
        case .mechanism:
            return holds(index) { text in
                EdgeTable.words(text).allSatisfy { Mechanism(rawValue: $0.lowercased()) != nil }
            } ? column : attribute
        case .type, .kind, .relation: return given.contains(.kind) ? attribute : column
        case .policies: return column
        // What ends a link has is said otherwise, and evidence is read from tables alone.
        default: return attribute
        }
    }

    // MARK: - Whether values can be read

    private func fits(_ index: Int, _ key: NativeKey) -> Bool {
        switch key {
        case .weight: holds(index) { NumberText.number($0) != nil }
        case .likelihood:
            holds(index) { codebook.likelihood($0).map { (0...1).contains($0) } ?? false }
        case .date, .seen, .from, .to:
            holds(index) { Self.isDate($0, key) }
        case .context: false
        default: true
        }
    }

    private func holds(_ index: Int, _ isFit: (String) -> Bool) -> Bool {
        // The same few values stand over and over.
        var known = TextMap<Bool>()
        return graph.edges.allCells.allSatisfy { cell in
            guard cell.column == Int32(index) else { return true }
            if let answer = known[cell.text] { return answer }
            let answer = isFit(graph.texts.string(cell.text))
            known[cell.text] = answer
            return answer
        }
    }

    static func isDate(_ text: String, _ key: NativeKey) -> Bool {
        if key == .to, text == ".." || OpenEnd.isLasting(text) { return true }
        return (try? PartialDate(parsing: text)) != nil
    }

    // MARK: - Times

    /// Takes columns of times under other names, `start`, `year` and the like, for what they are,
    /// where no edge has another time beside.
    private mutating func readTimes() {
        var read: [Int: NativeKey] = [:]
        for (index, column) in graph.edges.columns.enumerated() where column.meaning == .named {
            guard let key = ColumnGuesses.times[TableHeader.letters(column.name)],
                holds(index, { Self.isYearOrDate($0, key) }), isFree(index, for: key)
            else { continue }
            columns[index] = .value(key)
            read[index] = key
        }
        let words = read.sorted { $0.key < $1.key }.map { index, key in
            "'\(graph.edges.columns[index].name)' as \(key)"
        }
        guard !words.isEmpty else { return }
        findings.append(
            Diagnostic(
                .note, .columnUse, at: SourceLocation(file: graph.file),
                "Attributes of edges are read under other names: "
                    + "\(words.joined(separator: ", "))."))
    }

    /// Whether no edge that a column says something of has a time that does not go with it.
    private func isFree(_ index: Int, for key: NativeKey) -> Bool {
        let ends: Set<NativeKey> = [.from, .to]
        return columns.indices.allSatisfy { other in
            guard other != index, case .value(let time) = columns[other],
                [.date, .from, .to, .seen].contains(time)
            else { return true }
            let goes = key != time && ends.isSuperset(of: [key, time])
            return goes || !graph.edges.meet(index, other)
        }
    }

    /// Any number may be a start; four digits are a year.
    private static func isYearOrDate(_ text: String, _ key: NativeKey) -> Bool {
        let year = text.utf8.prefix(4)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return key == .to && text == ".."
            || year.count == 4 && year.allSatisfy { digits.contains($0) } && isDate(text, key)
    }

    /// A link is at a moment or lasts: where one edge says both, moments are kept as attributes.
    private mutating func loosenTimes() {
        let moments = positions(of: [.date])
        let lasting = positions(of: [.from, .to])
        guard !moments.isEmpty, !lasting.isEmpty else { return }
        let rows = graph.edges
        let isMixed = (0..<rows.count).contains { row in
            rows[row].contains { moments.contains(Int($0.column)) }
                && rows[row].contains { lasting.contains(Int($0.column)) }
        }
        guard isMixed else { return }
        for index in moments {
            let name = rows.columns[index].name
            columns[index] = .attribute(name.isEmpty ? "date" : name)
        }
    }

    private func positions(of keys: [NativeKey]) -> Set<Int> {
        Set(
            columns.indices.filter {
                if case .value(let key) = columns[$0] { keys.contains(key) } else { false }
            })
    }

    /// Of several columns under one key the first is read, the others are kept.
    private mutating func loosenTwins() {
        var seen: Set<NativeKey> = []
        for index in columns.indices {
            let key: NativeKey
            switch columns[index] {
            case .value(let value): key = value
            case .stage: key = .stage
            case .mechanism: key = .mechanism
            case .policies: key = .policy
            default: continue
            }
            let isTime = [.date, .from, .to].contains(key)
            if !seen.insert(key).inserted, !(isTime && isFree(index, for: key)) {
                let name = graph.edges.columns[index].name
                columns[index] = .attribute(name.isEmpty ? key.rawValue : name)
            }
        }
    }
}
