public import DiffusionModel

/// The number of a node in a frozen network, meaningless after freezing again.
@frozen
public struct NodeIndex: TypedIndex {
    /// The number, counted from 0 in the order of ids.
    public let value: Int32

    /// Takes a number for that of a node.
    @inlinable
    public init(value: Int32) { self.value = value }
}
