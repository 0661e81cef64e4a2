import Testing

@testable import Exhibits

/// The grids that come along.
///
/// Oracle: the United States have fifty states and one district; ISO 3166-2:CN has 34 codes.
@Suite struct AreaGroundTests {
    @Test(arguments: [(AreaGround.unitedStates, 51), (.china, 34)])
    func `each unit has a tile and names of its own`(ground: AreaGround, count: Int) {
        #expect(ground.places.count == count && !ground.isMap)
        let tiles = ground.places.map { [$0.tile?.row ?? -1, $0.tile?.column ?? -1] }
        #expect(Set(tiles).count == count && tiles.joined().allSatisfy { (0...10).contains($0) })
        #expect(
            Set(ground.places.flatMap { Set($0.names) }).count
                == ground.places.map { Set($0.names).count }.reduce(0, +))
        #expect(ground.places.allSatisfy { $0.code.count == 2 && $0.names.count > 2 })
    }

    @Test func `what several claim is drawn only where a graph has it`() {
        #expect(AreaGround.china.places.filter(\.isOptional).map(\.code) == ["TW", "MO", "HK"])
        #expect(AreaGround.unitedStates.places.allSatisfy { !$0.isOptional })
    }
}
