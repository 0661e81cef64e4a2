package import DiffusionAnalysis
package import DiffusionModel
package import DiffusionNetwork

/// What stands between two actors, as rows for programs and sentences for people.
package struct SeparationListing {
    private let separation: Separation
    private let words: ThingWords
    private let ends: (String, String)

    /// Creates a listing.
    package init(
        _ separation: Separation, from start: EntityIndex, to end: EntityIndex,
        in network: FrozenNetwork
    ) {
        self.separation = separation
        words = ThingWords(network)
        let entities = network.model.entities
        ends = (entities[start].name, entities[end].name)
    }

    private var model: GraphModel { words.network.model }

    /// A row for each actor or link of each answer, and sentences.
    package var exhibit: Exhibit {
        var exhibit = Exhibit(table)
        var citations = Citations(model)
        exhibit.prose = gates + actors + links(&citations)
        exhibit.cited = citations.sources
        return exhibit
    }

    private var table: Table {
        var table = Table(
            columns: ["answer", "type"] + ThingWords.columns + Table.Column.evidence)
        for (answer, things) in answers {
            for thing in things {
                table.append(
                    [.text(answer)] + words.cells(thing) + words.evidence(of: thing))
            }
        }
        table.show(["omittedBy"], .never)
        return table
    }

    private var answers: [(String, [Chokepoint.Thing])] {
        [
            ("gate", separation.gates.map { .actor($0) }),
            ("actor-cut", (separation.actors ?? []).map { .actor($0) }),
            ("link-cut", separation.edges.map { .edge($0) }),
        ]
    }

    private var way: String { "from \(ends.0) to \(ends.1)" }

    private var gates: [Block] {
        separation.gates.isEmpty
            ? [.passage(Passage("No other actor stands on every path \(way)."))]
            : [.passage(Passage("Every path \(way) passes:")), names(of: separation.gates)]
    }

    private var actors: [Block] {
        guard let actors = separation.actors else {
            let words = "A link joins the two directly, so no other actors part them."
            return [.passage(Passage(words))]
        }
        return [.passage(Passage(cut(actors.count, "actor"))), names(of: actors)]
    }

    private func names(of actors: [EntityIndex]) -> Block {
        .list(
            actors.map { actor in
                let entity = model.entities[actor]
                return Passage([.entity(id: entity.id, name: entity.name)])
            })
    }

    private func links(_ citations: inout Citations) -> [Block] {
        // A step that a post or a role is part of is a link of its own, as help says.
        let shared =
            separation.sharesLinks ? ", but one post or role may be part of several" : ""
        var entries: [Passage] = []
        for edge in separation.edges {
            entries.append(words.passage("", edge, "", &citations))
        }
        return [.passage(Passage(cut(entries.count, "link", shared))), .list(entries)]
    }

    private func cut(_ count: Int, _ noun: String, _ shared: String = "") -> String {
        count == 1
            ? "Without this \(noun) no path leads \(way):"
            : "Without these \(count) \(noun)s no path leads \(way), and no fewer do it\(shared):"
    }
}
