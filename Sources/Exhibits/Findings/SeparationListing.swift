package import DiffusionAnalysis
import DiffusionModel
package import DiffusionNetwork

/// What stands between two actors, as rows for programs and sentences for people.
package struct SeparationListing {
    private let separation: Separation
    private let words: ThingWords
    private let ends: (String, String)

    /// Creates a listing.
    package init(
        _ separation: Separation, from start: Int, to end: Int, in network: FrozenNetwork
    ) {
        self.separation = separation
        words = ThingWords(network)
        let entities = network.model.entities
        ends = (entities[start].name, entities[end].name)
    }

    private var model: GraphModel { words.network.model }

    /// The table, a row for each actor or link of each answer.
    package var table: Table {
        var table = Table(
            "answer", "type", "id", "name", "kind", "sources", "disputedBy", "omittedBy")
        for (answer, things) in answers {
            for thing in things {
                table.append(
                    [.text(answer)] + words.cells(thing) + words.evidence(of: thing))
            }
        }
        table.show(["omittedBy"], .never)
        var sources = NumberedSources(model)
        table.sentences = gateLines + actorLines + linkLines(&sources)
        table.cited = sources.lines
        return table
    }

    private var answers: [(String, [Chokepoint.Thing])] {
        [
            ("gate", separation.gates.map { .actor($0) }),
            ("actor-cut", (separation.actors ?? []).map { .actor($0) }),
            ("link-cut", separation.links.map { .link($0) }),
        ]
    }

    private var way: String { "from \(ends.0) to \(ends.1)" }

    private var gateLines: [String] {
        let names = separation.gates.map { words.name(of: .actor($0)) }
        return names.isEmpty
            ? ["No other actor stands on every path \(way)."]
            : ["Every path \(way) passes:"] + names.map { "  " + $0 }
    }

    private var actorLines: [String] {
        guard let actors = separation.actors else {
            return ["A link joins the two directly, so no other actors part them."]
        }
        return [cut(actors.count, "actor")] + actors.map { "  " + words.name(of: .actor($0)) }
    }

    private func linkLines(_ sources: inout NumberedSources) -> [String] {
        // A step that a post or a role is part of is a link of its own, as help says.
        let shared =
            separation.sharesLinks ? ", but one post or role may be part of several" : ""
        var lines = [cut(separation.links.count, "link", shared)]
        for link in separation.links {
            lines.append(
                "  " + words.name(of: .link(link)) + words.mark(of: link, by: &sources))
        }
        return lines
    }

    private func cut(_ count: Int, _ noun: String, _ shared: String = "") -> String {
        count == 1
            ? "Without this \(noun) no path leads \(way):"
            : "Without these \(count) \(noun)s no path leads \(way), and no fewer do it\(shared):"
    }
}
