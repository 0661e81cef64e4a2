extension Table {
    /// A column of a table.
    public struct Column: Hashable, Sendable, ExpressibleByStringLiteral {
        /// What the values of a column are, which decides how they may be shown.
        public enum Role: Hashable, Sendable {
            /// Names by which things can be asked for, which are never cut.
            case id
            /// What people call a thing.
            case name
            /// Counts, ranks and measures.
            case number
            /// Days.
            case date
            /// Words.
            case text
            /// Words of a few that are exact, such as `certain, intended only`, and never cut.
            case term
        }

        /// When people read a column; programs always do.
        enum Presence: Hashable, Sendable {
            /// In every table.
            case always
            /// Where a row has something in it.
            case whereFilled
            /// Nowhere, as another column says it in words.
            case never
        }

        /// The name, in camelCase, the same in every format.
        public let name: String
        /// What its values are.
        public let role: Role
        /// The fields of each value, where the values are objects or lists of objects.
        public let fields: [Column]
        /// How many decimals people read of its numbers; nil where the rows decide.
        var decimals: Int?
        /// Whether people read it.
        var presence = Presence.always

        /// Creates a column.
        public init(_ name: String, _ role: Role = .text, fields: [Column] = []) {
            (self.name, self.role, self.fields) = (name, role, fields)
        }

        /// Creates a column of words.
        public init(stringLiteral name: String) { self.init(name) }

        /// Creates a column whose numbers look alike, however few rows are left of it.
        init(_ name: String, decimals: Int) {
            self.init(name, .number)
            self.decimals = decimals
        }

        /// Whether the rows decide how many decimals its numbers have.
        var isUndecided: Bool { decimals == nil && fields.isEmpty }
    }
}

extension Table.Column {
    /// A column of ids.
    public static func id(_ name: String) -> Table.Column { Table.Column(name, .id) }

    /// A column of what people call things.
    public static func name(_ name: String) -> Table.Column { Table.Column(name, .name) }

    /// A column of exact words.
    public static func term(_ name: String) -> Table.Column { Table.Column(name, .term) }

    /// A column of numbers.
    public static func number(_ name: String) -> Table.Column { Table.Column(name, .number) }

    /// A column of days.
    public static func date(_ name: String) -> Table.Column { Table.Column(name, .date) }

    /// The columns of the chains of sources that support a thing, dispute it and leave it out.
    static let evidence: [Table.Column] = [.id("sources"), .id("disputedBy"), .id("omittedBy")]
}
