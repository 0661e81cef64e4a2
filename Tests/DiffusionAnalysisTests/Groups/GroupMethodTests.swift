import DiffusionNetwork
import GraphKernel
import TestSupport
import Testing

@testable import DiffusionAnalysis

/// What is said of a method of grouping is so.
@Suite struct GroupMethodTests: SmallNetworks {
    private func groups(
        _ method: GroupMethod, set: (inout GroupSettings) -> Void = { _ in }
    ) throws -> Grouping {
        var settings = GroupSettings()
        set(&settings)
        return try network(RandomTies(seed: 4, nodes: 7...7, links: 20).yaml)
            .groups(by: method, settings)
    }

    @Test(arguments: GroupMethod.allCases)
    func `communities alone have a modularity`(method: GroupMethod) throws {
        #expect(try (groups(method).modularity != nil) == method.findsCommunities)
    }

    @Test(arguments: GroupMethod.allCases)
    func `a resolution changes the groups of those methods that have one`(
        method: GroupMethod
    ) throws {
        let (plain, fine) = (
            try groups(method).groups, try groups(method) { $0.resolution = 1000 }.groups
        )
        #expect((plain != fine) == method.hasResolution)
    }

    /// Commands and guides call methods so.
    @Test func `methods have the words of the option`() {
        #expect(
            GroupMethod.allCases.map(\.rawValue) == [
                "weak", "strong", "biconnected", "leiden", "cpm", "label-propagation",
            ])
    }
}
