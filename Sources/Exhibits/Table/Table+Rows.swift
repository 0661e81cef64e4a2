extension Table {
    /// Sorts the rows by a column, keeping the order of rows that are alike there.
    ///
    /// Numbers come first, in rising order; then texts by their Unicode scalars, and dates by the
    /// day by which they are over and then by the day on which they begin; rows without a value
    /// come last.
    ///
    /// - Parameter name: A column, or a field of one with a dot between.
    /// - Returns: Whether there is such a column.
    public mutating func sort(by name: String) -> Bool {
        guard let leaf = leaves.first(where: { $0.name == name }) else { return false }
        let keys = body.map { SortKey(leaf.value(in: $0)) }
        let places = (0..<Int32(keys.count)).sorted { left, right in
            let order = keys[Int(left)].compared(to: keys[Int(right)])
            return order == 0 ? left < right : order < 0
        }
        body.arrange(places)
        return true
    }

    /// Hides the rows that a test does not pass; numbers go on looking as they did among all.
    public mutating func keepRows(where keeps: ([Value]) -> Bool) {
        if body.isKept { decideDecimals() }
        body.arrange((0..<Int32(body.count)).filter { keeps(body[Int($0)]) })
    }

    /// How many rows there are, without making any.
    package var rowCount: Int { body.count }

    /// The row at a place, made where it is not kept.
    package func row(_ place: Int) -> [Value] { body[place] }

    /// The numbers that rows were given before anything ordered or cut them, in the order in which
    /// they stand now: with them a row's place in the finding is found.
    package var rowNumbers: [Int] { body.order.map(Int.init) }

    /// Turns the order of the rows round.
    public mutating func reverse() { body.reverse() }

    /// Keeps the first rows; their numbers go on looking as they did among all.
    public mutating func limit(to count: Int) {
        if body.isKept, count < body.count { decideDecimals() }
        body.limit(to: count)
    }

    private mutating func decideDecimals() {
        for index in columns.indices where columns[index].isUndecided {
            let numbers = body.lazy.map { $0[index] }.filter { value in
                if case .number = value { true } else { false }
            }
            guard numbers.first != nil else { continue }
            columns[index].decimals = ReadableGrid.decimals(of: numbers)
        }
    }
}

/// What a value sorts by, found once.
private struct SortKey {
    /// Numbers stand before texts, and no value last.
    private let rank: Int
    private let number: Double
    private let order: [Int]?
    private let text: String

    init(_ value: Table.Value) {
        order = value.order
        switch value.plain {
        case .integer(let count): (rank, number, text) = (0, Double(count), "")
        case .number(let measure):
            (rank, number, text) = measure.isNaN ? (5, 0, "") : (0, measure, "")
        case .boolean: (rank, number, text) = (1, 0, ScalarText.plain(value))
        case .text(let words): (rank, number, text) = (2, 0, words)
        case .list, .object, .worded, .ordered:
            (rank, number, text) = (3, 0, ScalarText.plain(value))
        case .null: (rank, number, text) = (4, 0, "")
        }
    }

    /// Below 0 where the key stands before another, above 0 behind it, 0 where they are alike.
    func compared(to other: SortKey) -> Int {
        if rank != other.rank { return rank - other.rank }
        if let order, let others = other.order {
            if order == others { return 0 }
            return order.lexicographicallyPrecedes(others) ? -1 : 1
        }
        if number != other.number { return number < other.number ? -1 : 1 }
        // The order of UTF-8 is that of Unicode scalars.
        if text.utf8.elementsEqual(other.text.utf8) { return 0 }
        return text.utf8.lexicographicallyPrecedes(other.text.utf8) ? -1 : 1
    }
}
