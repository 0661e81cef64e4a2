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
        let names = EdgeNameMerge(parsers.map(\.names), threads)
        let kinds = EdgeNameMerge(parsers.map(\.kinds), .one)
        let dates = EdgeNameMerge(parsers.map(\.dates), threads)
        guard var model = base(kinds), model.codebook.linkKinds.count < Int(UInt16.max) else {
            return nil
        }
        let lines = lineStarts
        model.entities = entities(names)

        model.links = links(names, kindNumbers(kinds, model.codebook), dates, model.codebook)
        var found = ModelPlaces(files: [file])
        found.entities = places(of: names, lines)
        found.runs = runs(lines)

        return BuiltModel(model: model, places: found, diagnostics: [], uncheckedReferences: 0)
    }

    /// A model without entities whose codebook has the kinds of the table.
    private func base(_ kinds: EdgeNameMerge) -> GraphModel? {
        var table = EdgeTable(file: file)
        table.kinds = (0..<kinds.count).map { kinds.key($0).string }
        var texts = TextPool()
        guard let tree = try? table.tree(size: 0, into: &texts) else { return nil }
        var builder = ModelBuilder(
            trees: [tree], texts: &texts, codebook: BuiltInCodebook.codebook)
        let built = builder.build()
        return built.diagnostics.isEmpty ? built.model : nil
    }

    private func entities(_ names: EdgeNameMerge) -> [Entity] {
        [Entity](unsafeUninitializedCapacity: names.count) { buffer, count in
            nonisolated(unsafe) let (buffer, names) = (buffer, names)
            let chunk = 1 << 13
            Crew.forEach((names.count + chunk - 1) / chunk, threads) { number in
                for index in number * chunk..<min((number + 1) * chunk, names.count) {
                    buffer.initializeElement(
                        at: index, to: Entity(id: names.key(index).string, kind: "node"))
                }
            }
            count = names.count
        }
    }

    /// The position in the codebook of each worker's kinds.
    private func kindNumbers(_ kinds: EdgeNameMerge, _ codebook: Codebook) -> [[UInt16]] {
        let positions = (0..<kinds.count).map {
            UInt16(codebook.linkKindPosition(kinds.key($0).string) ?? 0)
        }
        return kinds.maps.map { $0.map { positions[Int($0)] } }
    }

    // MARK: - Links

    private func links(
        _ names: EdgeNameMerge, _ kinds: [[UInt16]], _ dates: EdgeNameMerge, _ codebook: Codebook
    ) -> LinkTable {
        let starts = rowStarts
        let count = starts[parts.count]
        let timings = (0..<dates.count).compactMap { number in
            DayText.date(dates.key(number).string).map { Timing.moment($0) }
        }
        let plain = UInt16(codebook.linkKindPosition("link") ?? 0)
        let adopts = codebook.linkKindPosition("adopts")
        let weights = hasWeights ? weights(starts) : []
        let timingIndices = mapped(starts, dates.maps, absent: -1, \.dates)
        let numbers = mapped(starts, kinds, absent: plain, \.kinds)
        let subjects = mapped(starts, names.maps, absent: 0) { $0.sources }
        let objects = mapped(starts, names.maps, absent: 0) { $0.targets }
        var origins = [LinkOrigin](repeating: .written, count: count)
        if let adopts, kinds.contains(where: { $0.contains(UInt16(adopts)) }) {
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

    /// A column of the whole table, each worker's numbers changed by its map; `absent` for -1.
    private func mapped<New: FixedWidthInteger & BitwiseCopyable>(
        _ starts: [Int], _ maps: [[New]], absent: New,
        _ old: (EdgeBlock) -> UnsafeMutablePointer<Int32>?
    ) -> [New] {
        column(starts) { block, place in
            guard let old = old(block) else {
                return place.initialize(repeating: absent, count: block.rows)
            }
            maps[block.worker].withUnsafeBufferPointer { map in
                for row in 0..<block.rows {
                    let number = Int(old[row])
                    place[row] = number < 0 ? absent : map[number]
                }
            }
        }
    }

    private func weights(_ starts: [Int]) -> [Double] {
        column(starts) { block, place in
            if let weights = block.weights {
                place.update(from: weights, count: block.rows)
            } else {
                place.initialize(repeating: .nan, count: block.rows)
            }
        }
    }

    /// One column of the whole table, made by all threads of those of the blocks.
    private func column<New: BitwiseCopyable>(
        _ starts: [Int], _ fill: (EdgeBlock, UnsafeMutablePointer<New>) -> Void
    ) -> [New] {
        let (count, total) = (parts.count, starts[parts.count])
        nonisolated(unsafe) let (parts, fill) = (parts, fill)
        return [New](unsafeUninitializedCapacity: total) { buffer, filled in
            nonisolated(unsafe) let places = buffer.baseAddress
            Crew.forEach(count, threads) { number in
                guard let block = parts.blocks[number], let places else { return }
                fill(block, places + starts[number])
            }
            filled = total
        }
    }

    // MARK: - Places

    private func places(of names: EdgeNameMerge, _ lines: [Int]) -> [ModelPlaces.Place] {
        (0..<names.count).map { number in
            let place = names.key(number).place
            return ModelPlaces.Place(
                file: 0, line: Int32(lines[Int(place.block)]) + place.line,
                column: place.lineStart)
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
