import DiffusionModel
import ModelFormats
import TestSupport
import Testing

@testable import DiffusionNetwork

/// Standing, stance and independence on random graphs, against the rules read literally.
///
/// Oracle: `PlainWorld`, which knows nothing of the model: it keeps what was written, and applies
/// the sentences of the rules by trying everything.
@Suite struct RandomEvidenceTests {
    @Test(arguments: 0..<60)
    func `what stands without each source is what the rules say`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let world = PlainWorld(using: &generator)
        let model = try world.model()
        let ids = model.linkIDs()
        for name in world.names {
            for disputed in DisputedLinks.allCases {
                var criteria = SelectionCriteria([.withoutSources([name])])
                criteria.disputed = disputed
                let selection = Selection(criteria, in: model)
                let kept = Set(ids.indices.filter { selection.keepsLink[$0] }.map { ids[$0] })
                #expect(kept == world.standing(without: name, disputed), "\(name) \(disputed)")
            }
        }
    }

    /// A graph that is written without a source asks the same as one that is asked without it.
    @Test(arguments: 0..<30)
    func `a filter before a question is the filter in it`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed &+ 1000)
        let world = PlainWorld(using: &generator)
        let model = try world.model()
        for name in world.names {
            var writing = SelectionCriteria([.withoutSources([name])])
            writing.disputed = .keep
            let part = model.subset(Selection(writing, in: model))
            try part.check()
            let text = NativeWriter.jsonLines(part)
            let written = try ModelReader.read([
                InputFile(name: "-", bytes: Array(text.utf8), format: .jsonl)
            ]).model
            let asked = Selection(SelectionCriteria([.withoutSources([name])]), in: model)
            #expect(
                try edges(of: written, Selection(SelectionCriteria(), in: written))
                    == edges(of: model, asked), "\(name)")
        }
    }

    private func edges(of model: GraphModel, _ selection: Selection) throws -> [String] {
        let (frozen, ids) = (try model.freeze(selection, NetworkSettings()), model.linkIDs())
        return frozen.edges.map { edge in
            let rows = frozen.testimony(of: edge)
            let chains = [rows.supports, rows.disputes, rows.omits].map { rows in
                rows.map { $0.chain.map { model.sources[$0].id } }
            }
            return "\(edge.links.map { ids[$0] }) \(chains)"
        }
    }

    @Test(arguments: 0..<60)
    func `so many witnesses are found as trying every choice finds`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed &+ 2000)
        let world = PlainWorld(using: &generator, mostRows: 11)
        let model = try world.model()
        let ids = model.linkIDs()
        let witnesses = world.links.map { world.witnesses(of: $0) }
        for count in 1...6 {
            var criteria = SelectionCriteria([.minSources(count)])
            criteria.disputed = .keep
            let selection = Selection(criteria, in: model)
            let kept = Set(ids.indices.filter { selection.keepsLink[$0] }.map { ids[$0] })
            let right = zip(world.links, witnesses).filter { $1 >= count }.map { $0.0.id }
            #expect(kept == Set(right), "\(count)")
        }
    }

    /// Sets of marks alone, larger than a graph would have: rings, cliques and pure chance.
    @Test(arguments: 0..<80)
    func `the largest choice of sets that share nothing is found`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed &+ 3000)
        let marks = Int.random(in: 4...16, using: &generator)
        let sets = (0..<14).map { _ in
            Set(
                (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                    Int.random(in: 0..<marks, using: &generator)
                })
        }
        let best = PlainWorld.largestChoice(sets.count) { !sets[$0].isDisjoint(with: sets[$1]) }
        let search = IndependentSet(ofRowsWith: sets)
        #expect(search.hasSize(best) && !search.hasSize(best + 1))
    }

    /// Two hundred rows in rings of five: two of each ring, so eighty; found at once.
    @Test func `many rows take no time`() {
        let sets = (0..<200).map { row -> Set<Int> in
            let ring = row / 5 * 5
            return [ring + row % 5, ring + (row + 1) % 5]
        }
        let search = IndependentSet(ofRowsWith: sets)
        #expect(search.hasSize(80) && !search.hasSize(81))
    }
}
