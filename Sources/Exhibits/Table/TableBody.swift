extension Table {
    /// The rows of a table: kept, or made one at a time when they are written.
    ///
    /// A table of millions of rows is a body, an order, and no row.
    struct Body: Sendable {
        private var kept: [[Value]] = []
        private var order: [Int32] = []
        private let make: (@Sendable (Int) -> [Value])?

        /// Keeps rows.
        init(_ rows: [[Value]]) {
            kept = rows
            make = nil
        }

        /// Makes rows by their numbers, in an order.
        init(order: [Int32], making make: @escaping @Sendable (Int) -> [Value]) {
            self.order = order
            self.make = make
        }

        /// Whether the rows are there, and need not be made to be looked at.
        var isKept: Bool { make == nil }

        mutating func append(_ row: [Value]) {
            if make != nil { self = Body(Array(self)) }
            kept.append(row)
        }

        mutating func reverse() {
            kept.reverse()
            order.reverse()
        }

        mutating func limit(to count: Int) {
            kept = Array(kept.prefix(count))
            order = Array(order.prefix(count))
        }

        /// Puts the rows into another order, given by their places in this one.
        mutating func arrange(_ places: [Int32]) {
            if make == nil {
                kept = places.map { kept[Int($0)] }
            } else {
                order = places.map { order[Int($0)] }
            }
        }
    }
}

extension Table.Body: RandomAccessCollection {
    var startIndex: Int { 0 }

    var endIndex: Int { make == nil ? kept.count : order.count }

    subscript(index: Int) -> [Table.Value] {
        make.map { $0(Int(order[index])) } ?? kept[index]
    }
}

extension Table.Body: Equatable {
    static func == (left: Table.Body, right: Table.Body) -> Bool { left.elementsEqual(right) }
}
