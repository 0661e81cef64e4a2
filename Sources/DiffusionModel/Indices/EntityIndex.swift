/// The place of an actor or item in `GraphModel.entities`.
@frozen
public struct EntityIndex: TypedIndex {
    /// The place, counted from 0.
    public let value: Int32

    /// Takes a number for a place.
    @inlinable
    public init(value: Int32) { self.value = value }
}
