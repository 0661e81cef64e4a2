import DiffusionModel
import Texts

/// One entity of FollowTheMoney on its way out: each property with its values, none twice.
struct FollowTheMoneyLine {
    private let id: String
    private let schema: String
    private var properties: [(key: String, value: NativeNode)] = []

    init(_ id: String, _ schema: String) { (self.id, self.schema) = (id, schema) }

    /// Adds the values of a property, but for empty ones.
    mutating func add(_ property: String, _ values: [String]) {
        var seen: Set<String> = []
        let texts = values.filter { !$0.isEmpty && seen.insert($0).inserted }
        guard !texts.isEmpty else { return }
        properties.append((property, .list(texts.map { .text($0) })))
    }

    /// Adds the value of a property, if there is one.
    mutating func add(_ property: String, _ value: String?) {
        if let value { add(property, [value]) }
    }

    /// Adds when something was.
    mutating func add(_ timing: Timing?) {
        for (name, text) in FollowTheMoneyDate.properties(timing) { add(name, text) }
    }

    func write(to blocks: inout TextBlocks) throws {
        let entity: [(key: String, value: NativeNode)] = [
            ("id", .text(id)), ("schema", .text(schema)), ("properties", .map(properties)),
        ]
        JSONText.append(.map(entity), to: &blocks)
        blocks.append("\n")
        try blocks.endRow()
    }
}
