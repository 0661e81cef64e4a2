/// Cells of a sheet that are shown as one, with rows and columns from 1.
struct SheetMerge: Hashable, Sendable {
    /// The rows that it covers.
    let rows: ClosedRange<Int>
    /// The columns that it covers.
    let columns: ClosedRange<Int>
}
