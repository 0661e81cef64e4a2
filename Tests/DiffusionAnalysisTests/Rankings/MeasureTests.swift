import Testing

@testable import DiffusionAnalysis

/// Names of measures; oracle: what igraph, NetworkX and UCINET call them.
@Suite struct MeasureTests {
    @Test(arguments: [
        ("k-core", Measure.core), ("coreness", .core), ("core_number", .core),
        ("authority", .authorities), ("hub", .hubs), ("effectiveSize", .effectiveSize),
        ("in_degree", .inDegree), ("PageRank", .pagerank), ("Betweenness centrality", .betweenness),
        ("clustering coefficient", .clustering), ("weighted degree", .strength),
    ])
    func `a measure answers to the field's names`(name: String, measure: Measure) {
        #expect(Measure(named: name) == measure)
    }

    @Test func `each has its own name, and words that are none name none`() {
        #expect(Measure.allCases.allSatisfy { Measure(named: $0.rawValue) == $0 })
        #expect(Measure(named: "centrality") == nil && Measure(named: "") == nil)
    }
}
