import DiffusionAnalysis
import DiffusionModel
import Testing

/// What a graph that holds two says became of its parts.
///
/// Everything is invented.
@Suite struct StatedChangesTests: SmallNetworks {
    @Test func `links that tell together have changed where some have`() throws {
        let model = try model(
            """
            tributary: 1
            regions: {a: {name: A, attributes: {change: appeared}}, b: {name: B, attributes: {change: other}}}
            links:
              - {link: a visits b, attributes: {change: vanished}}
              - {link: a visits b, attributes: {change: same}}
              - {link: a visits b}
            """)
        let stated = StatedChanges(model)
        #expect(stated.areStated)
        #expect(stated.change(of: 0 as EntityIndex) == .appeared)
        #expect(stated.change(of: 1 as EntityIndex) == nil)
        #expect(stated.change(of: [0, 0]) == .vanished)
        #expect(stated.change(of: [0, 1]) == .changed)
        #expect(stated.change(of: [1, 2]) == nil && stated.change(of: []) == nil)
    }
}
