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
