import DiagramFixtures
import Exhibits
import Foundation
import TestSupport
import Testing

@testable import GraphvizRenderer

/// Property: two hundred random diagrams are drawn, well-formed and safe.
@Suite struct RandomPictureTests {
    @Test(arguments: 0..<8)
    func `every random diagram gives a well-formed SVG`(batch: UInt64) throws {
        let workshop = try Workshop()
        let engines: [DiagramEngine] = [.dot, .sfdp, .neato, .twopi, .circo]
        for seed in batch * 25..<batch * 25 + 25 {
            let isPlaced = seed % 2 == 0
            let diagram =
                // Every fourth has panels that an engine places.
                seed % 4 != 1
                ? RandomDiagram.placed(seed: seed, isHostile: true) : RandomDiagram.free(seed: seed)
            let engine = isPlaced ? DiagramEngine.panels : engines[Int(seed / 2) % engines.count]
            let picture = try Workshop.renderer.render(diagram, as: .svg, engine: engine)
            _ = try workshop.write(picture.bytes, to: "\(seed).svg")
            try SVGRules.check(picture.bytes, of: diagram)
        }
        #expect(try workshop.complaints() == "")
    }
}
