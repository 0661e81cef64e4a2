import DiffusionModel
import TestSupport
import Testing

@testable import DiffusionNetwork

/// Whom an actor stands for, asked directly.
@Suite struct OfficeFoldingTests: SmallGraphs {
    private func folding(
        _ model: GraphModel, without disbelieved: Set<String> = []
    ) -> OfficeFolding {
        OfficeFolding(
            intoRegionsOf: model, EvidenceScope(model: model, without: disbelieved))
    }

    private func days(_ first: String, _ last: String? = nil) throws -> DayBounds {
        let (one, other) = (
            try PartialDate(parsing: first).bounds, try PartialDate(parsing: last ?? first).bounds
        )
        return DayBounds(one.earliest, other.latest)
    }

    private let clerk = """
        tributary: 1
        sources: {diary: Diary}
        regions: {a: A, b: B}
        agencies: {w: {acts-for: a}, both: {acts-for: [a, b]}}
        officials:
          clerk:
            posts:
              - {at: w, from: 2010, to: 2012}
              - {at: b, from: 2012, to: 2014, evidence: diary}
          hopeful: {posts: [{at: a, stage: intended}]}
          loner: {name: Nobody in particular}
        links: [{id: deed, link: clerk advises b}, {id: other, link: loner advises b}]
        """

    /// By hand: in 2012 both posts may hold.
    @Test(
        arguments: [
            ("2009", nil), ("2010", "a"), ("2011", "a"), ("2012", nil), ("2013", "b"),
            ("2015", nil),
        ] as [(String, String?)])
    func `an official stands for the one region of whom a post may hold`(
        year: String, region: String?
    ) throws {
        let model = try model(clerk)
        let clerk = try #require(model.entitiesByID()["clerk"])
        let found = folding(model).target(of: clerk, on: try days(year))
        #expect(found.map { model.entities[$0].id } == region)
    }

    @Test func `who may stand for whom, by which offices`() throws {
        let model = try model(clerk)
        let (positions, ids) = (model.entitiesByID(), model.linkIDs())
        let all = folding(model)
        func regions(_ id: String) throws -> [String] {
            all.regions(of: try #require(positions[id])).map { model.entities[$0].id }
        }
        #expect(try regions("clerk") == ["a", "b"] && regions("both") == ["a", "b"])
        #expect(try regions("hopeful") == [] && regions("loner") == [] && regions("a") == ["a"])
        let clerk = try #require(positions["clerk"])
        let ways = all.ways(of: clerk, on: try days("2010")).map { $0.map { ids[$0] } }
        #expect(ways == [["clerk.holds-office.w.2010", "w.acts-for.a"]])
        // Of several regions none is it, and there is no way to the only one.
        #expect(all.ways(of: clerk, on: try days("2012")).isEmpty)
        let possible = all.possibleOffices(of: clerk, on: try days("2012")).map { ids[$0] }
        #expect(
            possible == [
                "clerk.holds-office.w.2010", "w.acts-for.a", "clerk.holds-office.b.2012",
            ])
    }

    /// Who is never anybody's alone stays a node, and so does who only means to hold an office.
    @Test(arguments: [
        ("clerk", true, true), ("w", true, true), ("both", true, false),
        ("hopeful", true, false), ("loner", false, false), ("a", false, false),
    ])
    func `whoever has a day as one region's can be folded`(
        id: String, mayFold: Bool, canFold: Bool
    ) throws {
        let model = try model(clerk)
        let actor = try #require(model.entitiesByID()[id])
        #expect(folding(model).mayFold(actor) == mayFold)
        #expect(folding(model).canFold(actor) == canFold)
    }

    @Test func `an office nobody vouches for is none`() throws {
        let model = try model(clerk)
        let clerk = try #require(model.entitiesByID()["clerk"])
        let left = folding(model, without: ["diary"])
        #expect(left.regions(of: clerk).map { model.entities[$0].id } == ["a"])
        #expect(left.target(of: clerk, on: try days("2013")) == nil)
        #expect(left.target(of: clerk, on: try days("2012")) != nil)
    }

