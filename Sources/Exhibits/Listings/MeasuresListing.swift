package import DiffusionAnalysis

/// What `measure` shows: numbers of the whole network, people reading beside each what it is of.
package enum MeasuresListing {
    /// The numbers as one object.
    ///
    /// - Parameters:
    ///   - measures: The numbers.
    ///   - partition: The partition that the modularity is of.
    /// - Returns: The table.
    package static func table(_ measures: NetworkMeasures, partition: String?) -> Table {
        Table(
            object: counts(measures) + shares(measures) + distances(measures.distances) + [
                Table.Field("partition", .optional(partition)),
                number("modularity", measures.modularity, "direction ignored"),
            ])
    }

    private static func counts(_ measures: NetworkMeasures) -> [Table.Field] {
        [
            Table.Field("nodes", .integer(measures.nodes)),
            Table.Field("edges", .integer(measures.edges)),
            Table.Field("selfLoops", .integer(measures.selfLoops)),
            Table.Field("isolated", .integer(measures.isolated)),
            Table.Field("weakComponents", .integer(measures.weak.count)),
            Table.Field("largestWeak", .integer(measures.weak.largest)),
            Table.Field("strongComponents", .integer(measures.strong.count)),
            Table.Field("largestStrong", .integer(measures.strong.largest)),
        ]
    }

    private static func shares(_ measures: NetworkMeasures) -> [Table.Field] {
        [
            number("density", measures.density, "edges for each pair that one could join"),
            number("reciprocity", measures.reciprocity, "of edges have one the other way"),
            number(
                "transitivity", measures.transitivity,
                "of pairs with a neighbour in common are neighbours"),
            number(
                "averageClustering", measures.averageClustering,
                "mean of clustering, 0 below two neighbours"),
        ]
    }

    private static func distances(_ distances: NetworkDistances) -> [Table.Field] {
        let drawn = distances.isSample ? "drawn by lot" : "all nodes"
        return [
            Table.Field(
                "distancesFrom",
                .worded(.integer(distances.sources), as: "\(distances.sources), \(drawn)")),
            number("reachablePairs", distances.reachablePairs, "of ordered pairs have a way"),
            number("averagePathLength", distances.average, "hops, where there is a way"),
            number(
                "effectiveDiameter", distances.effectiveDiameter,
                "hops hold 90 % of pairs, interpolated; each node and itself is one too"),
            Table.Field("diameter", hops(distances.diameter)),
            Table.Field(
                "diameterAtLeast", distances.isSample ? hops(distances.longest) : .null),
            number(
                "reachablePairsError", distances.reachablePairsError,
                "standard error of the sample"),
            number(
                "averagePathLengthError", distances.averageError, "standard error of the sample"),
        ]
    }

    private static func hops(_ hops: Int?) -> Table.Value { hops.map { .integer($0) } ?? .null }

    private static func number(_ name: String, _ value: Double?, _ words: String) -> Table.Field {
        guard let value else { return Table.Field(name, .null) }
        let decimals = ReadableGrid.decimals(of: [.number(value)])
        return Table.Field(
            name,
            .worded(.number(value), as: "\(ScalarText.fixed(value, decimals: decimals))  \(words)"))
    }
}
