import DiffusionModel
import GraphKernel
import ModelFormats
import TestSupport
import Testing

@testable import DiffusionNetwork

@Suite struct FreezeOrderTests {
    /// Enough edges for several parts, many of them parallel.
    private func model() throws -> GraphModel {
        var random = SeededGenerator(seed: 7)
        var text = "source,target,type,date\n"
        for _ in 0..<40_000 {
            let ends = (0..<2).map { _ in "n\(Int.random(in: 0..<150, using: &random))" }
            let kind = ["link", "joined", "learns-from"].randomElement(using: &random) ?? "link"
            let year = Int.random(in: 2000..<2020, using: &random)
            text += "\(ends[0]),\(ends[1]),\(kind),\(year)-03-0\(year % 9 + 1)\n"
        }
        let file = InputFile(name: "t.csv", bytes: Array(text.utf8))
        return try ModelReader.read([file]).model
    }

    @Test(arguments: [1, 2, 3])
    func `counted edges stand as the standard library's sorting puts them`(
        threads: Int
    ) throws {
        let model = try model()
        var settings = NetworkSettings()
        settings.threads = try #require(ThreadCount(threads))
        let network = try model.freeze(Selection(everythingIn: model), settings)
        let found = network.edges.map {
            Row(
                from: model.entities[$0.upstream].id, to: model.entities[$0.downstream].id,
                id: model.uncountedID(ofLink: $0.links[0]), link: $0.links[0])
        }
        #expect(found.count == 40_000)
        let isInOrder = found.elementsEqual(found.sorted { $0.key < $1.key })
        #expect(isInOrder)
        #expect(Set(found.map(\.link)).count == 40_000)
    }

    /// Oracle: each link asked one after the other, against the definition of orientations.
    @Test(arguments: [1, 2, 3])
    func `every kept link makes an edge for each way that it leads`(threads: Int) throws {
        let model = try model()
        let selection = Selection(
            SelectionCriteria([.during([try PartialDate(parsing: "2010")])]), in: model)
        var settings = NetworkSettings(
            orientations: ["link": .both, "joined": .backward, "learns-from": .none])
        settings.threads = try #require(ThreadCount(threads))
        for view in NetworkView.allCases {
            settings.view = view
            var expected: [Row] = []
            for link in model.links.indices where selection.keepsLink[link] {
                let ends = [model.links.subjects[link], model.links.objects[link]]
                let ids = ends.map { model.entities[$0].id }
                let orientation = settings.orientations[model.kindID(ofLink: link)]
                if view != .flow || orientation == .forward || orientation == .both {
                    expected.append(Row(from: ids[0], to: ids[1], id: "", link: link))
                }
                if view == .flow, orientation == .backward || orientation == .both {
                    expected.append(Row(from: ids[1], to: ids[0], id: "", link: link))
                }
            }
            let found = try model.freeze(selection, settings).edges.map {
                Row(
                    from: model.entities[$0.upstream].id, to: model.entities[$0.downstream].id,
                    id: "", link: $0.links[0])
            }
            #expect(expected.count > 500)
            let isSame = found.sorted { $0.key < $1.key } == expected.sorted { $0.key < $1.key }
            #expect(isSame)
        }
    }

    /// Oracle: the standard library's sorting of the same ids.
    @Test(arguments: [1, 3])
    func `entities stand in the order of their ids`(threads: Int) throws {
        var random = SeededGenerator(seed: 9)
        let starts = ["", "region-0000", "a name of more than sixteen bytes ", "é", "宁夏"]
        for round in 0..<40 {
            let kinds = round.isMultiple(of: 2) ? 3 : 5
            let ids = Set(
                (0..<300).map { _ in
                    starts[Int.random(in: 0..<kinds, using: &random)]
                        + String(Int.random(in: 0..<2000, using: &random))
                })
            let entities = EntityOrder.Entities(
                ids.shuffled(using: &random).map { Entity(id: $0, kind: "node") })
            let order = EntityOrder.sorted(
                Array(entities.indices), entities, try #require(ThreadCount(threads)))
            #expect(order.map { entities[$0].id } == ids.sorted())
        }
    }

    private struct Row: Hashable {
        let from: String
        let to: String
        let id: String
        let link: LinkIndex

        var key: (String, String, String, LinkIndex) { (from, to, id, link) }
    }
}
