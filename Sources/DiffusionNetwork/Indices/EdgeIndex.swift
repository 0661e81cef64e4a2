public import DiffusionModel

/// The number of an edge in a frozen network, meaningless after freezing again.
@frozen
public struct EdgeIndex: TypedIndex {
    /// The number, counted from 0 in the order of `FrozenNetwork.edges`.
    public let value: Int32

    /// Takes a number for that of an edge.
    @inlinable
    public init(value: Int32) { self.value = value }
}
