/// The column and row of a cell, from 1, as files write them: `B7`.
struct XLSXReference: Equatable {
    /// The column, beyond all that may be where letters name none.
    let column: Int
    /// The row, beyond all that may be where digits name none.
    let row: Int

    /// The place that signs name, or nil if they name none.
    init?(_ signs: some Collection<UInt8>) {
        var (column, row) = (0, 0)
        for sign in signs where sign != UInt8(ascii: "$") {
            switch sign | 0x20 {
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
                column = min(column * 26 + Int(sign | 0x20) - 0x60, 1 << 40)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = min(row * 10 + Int(sign) - 0x30, 1 << 40)
            default: return nil
            }
        }
        guard column > 0, row > 0 else { return nil }
        (self.column, self.row) = (column, row)
    }
}

extension SheetMerge {
    /// The cells from one to another, as files write them: `B7:D7`.
    init?(reference: String) {
        let ends = reference.split(separator: ":").compactMap { XLSXReference($0.utf8) }
        guard ends.count == 2 else { return nil }
        let (columns, rows) = (ends.map(\.column).sorted(), ends.map(\.row).sorted())
        guard columns[1] <= SheetRows.mostColumns, rows[1] <= SheetRows.mostRows else { return nil }
        self.init(rows: rows[0]...rows[1], columns: columns[0]...columns[1])
    }
}
