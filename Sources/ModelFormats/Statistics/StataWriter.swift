import CReadStatShim

/// A table on its way into a data set of Stata: its variables, and its cells row by row.
package struct DataSet {
    /// What the values of a variable are.
    package enum Kind: Hashable, Sendable {
        /// Numbers.
        case number
        /// Days, which Stata counts from 1960-01-01.
        case day
        /// Texts, the longest of which has so many bytes of UTF-8.
        case text(longest: Int)
    }

    /// A variable.
    package struct Variable: Hashable, Sendable {
        /// A name that Stata takes.
        package let name: String
        /// What is said of it besides, of which 80 characters are kept.
        package let label: String
        /// What its values are.
        package let kind: Kind

        /// Creates a variable.
        package init(name: String, label: String, kind: Kind) {
            (self.name, self.label, self.kind) = (name, label, kind)
        }

        /// Whether a text is longer than one that stands in its row.
        fileprivate var isLong: Bool {
            if case .text(let longest) = kind { longest > 2045 } else { false }
        }
    }

    /// One value.
    package enum Cell: Hashable, Sendable {
        case nothing
        case number(Double)
        case text(String)
    }

    /// The variables, in order.
    package let variables: [Variable]
    /// How many rows there are.
    package let rows: Int
    /// A row by its number, with a cell for each variable; it gives the same each time.
    package let row: (Int) -> [Cell]

    /// Creates a table.
    package init(_ variables: [Variable], rows: Int, row: @escaping (Int) -> [Cell]) {
        (self.variables, self.rows, self.row) = (variables, rows, row)
    }
}

/// Writes data sets as Stata 14 and later do, by ReadStat, which is opened where one is written.
///
/// The same table gives the same bytes: the file tells of no time but a fixed one.
package struct StataWriter {
    /// Why there is no data set.
    package enum Failure: Error, Hashable {
        /// ReadStat is not installed.
        case missingLibrary
        /// The library refuses, in its own words.
        case refused(String)
    }

    private let writer: OpaquePointer
    private let set: DataSet

    /// The bytes of a data set.
    ///
    /// - Throws: `Failure` where there is no library, or it refuses the table.
    /// - Complexity: O(cells) time; the memory of the file.
    package static func bytes(of set: DataSet) throws(Failure) -> [UInt8] {
        let taker = ByteTaker()
        let opened = trs_open_writer(Unmanaged.passUnretained(taker).toOpaque()) {
            user, bytes, count in
            guard let user else { return 1 }
            let taker = Unmanaged<ByteTaker>.fromOpaque(user).takeUnretainedValue()
            taker.bytes += UnsafeRawBufferPointer(start: bytes, count: count)
            return 0
        }
        guard let opened else { throw .missingLibrary }
        defer { trs_close_writer(opened) }
        let status = withExtendedLifetime(taker) { StataWriter(writer: opened, set: set).write() }
        guard status == 0 else { throw .refused(String(cString: trs_words(status))) }
        return taker.bytes
    }

    /// What the library hands over.
    private final class ByteTaker {
        var bytes: [UInt8] = []
    }

    private func write() -> Int32 {
        for variable in set.variables { add(variable) }
        if set.variables.contains(where: \.isLong) { addLongTexts() }
        var status = trs_begin_values(writer, Int64(set.rows))
        for row in 0..<set.rows where status == 0 {
            for (cell, variable) in zip(set.row(row), set.variables) where status == 0 {
                status = put(cell, in: variable)
            }
        }
        return status == 0 ? trs_end_values(writer) : status
    }

    private func add(_ variable: DataSet.Variable) {
        let label = String(variable.label.prefix(80))
        switch variable.kind {
        case .number: trs_add_variable(writer, variable.name, label, nil, Int32(TRS_DOUBLE), 0)
        case .day: trs_add_variable(writer, variable.name, label, "%td", Int32(TRS_DOUBLE), 0)
        case .text(let longest):
            let kind = Int32(variable.isLong ? TRS_LONG_TEXT : TRS_TEXT)
            trs_add_variable(writer, variable.name, label, nil, kind, max(1, longest))
        }
    }

    /// The library counts them before it writes a row.
    private func addLongTexts() {
        for row in 0..<set.rows {
            for (cell, variable) in zip(set.row(row), set.variables) where variable.isLong {
                if case .text(let text) = cell { trs_add_long_text(writer, text) }
                if case .nothing = cell { trs_add_long_text(writer, "") }
            }
        }
    }

    private func put(_ cell: DataSet.Cell, in variable: DataSet.Variable) -> Int32 {
        switch (cell, variable.kind) {
        case (.number(let number), _): trs_put_number(writer, number)
        case (.text(let text), _): trs_put_text(writer, text)
        case (.nothing, .text): trs_put_text(writer, "")
        case (.nothing, _): trs_put_nothing(writer)
        }
    }
}
