package import DiffusionAnalysis
package import DiffusionModel

/// What `info` shows.
package enum OverviewListing {
    /// The counts of a graph as one object.
    package static func table(_ counts: GraphCounts, of model: GraphModel) -> Table {
        func object(_ counts: [(id: String, count: Int)]) -> Table.Value {
            .object(counts.map { Table.Field($0.id, .integer($0.count)) })
        }
        return Table(object: [
            Table.Field("title", .optional(model.header.title)),
            Table.Field("entities", .integer(counts.entities)),
            Table.Field("links", .integer(counts.links)),
            Table.Field("claims", .integer(counts.claims)),
            Table.Field("adoptions", .integer(counts.adoptions)),
            Table.Field("sources", .integer(counts.sources)),
            Table.Field("undated", .integer(counts.undated)),
            Table.Field("unsourced", .integer(counts.unsourced)),
            Table.Field("disputedOnly", .integer(counts.disputedOnly)),
            Table.Field("earliest", day(counts.days?.earliest)),
            Table.Field("latest", day(counts.days?.latest)),
            Table.Field("kinds", object(counts.kinds)),
            Table.Field("linkKinds", object(counts.linkKinds)),
        ])
    }

    private static func day(_ day: CalendarDay?) -> Table.Value {
        guard let day else { return .null }
        return .worded(.day(day), as: Wording.day(day))
    }
}