    /// By hand, as the folding of links goes: who stays for several is told from who has no office.
    @Test func `folding a link notes who stayed a node, and why`() throws {
        let model = try model(clerk)
        let positions = model.entitiesByID()
        let (clerk, loner) = (
            try #require(positions["clerk"]), try #require(positions["loner"])
        )
        let ids = model.linkIDs()
        let deed = try #require(ids.firstIndex(of: "deed"))
        let other = try #require(ids.firstIndex(of: "other"))
        var folding = folding(model)
        let unclear = folding.fold(clerk, at: .moment(try PartialDate(parsing: "2012")))
        #expect(unclear.end == clerk && unclear.mayStandForSeveral && unclear.offices.isEmpty)
        folding.note(unclear, of: clerk, by: deed)
        let early = folding.fold(clerk, at: .moment(try PartialDate(parsing: "2009")))
        #expect(early.end == clerk && !early.mayStandForSeveral)
        let none = folding.fold(loner, at: nil)
        folding.note(none, of: loner, by: other)
        #expect(folding.unfoldedLinks == [deed] && folding.usedOffices.isEmpty)
        #expect(folding.looseLinks == [clerk: [deed]])
        let sure = folding.fold(clerk, at: .moment(try PartialDate(parsing: "2013")))
        #expect(sure.end == positions["b"] && sure.offices.map(\.onlyMayHold) == [false])
        #expect(folding.usedOffices == Set(sure.offices.map(\.link)))
    }

    // MARK: - Against a slow definition

    /// Offices between actors and regions, with the years in which each may hold.
    private struct RandomOffices {
        var yaml = "tributary: 1\nregions: {r0: R, r1: R, r2: R}\n"
        var offices: [(holder: String, place: String, years: ClosedRange<Int>)] = []
        let actors = ["g0", "g1", "g2", "o0", "o1", "o2"]

        init(seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            yaml += "agencies:\n"
            for agency in 0..<3 {
                let places = (["r0", "r1", "r2"] + (0..<agency).map { "g\($0)" })
                    .shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
                yaml += "  g\(agency): {acts-for: [\(places.joined(separator: ", "))]}\n"
                for place in places { offices.append(("g\(agency)", place, 0...9999)) }
            }
            yaml += "officials:\n"
            for official in 0..<3 {
                var posts: [String] = []
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    let place =
                        ["r0", "r1", "r2", "g0", "g1", "g2"]
                        .randomElement(using: &random) ?? "r0"
                    let first = Int.random(in: 2010...2014, using: &random)
                    let last = first + Int.random(in: 0...2, using: &random)
                    posts.append("{at: \(place), from: \(first), to: \(last)}")
                    offices.append(("o\(official)", place, first...last))
                }
                yaml += "  o\(official): {posts: [\(posts.joined(separator: ", "))]}\n"
            }
        }

        /// The regions to which offices lead that may hold in some years.
        func regions(of actor: String, in years: ClosedRange<Int>) -> Set<String> {
            var found: Set<String> = [actor]
            while true {
                let more = offices.filter {
                    found.contains($0.holder) && $0.years.overlaps(years)
                        && !found.contains($0.place)
                }
                if more.isEmpty { return found.filter { $0.hasPrefix("r") } }
                found.formUnion(more.map(\.place))
            }
        }
    }

    /// Oracle: whom offices that may hold lead to, by going on until nothing is found.
    @Test(arguments: 0..<150)
    func `an actor stands for the only region that its offices lead to`(seed: UInt64) throws {
        let random = RandomOffices(seed: seed)
        let model = try model(random.yaml)
        let (positions, folding) = (model.entitiesByID(), folding(model))
        for actor in random.actors {
            let entity = try #require(positions[actor])
            for first in 2009...2017 {
                for last in [first, first + 2] {
                    let regions = random.regions(of: actor, in: first...last)
                    let found = folding.target(
                        of: entity, on: try days("\(first)", "\(last)"))
                    let expected = regions.count == 1 ? regions.first : nil
                    #expect(found.map { model.entities[$0].id } == expected, "\(actor) \(first)")
                }
            }
            // Offices change with years alone here, so a year is as good as its days.
            let canFold = (2008...2018).contains {
                random.regions(of: actor, in: $0...$0).count == 1
            }
            #expect(folding.canFold(entity) == canFold, "\(actor)")
        }
    }
}
