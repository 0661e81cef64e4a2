/// The place of a link in `GraphModel.links`.
@frozen
public struct LinkIndex: TypedIndex {
    /// The place, counted from 0.
    public let value: Int32

    /// Takes a number for a place.
    @inlinable
    public init(value: Int32) { self.value = value }
}
