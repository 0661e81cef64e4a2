package import DiffusionAnalysis
package import DiffusionModel

extension Table {
    /// Actors by the groups that they are in, a row each.
    package static func groups(_ grouping: Grouping, in model: GraphModel) -> Table {
        var table = Table(
            .number("group"), .number("size"), .id("id"), .name("name"), .id("kind"))
        for (number, members) in grouping.groups.enumerated() {
            for position in members {
                let entity = model.entities[position]
                table.append([
                    .integer(number + 1), .integer(members.count), .text(entity.id),
                    .text(entity.name), .text(entity.kind),
                ])
            }
        }
        return table
    }

    /// How many groups there are, and the modularity of communities.
    package static func summary(of grouping: Grouping) -> [Field] {
        [
            Field("groups", .integer(grouping.groups.count)),
            Field("modularity", .optional(grouping.modularity)),
        ]
    }

    /// Actors by how often they broker, a row each.
    package static func brokers(
        _ brokers: [Broker], in model: GraphModel, shows: (Entity) -> Bool
    ) -> Table {
        let numbers = ["constraint", "effectiveSize"] + Broker.roles + ["total"]
        var table = Table(
            columns: [.number("rank"), .id("id"), .name("name"), .id("kind")]
                + numbers.map { .number($0) })
        for (place, broker) in brokers.enumerated() {
            let entity = model.entities[broker.entity]
            guard shows(entity) else { continue }
            let head: [Value] = [
                .integer(place + 1), .text(entity.id), .text(entity.name), .text(entity.kind),
                .optional(broker.constraint), .optional(broker.effectiveSize),
            ]
            table.append(
                head + broker.counts.map { .integer($0) } + [.integer(broker.total)])
        }
        return table
    }
}

extension Wording {
    /// How many groups there are and how well they part the network, in one sentence.
    package static func summary(of grouping: Grouping) -> String {
        let count = grouping.groups.count
        let (one, more) =
            grouping.method.findsCommunities ? ("community", "communities") : ("group", "groups")
        let quality =
            grouping.modularity
            .map { ", modularity " + ScalarText.fixed($0, decimals: 4) } ?? ""
        return "\(count) \(count == 1 ? one : more)\(quality)."
    }
}
