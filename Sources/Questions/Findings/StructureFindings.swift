package import DiffusionAnalysis
package import DiffusionModel
import DiffusionNetwork
import Exhibits
import GraphKernel

extension Graph {
    /// The groups of a network, and the answer.
    ///
    /// - Throws: `NameError`, `TributaryError` or `GraphError`.
    package func findGroups(
        by method: GroupMethod, _ options: GroupOptions, hearing listener: any QuestionListener
    ) throws -> (grouping: Grouping, composition: Composition) {
        let asked = try AskedNetwork(self, options.network, options.part, hearing: listener)
        let grouping = try asked.answer { network throws(GraphError) in
            try network.groups(by: method, options.settings(of: method, threads: threads))
        }
        var exhibit = Exhibit(
            .groups(grouping, in: model),
            caption: asked.captionOfAllPolicies + " " + Wording.summary(of: grouping),
            summary: Table.summary(of: grouping))
        asked.tell(&exhibit)
        return (grouping, Composition(exhibit))
    }

    /// The brokers of a network, and the answer.
    ///
    /// - Parameters:
    ///   - options: Where they are looked for.
    ///   - shows: Whether the row of an entity is listed; ranks stay as they are.
    ///   - listener: Who hears what there is to say.
    /// - Returns: The brokers, and the answer.
    /// - Throws: `NameError`, `TributaryError` or `GraphError`.
    package func findBrokers(
        _ options: BrokerOptions, showing shows: ((Entity) -> Bool)? = nil,
        hearing listener: any QuestionListener
    ) throws -> (brokers: [Broker], composition: Composition) {
        let asked = try AskedNetwork(self, options.network, options.part, hearing: listener)
        let partition = options.partition
        let brokers = try asked.answer { network throws(GraphError) in
            try network.brokers(partition, weights: options.weights, threads: threads)
        }
        let alone = asked.frozen.groupsOfTheirOwn(partition).map { model.entities[$0] }
        var exhibit = Exhibit(
            .brokers(brokers, in: model) { shows?($0) ?? true },
            caption: asked.captionOfAllPolicies + " Groups: \(partition.rawValue)"
                + Self.words(alone),
            summary: [Table.Field("ownGroups", .texts(alone.map(\.id)))])
        asked.tell(&exhibit)
        return (brokers, Composition(exhibit))
    }

    /// Names those who are a group of their own, the first of them where there are many; semicolons
    /// part them, as names may have commas.
    private static func words(_ alone: [Entity]) -> String {
        guard !alone.isEmpty else { return "." }
        let more = alone.count > 20 ? ["and \(alone.count - 20) more"] : []
        let group = alone.count == 1 ? "a group of its own" : "each a group of its own"
        let names = alone.prefix(20).map(\.name) + more
        return "; within nothing, and \(group): " + names.joined(separator: "; ") + "."
    }

    /// The numbers of a network as a whole, and the answer.
    ///
    /// - Throws: `NameError`, `TributaryError` or `GraphError`.
    package func findMeasures(
        _ options: MeasureOptions, hearing listener: any QuestionListener
    ) throws -> (measures: NetworkMeasures, composition: Composition) {
        let asked = try AskedNetwork(self, options.network, options.part, hearing: listener)
        let measures = try asked.answer { network throws(GraphError) in
            try network.measures(
                partition: options.partition, distancesFrom: options.distances, threads: threads)
        }
        var exhibit = Exhibit(
            MeasuresListing.table(measures, partition: options.partition?.rawValue),
            caption: asked.captionOfAllPolicies + Self.ties(measures))
        asked.tell(&exhibit)
        return (measures, Composition(exhibit))
    }

    /// How many nodes have no tie, which the numbers count; filters may be why, here or before.
    private static func ties(_ measures: NetworkMeasures) -> String {
        guard measures.isolated > 0 else { return "" }
        let have = measures.isolated == 1 ? "has" : "have"
        return " \(measures.isolated) of \(measures.nodes) nodes \(have) no tie to another"
            + " (--isolated drop leaves \(measures.isolated == 1 ? "it" : "them") out)."
    }
}
