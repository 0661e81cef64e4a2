import TestSupport
import Testing

@testable import ModelFormats

@Suite struct TextPoolTests {
    @Test func `texts have the same number exactly when they are equal`() {
        // Oracle: a dictionary of the standard library from the same texts.
        var chance = SeededGenerator(seed: 7)
        var (pool, numbers) = (TextPool(), [String: TextID]())
        for _ in 0..<20_000 {
            let length = Int.random(in: 0...20, using: &chance)
            let text = String(
                (0..<length).map { _ in "abAB -".randomElement(using: &chance) ?? "a" })
            let id = pool.add(text)
            #expect(numbers[text] == nil || numbers[text] == id)
            numbers[text] = id
        }
        #expect(Set(numbers.values).count == numbers.count)
        for (text, id) in numbers {
            #expect(pool.string(id) == text)
            #expect(pool.find(text) == id)
        }
        #expect(pool.find("no such text, it is longer than the others") == nil)
    }

    /// Oracle: a dictionary of the standard library from the same texts.
    @Test(arguments: [1, 40, 3000])
    func `texts that end in numbers are told apart, in whichever order they come`(most: Int) {
        var chance = SeededGenerator(seed: UInt64(most))
        var (pool, numbers) = (TextPool(), [String: TextID]())
        let prefixes = [
            "", "n", "e", "n0", "é", "longer than seven", "-", "a.", "b", "c", "d", "f",
        ]
        for step in 0..<20_000 {
            let prefix = prefixes.randomElement(using: &chance) ?? ""
            // Some come in order, others from anywhere, with zeros before them too.
            let number = step % 3 == 0 ? Int.random(in: 0..<1_000_000, using: &chance) : step / most
            let zeros = String(repeating: "0", count: Int.random(in: 0..<2, using: &chance))
            let text = prefix + zeros + String(number)
            let id = pool.add(text)
            #expect(numbers[text] == nil || numbers[text] == id)
            numbers[text] = id
        }
        #expect(Set(numbers.values).count == numbers.count)
        for (text, id) in numbers {
            #expect(pool.string(id) == text)
            #expect(pool.find(text) == id)
        }
        #expect(pool.find("n1000001") == nil)
    }

    @Test func `the keys of the format come first, so that a number tells the key`() {
        var pool = TextPool()
        for key in NativeKey.allCases { #expect(NativeKey(pool.add(key.rawValue)) == key) }
        #expect(NativeKey(pool.add("no key")) == nil)
    }

    @Test func `an accent written as a mark of its own makes no other text`() {
        var pool = TextPool()
        let whole = pool.add("caf\u{E9}")
        let composed = pool.add("cafe\u{301}")
        #expect(pool.identity(composed) == whole)
        #expect(pool.find("cafe\u{301}") == whole)
        // Each is kept as it was written.
        #expect(Array(pool.string(composed).utf8) == Array("cafe\u{301}".utf8))
    }

    @Test func `an id is found by a name that spells its accent in another way`() throws {
        let text = """
            tributary: 1
            regions: {caf\u{E9}: {name: One}, b: {name: Two}}
            links: [{link: cafe\u{301} learns-from b}]
            """
        let read = try ModelReader.read([InputFile(name: "a.yaml", bytes: Array(text.utf8))])
        #expect(read.model.links.subjects == [0])
    }
}
