package import DiffusionAnalysis
import DiffusionModel
package import DiffusionNetwork

extension Table {
    /// Actors and links without which a part of the network falls apart, a row each.
    package static func chokepoints(
        _ points: [Chokepoint], in network: FrozenNetwork
    ) -> Table {
        var table = Table(
            columns: ["type"] + ThingWords.columns + [.number("cutsOff"), .number("parts")]
                + Table.Column.evidence)
        let words = ThingWords(network)
        for point in points {
            table.append(
                words.cells(point.thing) + [
                    .integer(point.cutOff), .list(point.parts.map { .integer($0) }),
                ] + words.evidence(of: point.thing))
        }
        table.show(["omittedBy"], .never)
        return table
    }

    /// Actors whom every path from or to an actor must pass, a row each.
    package static func gates(_ gates: [Gate], in network: FrozenNetwork) -> Table {
        let entities = network.model.entities
        return Table(
            .id("id"), .name("name"), .id("kind"), .number("behind"), .id("after"),
            rows: gates.map { gate in
                let entity = entities[gate.entity]
                return [
                    .text(entity.id), .text(entity.name), .text(entity.kind),
                    .integer(gate.behind), .text(entities[gate.after].id),
                ]
            })
    }
}

/// The type, id, name and kind of actors and links of a network.
///
/// A network is large, so the listings that need its words hold it by reference.
final class ThingWords: Sendable {
    let network: FrozenNetwork
    private let ids: LinkNames

    /// The columns of what `cells` has after the type of the thing.
    static let columns: [Table.Column] = [.id("id"), .name("name"), .id("kind")]

    init(_ network: FrozenNetwork) {
        self.network = network
        ids = network.model.linkNames
    }

    func cells(_ thing: Chokepoint.Thing) -> [Table.Value] {
        let model = network.model
        switch thing {
        case .actor(let index):
            let entity = model.entities[index]
            return ["actor", .text(entity.id), .text(entity.name), .text(entity.kind)]
        case .edge(let index):
            let edge = network.edges[index]
            return [
                "link", .text(edge.links.map { ids[$0] }.joined(separator: " ")),
                .text(name(of: thing)), .text(network.kinds(of: edge).joined(separator: " ")),
            ]
        }
    }

    /// The chains of sources that a link rests on, that dispute it and that leave it out; an actor
    /// is no claim, and no listing of these says what a link is about.
    func evidence(of thing: Chokepoint.Thing) -> [Table.Value] {
        guard case .edge(let index) = thing else { return [.null, .null, .null] }
        return Table.Value.evidence(
            network.testimony(of: network.edges[index], namingPolicies: false),
            in: network.model)
    }

    /// What an edge says.
    func statement(of edge: EdgeIndex) -> Statement {
        Statement(network.edges[edge], in: network.model, namingPolicies: false)
    }

    /// What an edge says between other words, with the marks that cite what it rests on.
    func passage(
        _ before: String, _ edge: EdgeIndex, _ after: String, _ citations: inout Citations
    ) -> Passage {
        let grounds = Grounds(network.edges[edge], in: network.model, namingPolicies: false)
        let runs = [.text(before)] + statement(of: edge).runs + [.text(after)]
        return Passage(claiming: runs, citing: citations.marks(of: grounds, in: network))
    }

    /// What a thing is called in a sentence.
    func name(of thing: Chokepoint.Thing) -> String {
        switch thing {
        case .actor(let entity): network.model.entities[entity].name
        case .edge(let edge): statement(of: edge).text
        }
    }
}
