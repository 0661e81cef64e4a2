import Testing

@testable import DiffusionModel

/// A list that is asked by places of one kind.
@Suite struct IndexedListTests {
    private var letters: IndexedList<EntityIndex, String> { ["a", "b", "c"] }

    @Test func `elements are found, changed and added by their places`() {
        var list = letters
        #expect(list[1] == "b" && list.count == 3 && list.first == "a" && list.last == "c")
        list[1] += "!"
        #expect(list.append("d") == 3)
        #expect(list.elements == ["a", "b!", "c", "d"])
    }

    @Test func `places come in order, alone and with their elements`() {
        #expect(Array(letters.indices) == [0, 1, 2])
        #expect(letters.firstIndex(of: "c") == 2 && letters.firstIndex(of: "z") == nil)
        #expect(letters.indexed().map { "\($0)\($1)" } == ["0a", "1b", "2c"])
        #expect(IndexedList<EntityIndex, String>().indices.isEmpty)
    }

    @Test func `lists of the same elements are the same`() {
        #expect(letters == IndexedList(["a", "b", "c"]) && letters != ["a"])
        #expect(IndexedList<EntityIndex, Bool>(repeating: true, count: 2) == [true, true])
    }
}
