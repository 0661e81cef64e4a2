import DiffusionModel
import GraphKernel

/// Makes a model of the blocks of an edge table.
struct EdgeTableAssembly {
    private let parts: EdgeTableParts
    private let layout: EdgeTableLayout
    private let file: String
    private let threads: ThreadCount
    private let names: EdgeNameMerge
    private let dates: EdgeNameMerge
    private let kinds: EdgeNameMerge
    /// A model that has the kinds of the table, and nothing else yet.
    private let base: GraphModel

    /// Makes the workers' numbers one; nothing where the kinds are for the general reader.
    init?(
        parts: EdgeTableParts, layout: EdgeTableLayout, file: String, threads: ThreadCount
    ) {
        (self.parts, self.layout, self.file, self.threads) = (parts, layout, file, threads)
        let parsers = (0..<parts.workers).compactMap { parts.parsers[$0] }
        kinds = EdgeNameMerge(parsers.map(\.kinds), .one)
        guard let base = Self.base(kinds, file), base.codebook.linkKinds.count < Int(UInt16.max)
        else { return nil }
        self.base = base
        names = EdgeNameMerge(parsers.map(\.names), threads)
        dates = EdgeNameMerge(parsers.map(\.dates), threads)
    }

    /// Where the lines of each block start in the file; shape `[blocks + 1]`.
    private var lineStarts: [Int] {
        var starts = [layout.line]
        for number in 0..<parts.count {
            starts.append(starts[number] + (parts.blocks[number]?.lines ?? 0))
        }
        return starts
    }

    /// The model whose links stand in the columns.
    func built(_ columns: EdgeTableColumns) -> BuiltModel {
        var model = base
        model.entities = entities
        model.links = links(columns)
        let lines = lineStarts
        var found = ModelPlaces(files: [file])
        found.entities = places(lines)
        found.runs = runs(lines)
        return BuiltModel(model: model, places: found, diagnostics: [], uncheckedReferences: 0)
    }

    /// A model without entities whose codebook has the kinds of the table.
    private static func base(_ kinds: EdgeNameMerge, _ file: String) -> GraphModel? {
        var table = EdgeTable(file: file)
        table.kinds = (0..<kinds.count).map { kinds.key($0).string }
        var texts = TextPool()
        guard let tree = try? table.tree(size: 0, into: &texts) else { return nil }
        var builder = ModelBuilder(
            trees: [tree], texts: &texts, codebook: BuiltInCodebook.codebook)
        let built = builder.build()
        return built.diagnostics.isEmpty ? built.model : nil
    }

    private var entities: [Entity] {
        [Entity](unsafeUninitializedCapacity: names.count) { buffer, count in
            nonisolated(unsafe) let buffer = buffer
            names.forEach(threads) { index, key in
                buffer.initializeElement(at: index, to: Entity(id: key.string, kind: "node"))
            }
            count = names.count
        }
    }

    // MARK: - Links

    /// Changes the workers' numbers in the columns to those of all, and says how many rows there are.
    func settle(_ columns: EdgeColumns) -> Int {
        let numbers = EdgeRowNumbers(
            names: names.maps, dates: layout.date == nil ? nil : dates.maps,
            kinds: layout.type == nil ? nil : kindNumbers, plain: position(ofKind: "link") ?? 0)
        nonisolated(unsafe) let (parts, columns) = (parts, columns)
        Crew.forEach(parts.count, threads) { number in
            guard let block = parts.blocks[number] else { return }
            numbers.settle(block, in: columns)
        }
        // Blank lines have left room between the rows of blocks.
        var rows = 0
        for number in 0..<parts.count {
            guard let block = parts.blocks[number] else { continue }
            if block.rows.lowerBound > rows {
                columns.move(block.rows, to: rows, hasWeights: layout.weight != nil)
            }
            rows += block.rows.count
        }
        return rows
    }

    /// The position in the codebook of each worker's kinds.
    private var kindNumbers: [[UInt16]] {
        let positions = (0..<kinds.count).map { position(ofKind: kinds.key($0).string) ?? 0 }
        return kinds.maps.map { $0.map { positions[Int($0)] } }
    }

    private func position(ofKind kind: String) -> UInt16? {
        base.codebook.linkKindPosition(kind).map { UInt16($0) }
    }

    private func links(_ columns: EdgeTableColumns) -> LinkTable {
        var timings: [Timing] = []
        timings.reserveCapacity(dates.count)
        for number in 0..<dates.count {
            if let date = DayText.date(dates.key(number).string) { timings.append(.moment(date)) }
        }
        var origins = [LinkOrigin](repeating: .written, count: columns.kinds.count)
        let adopts = position(ofKind: "adopts")
        if let adopts, kindNumbers.contains(where: { $0.contains(adopts) }) {
            for (index, kind) in columns.kinds.enumerated() where kind == adopts {
                origins[index] = .adoption
            }
        }
        let hasWeights = columns.weights.contains { !$0.isNaN }
        return LinkTable(
            subjects: columns.sources, objects: columns.targets, kinds: columns.kinds,
            origins: origins, timingIndices: columns.dates, timings: timings,
            weights: hasWeights ? columns.weights : [])
    }

    // MARK: - Places

    private func places(_ lines: [Int]) -> [ModelPlaces.Place] {
        [ModelPlaces.Place](unsafeUninitializedCapacity: names.count) { buffer, count in
            nonisolated(unsafe) let buffer = buffer
            names.forEach(threads) { index, key in
                let line = Int32(lines[Int(key.place.block)]) + key.place.line
                buffer.initializeElement(
                    at: index,
                    to: ModelPlaces.Place(file: 0, line: line, column: key.place.lineStart))
            }
            count = names.count
        }
    }

    /// Where the rows stand, those of all blocks in one.
    private func runs(_ lines: [Int]) -> [EdgeBlock.Run] {
        var (runs, row): ([EdgeBlock.Run], Int) = ([], 0)
        for number in 0..<parts.count {
            guard let block = parts.blocks[number] else { continue }
            for run in block.runs {
                let moved = EdgeBlock.Run(
                    row: run.row + row, line: run.line + lines[number], column: run.column)
                if let last = runs.last, last.column == moved.column,
                    moved.line - last.line == moved.row - last.row
                {
                    continue
                }
                runs.append(moved)
            }
            row += block.rows.count
        }
        return runs
    }
}
