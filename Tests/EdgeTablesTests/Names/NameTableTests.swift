import TestSupport
import Testing
import Threads

@testable import EdgeTables

/// Oracle: a dictionary of texts.
@Suite struct NameTableTests {
    /// Texts of every length round eight and sixteen bytes, each some three times, with bytes
    /// behind them that may be read.
    private static func texts(_ count: Int, seed: UInt64) -> [String] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            let number = Int.random(in: 0..<max(count / 3, 1), using: &random)
            return String(repeating: "xyz", count: number % 7) + String(number)
        }
    }

    /// Numbers texts one by one, as they come.
    private func numbered(_ texts: [String], _ table: NameTable) -> [Int32] {
        texts.map { text in
            let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 24)
            return bytes.withUnsafeBytes { buffer in
                let start = buffer.baseAddress ?? UnsafeRawPointer(bitPattern: 8)
                guard let start else { return -1 }
                return table.resolve(
                    NameTable.Key(start, text.utf8.count, seed: NameTable.Key.currentSeed))
            }
        }
    }

    @Test(arguments: [1, 10, 5000])
    func `texts are numbered as they are first seen`(count: Int) {
        let texts = Self.texts(count, seed: 11)
        let table = NameTable(expecting: 4)
        let numbers = numbered(texts, table)
        var known: [String: Int32] = [:]
        for (text, number) in zip(texts, numbers) {
            #expect(number == known[text] ?? Int32(known.count))
            known[text] = number
        }
        #expect(table.count == known.count)
        let kept = (0..<table.count).map { table.contents.key($0).string }
        #expect(kept == known.sorted { $0.value < $1.value }.map(\.key))
    }

    /// By definition: texts of two tables are the same where they are spelt alike.
    @Test func `tables are made one in the order of the file`() throws {
        let (first, second) = (NameTable(), NameTable())
        _ = numbered(["a", "b", "a name of many letters"], first)
        _ = numbered(["c", "a name of many letters", "b"], second)
        let merge = EdgeNameMerge([first, second], try #require(ThreadCount(2)))
        #expect(merge.count == 4)
        let names = (0..<4).map { merge.key($0).string }
        #expect(Set(names) == ["a", "b", "c", "a name of many letters"])
        let found = merge.maps.map { $0.map { names[Int($0)] } }
        #expect(found[0] == ["a", "b", "a name of many letters"])
        #expect(found[1] == ["c", "a name of many letters", "b"])
        #expect(merge.holds("c") && !merge.holds("d"))
    }
}
