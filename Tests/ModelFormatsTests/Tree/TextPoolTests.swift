import TestSupport
import Testing

@testable import ModelFormats

@Suite struct TextPoolTests {
    /// Oracle: a dictionary of the standard library from the same texts.
    private func check(_ texts: some Sequence<String>, absent: String) {
        var (pool, numbers) = (TextPool(), [String: TextID]())
        for text in texts {
            let id = pool.add(text)
            #expect(numbers[text] == nil || numbers[text] == id)
            numbers[text] = id
        }
        #expect(Set(numbers.values).count == numbers.count)
        for (text, id) in numbers {
            #expect(pool.string(id) == text)
            #expect(pool.find(text) == id)
        }
        #expect(pool.find(absent) == nil)
    }

    @Test func `texts have the same number exactly when they are equal`() {
        var chance = SeededGenerator(seed: 7)
        let texts = (0..<20_000).map { _ in
            let length = Int.random(in: 0...20, using: &chance)
            return String((0..<length).map { _ in "abAB -".randomElement(using: &chance) ?? "a" })
        }
        check(texts, absent: "no such text, it is longer than the others")
    }

    @Test(arguments: [1, 40, 3000])
    func `texts that end in numbers are told apart, in whichever order they come`(most: Int) {
        var chance = SeededGenerator(seed: UInt64(most))
        let prefixes = [
            "", "n", "e", "n0", "é", "longer than seven", "-", "a.", "b", "c", "d", "f",
        ]
        let texts = (0..<20_000).map { step in
            let prefix = prefixes.randomElement(using: &chance) ?? ""
            // Some come in order, others from anywhere, with zeros before them too.
            let number = step % 3 == 0 ? Int.random(in: 0..<1_000_000, using: &chance) : step / most
            let zeros = String(repeating: "0", count: Int.random(in: 0..<2, using: &chance))
            return prefix + zeros + String(number)
        }
        check(texts, absent: "n1000001")
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
