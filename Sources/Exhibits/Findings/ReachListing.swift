package import DiffusionAnalysis
package import DiffusionModel

extension Table {
    /// Actors that a policy may have come from or gone to, a row each.
    package static func reach(_ reached: [Reached], in model: GraphModel) -> Table {
        Table(
            "id", "name", "kind", "hops", "earliest", "latest", "chronology", "likelihood",
            "previous",
            rows: reached.map { row in
                let entity = model.entities[row.entity]
                return [
                    .text(entity.id), .text(entity.name), .text(entity.kind), .integer(row.hops),
                    .day(row.days.earliest), .day(row.days.latest),
                    .text(row.chronologyName), .optional(row.likelihood?.value),
                    .text(model.entities[row.previous].id),
                ]
            })
    }

    /// How many actors a policy may have gone to by each day, a row each.
    package static func reach(overTime reach: ReachOverTime) -> Table {
        Table(
            "date", "possible", "certain",
            rows: reach.rows.map { row in
                [
                    row.day.map { .day($0) } ?? .worded(.null, as: "any day"),
                    .integer(row.possible), .integer(row.certain),
                ]
            })
    }

    /// Entities in the order of a measure, a row each.
    ///
    /// - Parameters:
    ///   - ranking: The ranking.
    ///   - model: The model whose entities are ranked.
    ///   - shows: Whether the row of an entity is listed; ranks stay as they are.
    /// - Returns: The table, with a column for each measure.
    package static func ranking(
        _ ranking: Ranking, in model: GraphModel, shows: ((Entity) -> Bool)? = nil
    ) -> Table {
        let measures = zip(ranking.measures, ranking.spreads).map { measure, spread in
            Column(measure.rawValue, decimals: ReadableGrid.decimals(of: spread))
        }
        return Table(
            columns: ["rank", "id", "name", "kind"].map { Column($0) } + measures,
            rows: ranking.rows.compactMap { row -> [Value]? in
                let entity = model.entities[row.entity]
                if let shows, !shows(entity) { return nil }
                return [
                    .integer(row.rank), .text(entity.id), .text(entity.name), .text(entity.kind),
                ] + zip(row.scores, ranking.areCounts).map { $1 ? .integer(Int($0)) : .number($0) }
            })
    }
}
