extension Table {
    /// The rows of a table: kept, or made one at a time when they are written.
    ///
    /// A table of millions of rows is a body, an order, and no row. Rows keep the numbers that they
    /// were given, in whatever order they stand, so that words for a row are made from the finding
    /// and never from its cells.
    struct Body: Sendable {
        private enum Rows: Sendable {
            case kept([[Value]])
            case made(@Sendable (Int) -> [Value])
        }

        private var rows: Rows
        /// The numbers of the rows, in the order in which they stand.
        private(set) var order: [Int32]

        /// Keeps rows.
        init(_ rows: [[Value]]) {
            self.rows = .kept(rows)
            order = Array(0..<Int32(rows.count))
        }

        /// Makes rows by their numbers, in an order.
        init(order: [Int32], making make: @escaping @Sendable (Int) -> [Value]) {
            self.order = order
            rows = .made(make)
        }

        /// Whether the rows are there, and need not be made to be looked at.
        var isKept: Bool { if case .kept = rows { true } else { false } }

        mutating func append(_ row: [Value]) {
            guard case .kept(var kept) = rows else {
                self = Body(Array(self))
                return append(row)
            }
            // Two owners would copy all rows for each one that is added.
            rows = .kept([])
            order.append(Int32(kept.count))
            kept.append(row)
            rows = .kept(kept)
        }

        mutating func reverse() { order.reverse() }

        mutating func limit(to count: Int) {
            if count < order.count { order.removeLast(order.count - count) }
        }

        /// Puts the rows into another order, given by their places in this one.
        mutating func arrange(_ places: [Int32]) { order = places.map { order[Int($0)] } }
    }
}

extension Table.Body: RandomAccessCollection {
    var startIndex: Int { 0 }

    var endIndex: Int { order.count }

    subscript(index: Int) -> [Table.Value] {
        switch rows {
        case .kept(let kept): kept[Int(order[index])]
        case .made(let make): make(Int(order[index]))
        }
    }
}

extension Table.Body: Equatable {
    static func == (left: Table.Body, right: Table.Body) -> Bool { left.elementsEqual(right) }
}
