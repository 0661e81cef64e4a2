import DiffusionModel
import GraphKernel

/// Makes a model of the blocks of an edge table.
struct EdgeTableAssembly {
    let parts: EdgeTableParts
    let layout: EdgeTableLayout
    let file: String
    let threads: ThreadCount

    /// Where the rows of each block start among all; shape `[blocks + 1]`.
    private var rowStarts: [Int] {
        var starts = [0]
        for number in 0..<parts.count {
            starts.append(starts[number] + (parts.blocks[number]?.rows ?? 0))
        }
        return starts
    }

    /// Where the lines of each block start in the file; shape `[blocks + 1]`.
    private var lineStarts: [Int] {
        var starts = [layout.line]
        for number in 0..<parts.count {
            starts.append(starts[number] + (parts.blocks[number]?.lines ?? 0))
        }
        return starts
    }

    private var parsers: [EdgeBlockParser] { (0..<parts.workers).compactMap { parts.parsers[$0] } }

    /// The model; nothing where its kinds are for the general reader.
    func built() -> BuiltModel? {
        let names = EdgeNameMerge(parsers.map(\.names))
        let kinds = EdgeNameMerge(parsers.map(\.kinds))
        let dates = EdgeNameMerge(parsers.map(\.dates))
        guard var model = base(kinds), model.codebook.linkKinds.count < Int(UInt16.max) else {
            return nil
        }
        let lines = lineStarts
        model.entities = entities(names.keys)
        model.links = links(names, kindNumbers(kinds, model.codebook), dates, model.codebook)
        var found = ModelPlaces(files: [file])
        found.entities = places(of: names.keys, lines)
        found.runs = runs(lines)
        return BuiltModel(model: model, places: found, diagnostics: [], uncheckedReferences: 0)
    }

    /// A model without entities whose codebook has the kinds of the table.
    private func base(_ kinds: EdgeNameMerge) -> GraphModel? {
        var table = EdgeTable(file: file)
        table.kinds = kinds.keys.map(\.string)
        var texts = TextPool()
        guard let tree = try? table.tree(size: 0, into: &texts) else { return nil }
        var builder = ModelBuilder(
            trees: [tree], texts: &texts, codebook: BuiltInCodebook.codebook)
        let built = builder.build()
        return built.diagnostics.isEmpty ? built.model : nil
    }

    private func entities(_ keys: [NameTable.Key]) -> [Entity] {
        [Entity](unsafeUninitializedCapacity: keys.count) { buffer, count in
            nonisolated(unsafe) let (buffer, keys) = (buffer, keys)
            let chunk = 1 << 13
            Crew.forEach((keys.count + chunk - 1) / chunk, threads) { number in
                for index in number * chunk..<min((number + 1) * chunk, keys.count) {
                    buffer.initializeElement(
                        at: index, to: Entity(id: keys[index].string, kind: "node"))
                }
            }
            count = keys.count
        }
    }

    /// The position in the codebook of each worker's kinds.
    private func kindNumbers(_ kinds: EdgeNameMerge, _ codebook: Codebook) -> [[UInt16]] {
        let positions = kinds.keys.map { UInt16(codebook.linkKindPosition($0.string) ?? 0) }
        return kinds.maps.map { $0.map { positions[Int($0)] } }
    }

    // MARK: - Links

    private func links(
        _ names: EdgeNameMerge, _ kinds: [[UInt16]], _ dates: EdgeNameMerge, _ codebook: Codebook
    ) -> LinkTable {
        let starts = rowStarts
        let count = starts[parts.count]
        let timings = dates.keys.compactMap { DayText.date($0.string).map { Timing.moment($0) } }
        let plain = UInt16(codebook.linkKindPosition("link") ?? 0)
        let adopts = codebook.linkKindPosition("adopts")
        let weights =
            hasWeights ? column(starts) { block in (block.weights, Double.nan, { $0 }) } : []
        let timingIndices = column(starts) { block in
            let map = dates.maps[block.worker]
            return (block.dates, -1, { $0 < 0 ? -1 : map[Int($0)] })
        }
        let numbers: [UInt16] = column(starts) { block in
            let map = kinds[block.worker]
            return (block.kinds, plain, { $0 < 0 ? plain : map[Int($0)] })
        }
        let subjects = column(starts) { block in
            let map = names.maps[block.worker]
            return (block.sources, 0, { map[Int($0)] })
        }
        let objects = column(starts) { block in
            let map = names.maps[block.worker]
            return (block.targets, 0, { map[Int($0)] })
        }
        var origins = [LinkOrigin](repeating: .written, count: count)
        if let adopts {
            for index in 0..<count where Int(numbers[index]) == adopts {
                origins[index] = .adoption
            }
        }
        return LinkTable(
            subjects: subjects, objects: objects, kinds: numbers, origins: origins,
            timingIndices: timingIndices, timings: timings, weights: weights)
    }

    private var hasWeights: Bool {
        guard layout.weight != nil else { return false }
        return (0..<parts.count).contains { number in
            guard let block = parts.blocks[number], let weights = block.weights else {
                return false
            }
            return (0..<block.rows).contains { !weights[$0].isNaN }
        }
    }

    /// One column of the whole table, made by all threads of those of the blocks.
    private func column<Old, New>(
        _ starts: [Int],
        _ read: (EdgeBlock) -> (
            column: UnsafeMutablePointer<Old>?, absent: New, number: (Old) -> New
        )
    ) -> [New] {
        let (count, total) = (parts.count, starts[parts.count])
        nonisolated(unsafe) let (parts, read) = (parts, read)
        return [New](unsafeUninitializedCapacity: total) { buffer, filled in
            nonisolated(unsafe) let places = buffer.baseAddress
            Crew.forEach(count, threads) { number in
                guard let block = parts.blocks[number], let places else { return }
                let (old, absent, change) = read(block)
                let place = places + starts[number]
                if let old {
                    for row in 0..<block.rows { (place + row).initialize(to: change(old[row])) }
                } else {
                    place.initialize(repeating: absent, count: block.rows)
                }
            }
            filled = total
        }
    }

    // MARK: - Places

    private func places(of keys: [NameTable.Key], _ lines: [Int]) -> [ModelPlaces.Place] {
        keys.map { key in
            ModelPlaces.Place(
                file: 0, line: Int32(lines[Int(key.place.block)]) + key.place.line,
                column: key.place.lineStart)
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
            row += block.rows
        }
        return runs
    }
}
