/// A list that is asked for its elements by places of one kind alone.
///
/// It is an array with a stricter door, and costs what an array costs.
@frozen
public struct IndexedList<Index: TypedIndex, Element> {
    /// The elements, at their places as plain integers.
    public var elements: [Element]

    /// Gives elements their places in order.
    @inlinable
    public init(_ elements: [Element]) { self.elements = elements }

    /// Creates a list of one element over and over.
    @inlinable
    public init(repeating element: Element, count: Int) {
        elements = Array(repeating: element, count: count)
    }

    /// Creates an empty list.
    @inlinable
    public init() { elements = [] }

    /// Adds an element at the end, and returns its place.
    @inlinable
    @discardableResult
    public mutating func append(_ element: Element) -> Index {
        elements.append(element)
        return Index(elements.count - 1)
    }

    /// The elements with their places.
    @inlinable
    public func indexed() -> Zip2Sequence<Range<Index>, [Element]> { zip(indices, elements) }
}

extension IndexedList: RandomAccessCollection, MutableCollection {
    /// The places, each once.
    public typealias Indices = Range<Index>

    /// The first place.
    @inlinable
    public var startIndex: Index { Index(value: 0) }

    /// The place after the last.
    @inlinable
    public var endIndex: Index { Index(value: Int32(truncatingIfNeeded: elements.count)) }

    /// The element at a place.
    @inlinable
    public subscript(index: Index) -> Element {
        get { elements[Int(index.value)] }
        set { elements[Int(index.value)] = newValue }
        _modify { yield &elements[Int(index.value)] }
    }
}

extension IndexedList: ExpressibleByArrayLiteral {
    /// Gives the elements of a literal their places in order.
    @inlinable
    public init(arrayLiteral elements: Element...) { self.elements = elements }
}

extension IndexedList: Equatable where Element: Equatable {}
extension IndexedList: Hashable where Element: Hashable {}
extension IndexedList: Sendable where Element: Sendable {}
