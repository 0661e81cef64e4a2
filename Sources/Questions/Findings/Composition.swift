package import Exhibits

/// An answer ready to be ordered, cut and written.
package struct Composition: Sendable {
    /// The rows with what is said beside them, and no sentences yet.
    package var exhibit: Exhibit
    /// Words the rows for people, once they stand in order and their number is known.
    package var describe: @Sendable (inout Exhibit) -> Void = { _ in }

    /// Composes an answer whose rows people read as they are, unless told otherwise.
    package init(
        _ exhibit: Exhibit,
        describing describe: @escaping @Sendable (inout Exhibit) -> Void = { _ in }
    ) {
        (self.exhibit, self.describe) = (exhibit, describe)
    }
}
