package import DiffusionAnalysis
package import DiffusionModel

extension Table {
    /// Actors that a policy may have come from or gone to, a row each: one path, but for the last
    /// column and the policies.
    package static func reach(_ reached: [Reached], _ side: ReachSide, in model: GraphModel)
        -> Table
    {
        let (isDown, entities) = (side == .downstream, model.entities)
        let days = isDown ? ["earliest", "latest"] : ["departureEarliest", "departureLatest"]
        var table = Table(
            columns: [.id("id"), .name("name"), .id("kind"), .number("hops")]
                + days.map { .date($0) }
                + [.term("chronology"), .term("stage"), .number("likelihood"), .id("policies")]
                + [
                    .id(isDown ? "previous" : "next"), .number("fewestHops"),
                    .number("likelihoodSteps"),
                ],
            order: (0..<Int32(reached.count)).map { $0 }
        ) { place in
            let row = reached[place]
            let entity = entities[row.entity]
            return [
                .text(entity.id), .text(entity.name), .text(entity.kind), .integer(row.hops),
                .day(row.days.earliest), .day(row.days.latest), chronology(row),
                .text(row.stage.rawValue), likelihood(row.likelihood),
                policies(row, entities), .text(entities[row.previous].id),
                .integer(row.fewestHops), .integer(row.likelihood?.stated ?? 0),
            ]
        }
        // People read it beside the likelihood, where not all steps state one.
        table.show(["likelihoodSteps"], .never)
        return table
    }

    /// The chronology, which people never read without the word that it rests on intentions.
    private static func chronology(_ row: Reached) -> Value {
        let name = row.chronologyName
        guard row.stage == .intended else { return .text(name) }
        return .worded(.text(name), as: name + ", intended only")
    }

    /// The product, and for people of how many steps it is where some state none.
    private static func likelihood(_ likelihood: PathLikelihood?) -> Value {
        guard let likelihood, likelihood.stated < likelihood.steps else {
            return .optional(likelihood?.value)
        }
        let value = ScalarText.likelihood(likelihood.value)
        return .worded(
            .number(likelihood.value),
            as: "\(value) (of \(likelihood.stated) of \(likelihood.steps) steps)")
    }

    private static func policies(
        _ row: Reached, _ entities: IndexedList<EntityIndex, Entity>
    ) -> Value {
        let ids = Value.texts(row.policies.map { entities[$0].id })
        return row.isMixed && row.policies.isEmpty
            ? .worded(ids, as: "steps about different policies") : ids
    }

    /// How many actors a policy may have gone to by each day, a row each.
    package static func reach(overTime reach: ReachOverTime) -> Table {
        Table(
            .date("date"), .number("possible"), .number("certain"), .number("intendedOnly"),
            rows: reach.rows.map { row in
                [
                    row.day.map { .day($0) } ?? .worded(.null, as: "any day"),
                    .integer(row.possible), .integer(row.certain), .integer(row.intendedOnly),
                ]
            })
    }

    /// Entities in the order of a measure, a row each, made when it is written.
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
        let (rows, entities, areCounts) = (ranking.rows, model.entities, ranking.areCounts)
        let listed = (0..<Int32(rows.count)).filter { place in
            shows.map { $0(entities[rows[Int(place)].entity]) } ?? true
        }
        return Table(
            columns: [.number("rank"), .id("id"), .name("name"), .id("kind")] + measures,
            order: listed
        ) { place in
            let row = rows[place]
            let entity = entities[row.entity]
            return [
                .integer(row.rank), .text(entity.id), .text(entity.name), .text(entity.kind),
            ] + zip(row.scores, areCounts).map { $1 ? .integer(Int($0)) : .number($0) }
        }
    }
}
