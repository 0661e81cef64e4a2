import DiffusionModel
import Texts

extension DelimitedRows {
    /// Appends a whole row.
    ///
    /// - Parameters:
    ///   - row: Its fields.
    ///   - number: The position of the field that is a number and no text, if there is one.
    ///   - blocks: Where the table goes.
    /// - Throws: What the taker of a block throws.
    mutating func append(
        _ row: [String], number: Int? = nil, to blocks: inout TextBlocks
    ) throws {
        for (index, field) in row.enumerated() {
            append(field, isText: index != number, to: &blocks)
        }
        try end(in: &blocks)
    }
}
