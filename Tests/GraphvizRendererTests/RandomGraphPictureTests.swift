import DiffusionModel
import DiffusionNetwork
import Exhibits
import Foundation
import ModelFormats
import TestSupport
import Testing

@testable import GraphvizRenderer

/// Property: two hundred random graphs, with every field and hostile text, are drawn safely.
@Suite struct RandomGraphPictureTests {
    @Test(arguments: 0..<8)
    func `every random graph gives a well-formed SVG`(batch: UInt64) throws {
        let workshop = try Workshop()
        for seed in batch * 25..<batch * 25 + 25 {
            let diagram = try diagram(of: seed)
            guard !diagram.cards.isEmpty else { continue }
            let picture = try Workshop.renderer.render(diagram, as: .svg)
            _ = try workshop.write(picture.bytes, to: "\(seed).svg")
            try SVGRules.check(picture.bytes, of: diagram)
        }
        #expect(try workshop.complaints() == "")
    }

    private func diagram(of seed: UInt64) throws -> Diagram {
        let bytes = Array(RandomGraph.json(seed: seed).utf8)
        let model = try ModelReader.read([
            InputFile(name: "random", bytes: bytes, format: .json)
        ]).model
        let selection = Selection(everythingIn: model)
        let levels = NetworkLevel.allCases
        let level = levels[Int(seed) % levels.count]
        let network = try model.freeze(selection, NetworkSettings(level: level))
        var request = PictureRequest()
        request.view = seed % 2 == 0 ? model.views.first : nil
        request.groupsParallel = seed % 3 == 0
        request.theme = DiagramTheme.allCases[Int(seed) % DiagramTheme.allCases.count]
        request.page = DiagramPage.allCases[Int(seed / 2) % DiagramPage.allCases.count]
        let actors = try model.freeze(selection, NetworkSettings(level: .actor))
        return DiagramComposer(request, of: network, actors: actors, selection).diagram()
    }
}
