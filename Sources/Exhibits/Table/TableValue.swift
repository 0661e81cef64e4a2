extension Table {
    /// One value of a table: a scalar, a list, or an object whose fields keep their order.
    public indirect enum Value: Hashable, Sendable {
        /// No value: nothing is known.
        case null
        /// True or false.
        case boolean(Bool)
        /// A count or a rank.
        case integer(Int)
        /// A measure; one that is not finite is written like `null`.
        case number(Double)
        /// A text, exactly as the model has it.
        case text(String)
        /// Several values in order.
        case list([Value])
        /// Named values in order.
        case object([Field])
        /// A value and the words that stand for it where people read.
        case worded(Value, as: String)
        /// A value that sorts by numbers, the first deciding, rather than by itself.
        case ordered(Value, by: [Int])

        /// The numbers that the value sorts by, if it does not sort by itself.
        var order: [Int]? {
            switch self {
            case .ordered(_, let numbers): numbers
            case .worded(let value, _): value.order
            default: nil
            }
        }

        /// The value without its wording.
        public var plain: Value {
            switch self {
            case .worded(let value, _), .ordered(let value, _): value.plain
            default: self
            }
        }
    }

    /// A named value of an object.
    public struct Field: Hashable, Sendable {
        /// The key, in camelCase unless it is an id.
        public let name: String
        /// What stands under the key.
        public let value: Value

        /// Creates a named value.
        public init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }
}

extension Table.Value {
    /// A text, or `null` where there is none.
    public static func optional(_ text: String?) -> Table.Value {
        text.map { .text($0) } ?? .null
    }

    /// A number, or `null` where there is none.
    public static func optional(_ number: Double?) -> Table.Value {
        number.map { .number($0) } ?? .null
    }

    /// A list of texts.
    public static func texts(_ texts: some Sequence<String>) -> Table.Value {
        .list(texts.map { .text($0) })
    }
}

extension Table.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Creates a text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// Creates a count.
    public init(integerLiteral value: Int) { self = .integer(value) }

    /// Creates a list.
    public init(arrayLiteral elements: Table.Value...) { self = .list(elements) }

    /// Creates an object whose fields keep their order.
    public init(dictionaryLiteral elements: (String, Table.Value)...) {
        self = .object(elements.map { Table.Field($0.0, $0.1) })
    }
}
