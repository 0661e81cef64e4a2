import TestSupport
import Testing
import Texts

@testable import DiffusionModel

/// Ids of links.
///
/// Oracle: the rule written out with a dictionary of all texts, `expected(_:)`.
@Suite struct LinkNamesTests {
    /// What the ids are by the rule: given ones first, then made ones counted in link order.
    private func expected(_ model: GraphModel) -> IndexedList<LinkIndex, String> {
        var uses: [String: Int] = [:]
        for index in model.links.indices {
            if let given = model.links.id(at: index) { uses[given] = 1 }
        }
        let names = model.links.indices.map { index in
            if let given = model.links.id(at: index) { return given }
            let made = model.uncountedID(ofLink: index)
            var number = uses[made, default: 0] + 1
            while number > 1, uses["\(made)~\(number)"] != nil { number += 1 }
            uses[made] = number
            return number == 1 ? made : "\(made)~\(number)"
        }
        return IndexedList(names)
    }

    /// Few ends, kinds and dates, so that many links share an id, and ids that look counted.
    private func random(_ seed: UInt64) throws -> GraphModel {
        var generator = SeededGenerator(seed: seed)
        var codebook = Codebook()
        for id in ["a", "a.b", "b"] { codebook.set(LinkKind(id: id, orientation: .forward)) }
        var model = GraphModel(codebook: codebook)
        let ids = ["x", "x.a", "a.x", "b", "x~2", "é"]
        model.entities = .init(ids.map { Entity(id: $0, kind: "node") })
        let dates = try ["2018", "2018~", "2018-11"].map { try PartialDate(parsing: $0) }
        for _ in 0..<60 {
            var row = LinkRow(
                subject: EntityIndex(Int.random(in: ids.indices, using: &generator)),
                kind: Int.random(in: 0..<3, using: &generator),
                object: EntityIndex(Int.random(in: ids.indices, using: &generator)))
            if Bool.random(using: &generator), let date = dates.randomElement(using: &generator) {
                row.timing = .moment(date)
            }
            if Int.random(in: 0..<20, using: &generator) == 0 {
                row.detail = LinkDetail()
                row.detail?.id = "given.\(model.links.count)"
            }
            if Int.random(in: 0..<20, using: &generator) == 0 {
                row.detail = LinkDetail()
                row.detail?.id = "x.a.b~\(2 + model.links.count % 2)"
            }
            model.links.append(row)
        }
        return model
    }

    @Test(arguments: UInt64(1)...40)
    func `ids are those of the rule, however many links share one`(seed: UInt64) throws {
        let model = try random(seed)
        #expect(model.linkIDs() == expected(model))
    }

    @Test(arguments: UInt64(1)...10)
    func `a link is found by its id`(seed: UInt64) throws {
        let model = try random(seed)
        let (names, ids) = (model.linkNames, expected(model))
        for id in Set(ids) {
            let found = try #require(names.index(of: id))
            #expect(ids[found] == id)
        }
        #expect(names.index(of: "nobody.a.nothing") == nil)
    }
}

/// Finding what may stand twice.
///
/// Oracle: a dictionary that counts the numbers.
@Suite struct RepetitionTests {
    @Test(arguments: [0, 1, 2, 63, 64, 5000])
    func `whatever shares its number is found, and few others`(count: Int) {
        let numbers = (0..<count).map { UInt64($0 % 10 == 9 ? $0 - 9 : $0) << 32 }
        let found = Set(Repetition.suspects(among: count) { numbers[$0] })
        let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
        let shared = numbers.indices.filter { (counts[numbers[$0]] ?? 0) > 1 }
        #expect(found.isSuperset(of: shared))
        #expect(found.count <= shared.count + count / 8)
    }
}
