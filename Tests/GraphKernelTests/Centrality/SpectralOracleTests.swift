import GraphKernel
import Testing

/// The measures that iterate, on the graph of `CentralityOracleTests`.
///
/// The literals are printed by `Tests/Oracles/spectral.py`; each test names its oracles.
/// Versions: NetworkX 3.6.1, python-igraph 1.0.0, numpy 2.4.6.
@Suite struct SpectralOracleTests {
    private static let edges = EdgeList(
        upstream: [0, 1, 2, 2, 3, 4, 3, 5, 6, 4, 0, 1, 5],
        downstream: [1, 2, 0, 3, 4, 2, 5, 6, 6, 5, 1, 3, 0],
        weights: [1, 2, 0.5, 1, 0.3, 0.3, 0.6, 1.5, 1, 0.3, 0.1, 3, 0.7])

    private func graph(isUndirected: Bool = false) throws -> CSRGraph {
        try CSRGraph(nodeCount: 8, edges: Self.edges, isUndirected: isUndirected)
    }

    private var settings: PageRankSettings {
        var settings = PageRankSettings()
        settings.preference = [0, 3, 0, 1, 0, 0, 0, 2]
        return settings
    }

    /// Oracle: NetworkX `pagerank(personalization=…)` and igraph `personalized_pagerank`.
    @Test func `PageRank with a preference`() throws {
        expectClose(
            try graph().pageRank(settings),
            [
                0.0825087858178, 0.174783630736, 0.101817363342, 0.152439143413, 0.0647866359506,
                0.0923209562296, 0.261576042651, 0.0697674418605,
            ])
        expectClose(
            try graph().pageRank(settings, weights: .strength),
            [
                0.045904187412, 0.143669722091, 0.0664024485731, 0.145783333388, 0.0413052777933,
                0.100165298649, 0.387002290234, 0.0697674418605,
            ])
    }

    /// Oracle: igraph, which counts an undirected self-loop twice as we do.
    @Test func `PageRank with a preference in an undirected graph`() throws {
        expectClose(
            try graph(isUndirected: true).pageRank(settings),
            [
                0.151373000614, 0.233105426138, 0.140495021513, 0.161249628304, 0.0865687405199,
                0.105637658512, 0.0518030825394, 0.0697674418605,
            ])
        expectClose(
            try graph(isUndirected: true).pageRank(settings, weights: .strength),
            [
                0.0797756305157, 0.319770526423, 0.150181984198, 0.22194532405, 0.0276131978338,
                0.0727585854882, 0.058187309631, 0.0697674418605,
            ])
    }

    /// Oracle: numpy's solution of the linear system and NetworkX `katz_centrality` unnormalised.
    @Test func `Katz at the default alpha`() throws {
        expectClose(
            try graph().katz(),
            [
                7.08935881807, 7.56328290065, 6.5811236214, 7.54740039602, 4.49366742711,
                6.57377166097, 7.52737601495, 1,
            ])
        expectClose(
            try graph().katz(weights: .strength),
            [
                6.31199157018, 5.1613805647, 7.85120929121, 14.9859727143, 3.69453935718,
                7.0533720435, 18.3229033456, 1,
            ])
    }

    /// Oracle: numpy and NetworkX, as above, with every edge both ways.
    @Test func `Katz of an undirected graph`() throws {
        expectClose(
            try graph(isUndirected: true).katz(),
            [
                7.31962719085, 7.39739474783, 7.07539368806, 6.90827545218, 5.5569440924,
                6.40479638238, 4.39703973594, 1,
            ])
        expectClose(
            try graph(isUndirected: true).katz(weights: .strength),
            [
                3.92192016852, 8.73941696952, 6.34094763242, 7.76873223459, 2.01299918765,
                3.47394442457, 3.24821569762, 1,
            ])
    }

    /// Oracle: igraph's scores divided by their sum, and numpy's singular vectors.
    @Test func `hubs and authorities`() throws {
        let scores = try graph().hubsAndAuthorities(weights: .strength)
        expectClose(
            scores.hubs,
            [
                0, 0.772930779789, 0.185710876652, 0.000462788537277, 0.0341881031429,
                0.00600127271069, 0.000706179168128, 0,
            ])
        expectClose(
            scores.authorities,
            [
                0.0232300068853, 0, 0.372450018699, 0.599441864512, 3.3229922232e-05,
                0.0025212916244, 0.00232358835665, 0,
            ])
        // The parallel edges 0 → 1 lead alone.
        expectClose(try graph().hubsAndAuthorities().hubs, [1, 0, 0, 0, 0, 0, 0, 0])
    }

    /// Oracle: igraph without loops, parallel edges kept; NetworkX agrees on the simple graph.
    @Test func `core numbers`() throws {
        #expect(try graph().coreNumbers() == [3, 3, 3, 3, 3, 3, 1, 0])
        #expect(try graph(isUndirected: true).coreNumbers() == [3, 3, 3, 3, 3, 3, 1, 0])
    }
}
