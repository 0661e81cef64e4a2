import DiffusionModel
import DiffusionNetwork
import Testing

@testable import DiffusionAnalysis

/// What makes a group for the roles of brokers.
@Suite struct BrokerPartitionTests: SmallNetworks {
    private let graph = """
        tributary: 1
        regions: {n: Nation, m: M, a: {within: n}, b: {within: [n, m]}, c: {within: m}, z: Z}
        agencies: {g: {within: n}, h: H}
        links: [{link: a directs b}, {link: c directs b}, {link: g advises h}]
        """

    /// The groups as sorted lists of ids, in the order of the ids.
    private func groups(_ partition: BrokerPartition, _ yaml: String) throws -> [[String]] {
        let network = try network(yaml)
        let numbers = try network.groupNumbers(partition)
        #expect(numbers.count == network.entities.count)
        return Dictionary(grouping: numbers.indices) { numbers[$0] }.values
            .map { $0.map { network.id(network.entities[NodeIndex($0)]) } }.sorted { $0[0] < $1[0] }
    }

    @Test func `kinds are groups`() throws {
        #expect(try groups(.kind, graph) == [["a", "b", "c", "m", "n", "z"], ["g", "h"]])
    }

    /// The first that `within` names decides, and who lies in nothing is alone: also the nation
    /// in which others lie.
    @Test func `who lies within the same is a group, and who lies in nothing is one of its own`()
        throws
    {
        #expect(
            try groups(.within, graph) == [
                ["a", "b", "g"], ["c"], ["h"], ["m"], ["n"], ["z"],
            ])
        let network = try network(graph)
        let alone = network.groupsOfTheirOwn(.within).map { network.id($0) }
        #expect(alone == ["h", "m", "n", "z"])
        for partition in BrokerPartition.allCases where partition != .within {
            #expect(network.groupsOfTheirOwn(partition).isEmpty)
        }
    }

    @Test func `whom some path joins is a group, whatever the direction`() throws {
        #expect(
            try groups(.weak, graph) == [["a", "b", "c"], ["g", "h"], ["m"], ["n"], ["z"]])
    }

    /// By hand: of two triangles that one link joins each is a community (Q = 5/14, the greatest).
    @Test func `communities are Leiden's`() throws {
        let bell = """
            tributary: 1
            regions: {a: A, b: B, c: C, x: X, y: Y, z: Z}
            links:
              - {link: a directs b}
              - {link: b directs c}
              - {link: c directs a}
              - {link: x directs y}
              - {link: y directs z}
              - {link: z directs x}
              - {link: a directs x}
            """
        #expect(try groups(.leiden, bell) == [["a", "b", "c"], ["x", "y", "z"]])
    }
}
