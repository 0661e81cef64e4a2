/// Values by texts: an array look-up where a dictionary would have to hash.
struct TextMap<Value> {
    /// Positions in `values` by the numbers of the texts, -1 where there is none.
    private var positions: [Int32] = []
    private var values: [Value] = []

    subscript(text: TextID) -> Value? {
        get {
            guard Int(text.number) < positions.count else { return nil }
            let position = positions[Int(text.number)]
            return position < 0 ? nil : values[Int(position)]
        }
        set {
            guard let newValue else { return }
            makeRoom(for: Int(text.number))
            let position = positions[Int(text.number)]
            if position >= 0 {
                values[Int(position)] = newValue
            } else {
                positions[Int(text.number)] = Int32(values.count)
                values.append(newValue)
            }
        }
    }

    private mutating func makeRoom(for number: Int) {
        guard number >= positions.count else { return }
        let room = max(number + 1 - positions.count, positions.count / 2)
        positions.append(contentsOf: repeatElement(-1, count: room))
    }
}

extension TextMap: Sendable where Value: Sendable {}
