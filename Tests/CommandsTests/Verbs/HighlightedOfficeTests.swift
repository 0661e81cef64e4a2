import Testing

@testable import Commands

/// `render --highlight` emphasises what a path rests on: its links and its offices.
@Suite struct HighlightedOfficeTests {
    /// The guild acts for Ash, and what it advises is a step from Ash; the mill acts for Birch
    /// and does nothing.
    private var world: World {
        var world = World()
        world.files["case.yaml"] = """
            tributary: 1
            regions: {a: Ash, b: Birch, c: Cedar}
            agencies: {g: {name: Guild, acts-for: a}, m: {name: Mill, acts-for: b}}
            links:
            - {link: g advises b, id: x, date: 2012}
            - {link: c learns-from b, id: y, date: 2014}

            """
        return world
    }

    /// The pen of a line in DOT.
    private func pen(_ id: String, _ highlight: String) -> Substring? {
        world.run("render case.yaml -f dot --highlight \(highlight)").lines
            .first { $0.contains("id=\"link-\(id)") }?
            .split(separator: "penwidth=").last?.prefix { $0 != "," }
    }

    /// An office has a pen of 1.2, and 1 more where it is emphasised.
    @Test(arguments: [
        ("a..b", "2.2", "1.2"), ("a..c", "2.2", "1.2"), ("b..c", "1.2", "1.2"),
    ])
    func `offices by which ends of steps are folded are emphasised, and no others`(
        highlight: String, guild: String, mill: String
    ) {
        #expect(pen("g-acts-for-a", highlight).map(String.init) == guild)
        #expect(pen("m-acts-for-b", highlight).map(String.init) == mill)
    }
}
