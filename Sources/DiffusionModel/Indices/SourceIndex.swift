/// The place of a document, or of an actor whose word is passed on, in `GraphModel.sources`.
@frozen
public struct SourceIndex: TypedIndex {
    /// The place, counted from 0.
    public let value: Int32

    /// Takes a number for a place.
    @inlinable
    public init(value: Int32) { self.value = value }
}
