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
            let kind = ["link", "adopted", "learns-from"].randomElement(using: &random) ?? "link"
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
        #expect(found == found.sorted { $0.key < $1.key })
        #expect(Set(found.map(\.link)).count == 40_000)
    }

    private struct Row: Hashable {
        let from: String
        let to: String
        let id: String
        let link: Int

        var key: (String, String, String, Int) { (from, to, id, link) }
    }
}
