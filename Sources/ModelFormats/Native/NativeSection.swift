/// What stands under a topmost key of a native document.
enum NativeSection {
    /// A value that is there as a whole.
    case node(NativeNode)
    /// Rows that are made one at a time, each a map.
    case rows(count: Int, NativeRows)
    /// Entries that are made one at a time.
    case entries(count: Int, NativeEntries)
}

/// Makes the row at a place.
typealias NativeRows = (Int) -> NativeNode

/// Makes the entry at a place.
typealias NativeEntries = (Int) -> (key: String, value: NativeNode)
