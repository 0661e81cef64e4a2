import DiffusionModel
import EdgeTables
import Threads

/// Makes a model of the blocks of an edge table; a class, because nothing is gained by copies.
final class EdgeTableAssembly {
    private let parts: EdgeTableParts
    private let layout: EdgeTableLayout
    private let file: String
    private let threads: ThreadCount
    private let names: EdgeNameMerge
    private let dates: EdgeNameMerge
    private let kinds: EdgeNameMerge
    private let tableKinds: EdgeTableKinds
    private let texts: LinkTexts?
    /// What is to be said of the columns.
    private let findings: [Diagnostic]

    /// Makes the workers' numbers one; nothing where a word is for the general reader.
    init?(
        parts: EdgeTableParts, _ columns: EdgeColumns, layout: EdgeTableLayout,
        plain: PlainColumns, file: String, threads: ThreadCount
    ) {
        (self.parts, self.layout, self.file, self.threads) = (parts, layout, file, threads)
        let kinds = parts.kinds()
        self.kinds = kinds
        let numbers = EdgeKindNumbers(parts: parts, columns: columns)
        let words = (0..<kinds.count).map { kinds.key($0).string }
        guard let said = plain.findings(ofKinds: words, in: file),
            let tableKinds = EdgeTableKinds(
                words, hasRows: parts.hasRows,
                hasUntyped: layout.type == nil ? parts.hasRows : numbers.hasUntyped, file: file,
                counts: { numbers.counts(kinds) })
        else { return nil }
        self.tableKinds = tableKinds
        findings = said + plain.findings
        let names = parts.names(threads)
        (self.names, dates) = (names, parts.dates(threads))
        texts = Self.texts(of: parts, plain).flatMap { texts in
            plain.settled(texts) { names.holds($0) }
        }
        if texts == nil, !layout.texts.isEmpty { return nil }
        if hasNameOfColumn || !plain.areDates(datesStated) { return nil }
    }

    private static func texts(of parts: EdgeTableParts, _ plain: PlainColumns) -> LinkTexts? {
        guard !plain.texts.isEmpty else { return nil }
        return LinkTexts(
            columns: plain.texts.map(\.column),
            parts: parts.texts.map { LinkTexts.Part(bytes: $0.bytes, ends: $0.ends) })
    }

    private var datesStated: some Collection<String> {
        (0..<dates.count).lazy.map { [dates] in dates.key($0).string }
    }

    /// Whether names may be a header that stands again, which the general reader passes over.
    private var hasNameOfColumn: Bool {
        [layout.names.source, layout.names.target].allSatisfy { name in
            [name, name.lowercased(), name.uppercased(), name.capitalizedFirst]
                .contains { names.holds($0) }
        }
    }

    /// The model whose links stand in the columns.
    func built(_ columns: EdgeTableColumns) -> BuiltModel {
        var built = tableKinds.base
        built.parts.entities = IndexedList(entities)
        built.parts.links = links(columns)
        let model = built.parts
        let lines = parts.lineStarts(from: layout.line)
        var found = ModelPlaces(files: [file])
        found.entities = IndexedList(places(lines))
        found.runs = parts.runs(lines)
        let notes = KindNotes(reading: tableKinds.reading, model: model, places: found)
        var log = DiagnosticLog(of: [file])
        log.append(
            contentsOf: findings + notes.diagnostics()
                + findingsOfNobody(model, found.entities))
        return BuiltModel(
            parts: built, places: found, diagnostics: log,
            uncheckedReferences: 0)
    }

    /// A warning of ends that may be nobody, `n/a` and the like.
    private func findingsOfNobody(
        _ model: GraphModel, _ places: IndexedList<EntityIndex, ModelPlaces.Place>
    ) -> [Diagnostic] {
        // Names are millions, and such words few.
        guard NoSource.spellings.contains(where: { names.holds($0) }) else { return [] }
        let nobody = model.entities.indices.filter { NoSource.isSaid(by: model.entities[$0].id) }
        guard let first = nobody.first else { return [] }
        let place = SourceLocation(
            file: file, line: Int(places[first].line), column: Int(places[first].column))
        return [EdgeTable.warning(ofNobody: nobody.map { model.entities[$0].id }, at: place)]
    }

    private var entities: [Entity] {
        [Entity](count: names.count) { entities in
            names.forEach(threads) { index, key in
                entities.initialize(at: index, to: Entity(id: key.string, kind: "node"))
            }
        }
    }

    // MARK: - Links

    /// Changes the workers' numbers in the columns to those of all, and says how many rows there
    /// are.
    func settle(_ columns: EdgeColumns) -> Int {
        let numbers = EdgeRowNumbers(
            names: names.maps, dates: layout.saysTimes ? dates.maps : nil,
            kinds: layout.type == nil ? nil : kindNumbers, plain: tableKinds.plain)
        return parts.settle(columns, to: numbers, threads)
    }

    /// The position in the codebook of each worker's kinds.
    private var kindNumbers: [[UInt16]] {
        kinds.maps.map { $0.map { tableKinds.positions[Int($0)] } }
    }

    private func links(_ columns: EdgeTableColumns) -> LinkTable {
        var timings: [Timing] = []
        timings.reserveCapacity(dates.count)
        for number in 0..<dates.count {
            if let timing = LastingText.timing(dates.key(number).string) { timings.append(timing) }
        }
        var origins = [LinkOrigin](repeating: .written, count: columns.kinds.count)
        let codebook = tableKinds.base.parts.codebook
        let adopts = codebook.linkKindPosition(Shorthand.adoption).map { UInt16($0) }
        if let adopts, kindNumbers.contains(where: { $0.contains(adopts) }) {
            for (index, kind) in columns.kinds.enumerated() where kind == adopts {
                origins[index] = .adoption
            }
        }
        let hasWeights = columns.weights.contains { !$0.isNaN }
        return LinkTable(
            subjects: columns.sources, objects: columns.targets, kinds: columns.kinds,
            origins: origins, timingIndices: columns.dates, timings: timings,
            weights: hasWeights ? columns.weights : [], texts: texts)
    }

    // MARK: - Places

    private func places(_ lines: [Int]) -> [ModelPlaces.Place] {
        [ModelPlaces.Place](count: names.count) { places in
            names.forEach(threads) { index, key in
                let line = Int32(lines[Int(key.place.block)]) + key.place.line
                places.initialize(
                    at: index,
                    to: ModelPlaces.Place(file: 0, line: line, column: key.place.lineStart))
            }
        }
    }
}

extension String {
    /// The text in small letters with a capital first.
    var capitalizedFirst: String {
        prefix(1).uppercased() + dropFirst().lowercased()
    }
}
