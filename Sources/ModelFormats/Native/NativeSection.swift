import DiffusionModel
import Texts

/// What stands under a topmost key of a native document.
enum NativeSection {
    /// A value that is there as a whole.
    case node(NativeNode)
    /// Links, by their numbers, each a map that is made when it is written; those that say little
    /// are written without one.
    case links([LinkIndex], bare: NativeBareRows, NativeRows)
    /// Entries that are made one at a time.
    case entries(count: Int, NativeEntries)
}

/// Makes the row of a link.
typealias NativeRows = (LinkIndex) -> NativeNode

/// Makes the entry at a place.
typealias NativeEntries = (Int) -> (key: String, value: NativeNode)

/// Appends a link that says little; returns false, and appends nothing, where a row has to be made.
typealias NativeBareRows = (LinkIndex, inout TextBlocks) -> Bool
