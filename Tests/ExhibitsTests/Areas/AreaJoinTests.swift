import DiffusionModel
import Testing

@testable import Exhibits

/// Which unit has which place, by hand.
@Suite struct AreaJoinTests {
    private func entity(
        _ id: String, _ name: String? = nil, aliases: [String] = [], code: String? = nil
    ) -> Entity {
        var detail = EntityDetail()
        detail.name = name
        detail.aliases = aliases
        detail.attributes = code.map { [Attribute(name: "iso", value: $0)] } ?? []
        return Entity(id: id, kind: "region", detail: detail)
    }

    private func codes(_ entities: [Entity], on ground: AreaGround = .unitedStates) -> [String] {
        AreaJoin(ground).places(of: entities).map { found in
            if case .place(let place) = found { ground.places[place].code } else { "\(found)" }
        }
    }

    @Test func `ids, codes, names and aliases are compared by their letters`() {
        #expect(
            codes([
                entity("us-ca"), entity("x", "new york"), entity("y", "Y", aliases: ["Texas"]),
                entity("z", "Z", code: "US-ME"), entity("w", "Washington State"),
                entity("v", "Nowhere"),
            ]) == ["CA", "NY", "TX", "ME", "WA", "nowhere"])
    }

    @Test func `of two units on one place the one that is surer has it`() {
        #expect(codes([entity("georgia"), entity("ga", "Peach")]) == ["GA", "taken"])
        #expect(
            codes([entity("b", "B", aliases: ["Ohio"]), entity("a", "Ohio")]) == ["taken", "OH"])
    }

    @Test func `a name that several places share is no one's`() {
        let ground = AreaGround(
            "two",
            [
                .init(code: "1A", names: ["Arden", "Region"], row: 0, column: 0),
                .init(code: "1B", names: ["Birk", "Region"], row: 0, column: 1),
            ])
        #expect(codes([entity("region"), entity("birk")], on: ground) == ["shared", "1B"])
    }
}
