import DiffusionModel
import Foundation
import TestSupport
import Testing

@testable import ModelFormats

private let treaties = ProcessInfo.processInfo.environment["TRIBUTARY_DATA"].map {
    URL(fileURLWithPath: $0).appendingPathComponent("data/treaties")
}

/// The tables of manytreaties and manystates, as their researchers keep them, by the map of
/// `Guides/treaties.md`.
///
/// They are not part of the project: `TRIBUTARY_DATA` names the folder that holds `data/treaties`.
/// Without it there is nothing to test. How many rows each table has was counted by Python's `csv`
/// module, openpyxl and pandas.
@Suite(.enabled(if: treaties != nil, "TRIBUTARY_DATA names no folder with data/treaties"))
struct TreatiesTests {
    private static let rows = [
        "HUGGO_states_clean.csv": 409, "HUGGO_clean.csv": 4532,
        "HUGGO_MEM_env_reconciled.csv": 7377, "HUGGO_MEM_trade_additional.csv": 5644,
        "iea-memb.xlsx": 27_002, "Archigos_4.1_stata14.dta": 3409,
    ]

    private func read(_ names: [String]) throws -> ReadModel {
        let map = try MapFile.read(
            Array(try Repository.text("Guides/tables/treaties.map.yaml").utf8), file: "map")
        let folder = try #require(treaties)
        let files = try names.map { name in
            let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
            var file = InputFile(name: name, bytes: Array(bytes))
            file.map = map
            return file
        }
        return try ModelReader.read(files)
    }

    @Test(arguments: rows.keys.sorted())
    func `the rows that are read, doubted and left out are those of the table`(name: String) throws
    {
        let read = try read([name])
        let note = try #require(read.notes.map(\.message).first { $0.contains(" by the map ") })
        let numbers = note.split { !$0.isNumber }.compactMap { Int($0) }
        #expect(numbers.count == 4 && numbers[0] == Self.rows[name])
        #expect(numbers.dropFirst().reduce(0, +) == numbers[0])
    }

    @Test func `dates that are none are named with file, row and column`() throws {
        let said = try read(["HUGGO_clean.csv"]).warnings.filter { $0.code == .invalidDate }
        let places = said.map { "\($0.location.line) \($0.message.prefix(16))" }
        for text in ["'1953-05-5'", "'0014-022005'", "'2010-XX-XX-'"] {
            #expect(places.contains { $0.contains(text.prefix(12)) }, "\(text)")
        }
        #expect(said.allSatisfy { $0.location.column > 1 })
    }

    @Test func `agreements, parties, ratifications and posts become one case`() throws {
        let names = Self.rows.keys.filter { $0 != "iea-memb.xlsx" }.sorted()
        let model = try read(names).model
        var counts: [String: Int] = [:]
        for index in model.links.indices { counts[model.kind(ofLink: index).id, default: 0] += 1 }
        // A party for each row of memberships, a post for each row of leaders.
        #expect(counts["parties"] == 7377 + 5644)
        #expect(counts["holds-office"] == 3409)
        #expect(model.entities.count { $0.kind == "agreement" } >= 4532)
        let open = model.links.indices.count { index in
            guard case .lasting(_, .open)? = model.links[index].timing else { return false }
            return true
        }
        #expect(open > 5000)
    }

    /// Counted by Python's `csv` module: of the rows of memberships whose title and first day are
    /// those of an agreement, 7,941 are of one that has a subject, and 429 of one on oil pollution.
    @Test func `memberships are of agreements with a subject`() throws {
        let names = Self.rows.keys.filter { $0.hasPrefix("HUGGO_") }.sorted()
        let model = try read(names).model
        let subjects = model.links.indices.filter { model.kind(ofLink: $0).id == "parties" }
            .map { model.entities[model.links.subjects[$0]].detail.policies }
            .filter { !$0.isEmpty }
        #expect(subjects.count == 7941)
        #expect(subjects.count { model.entities[$0[0]].id == "Oil Pollution" } == 429)
    }

    @Test func `German days are days`() throws {
        let model = try read(["HUGGO_MEM_env_reconciled.csv"]).model
        let first = try #require(
            model.links.indices.first { model.kind(ofLink: $0).id == "parties" })
        // Its first row: 06.09.1977 to 03.10.1990.
        guard case .lasting(let from, .on(let to)?)? = model.links[first].timing else {
            Issue.record("no time")
            return
        }
        #expect(from?.text == "1977-09-06" && to.text == "1990-10-03")
    }
}
