extension Table {
    /// Sorts the rows by a column, keeping the order of rows that are alike there.
    ///
    /// Numbers come in rising order and before texts, texts by their Unicode scalars, dates by
    /// the day by which they are over and then by the day on which they begin, nothing last.
    ///
    /// - Parameter name: A column, or a field of one with a dot between.
    /// - Returns: Whether there is such a column.
    public mutating func sort(by name: String) -> Bool {
        guard let leaf = leaves.first(where: { $0.name == name }) else { return false }
        let keyed = rows.map { (key: leaf.value(in: $0), row: $0) }
        rows =
            keyed.enumerated()
            .sorted {
                if Self.precedes($0.element.key, $1.element.key) { return true }
                if Self.precedes($1.element.key, $0.element.key) { return false }
                return $0.offset < $1.offset
            }
            .map(\.element.row)
        return true
    }

    /// Turns the order of the rows round.
    public mutating func reverse() { rows.reverse() }

    /// Keeps the first rows.
    public mutating func limit(to count: Int) { rows = Array(rows.prefix(count)) }

    private static func precedes(_ left: Value, _ right: Value) -> Bool {
        let (leftClass, rightClass) = (sortClass(left), sortClass(right))
        guard leftClass == rightClass else { return leftClass < rightClass }
        if let one = left.order, let other = right.order {
            return one.lexicographicallyPrecedes(other)
        }
        switch (left.plain, right.plain) {
        case (.text(let one), .text(let other)):
            return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
        case (.list, .list), (.object, .object), (.boolean, .boolean):
            return ScalarText.plain(left).unicodeScalars
                .lexicographicallyPrecedes(ScalarText.plain(right).unicodeScalars)
        default:
            return number(left) < number(right)
        }
    }

    private static func sortClass(_ value: Value) -> Int {
        switch value.plain {
        case .integer: 0
        case .number(let number): number.isNaN ? 5 : 0
        case .boolean: 1
        case .text: 2
        case .list, .object, .worded, .ordered: 3
        case .null: 4
        }
    }

    private static func number(_ value: Value) -> Double {
        switch value.plain {
        case .integer(let count): Double(count)
        case .number(let measure): measure.isNaN ? 0 : measure
        default: 0
        }
    }
}
