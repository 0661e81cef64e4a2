package import DiffusionModel

/// What the columns and cells of tables mean, as somebody who knows the tables wrote it down.
///
/// A table as an analyst keeps it has columns and words of its own. A map says which column holds
/// what, so that nothing has to be guessed.
public struct TableMap: Sendable {
    /// What one table says; the first that fits a file and a sheet is for it.
    package internal(set) var sections: [Section] = []
    /// Tables of other names, each beside the map.
    package internal(set) var aliasFiles: [MapName] = []
    /// What other names stand for.
    var aliases: [String: String] = [:]

    /// What is said of one table.
    package struct Section: Sendable {
        /// The file, by the last part of its name; nil for any.
        var file: String?
        /// The sheet of a workbook; nil for the first.
        var sheet: String?
        /// The rows that name the columns; nil for the first that holds anything.
        var header: ClosedRange<Int>?
        /// What stands between columns; nil where the table shows it.
        var separator: UInt8?
        /// How the characters of a text stand in bytes; nil for UTF-8.
        var encoding: TextEncoding?
        var hasDecimalCommas = false
        /// In which order days are written: of a column by its name, or of all by an empty one.
        var dates: [MapName: DateOrder] = [:]
        /// What cells say that say nothing, such as `NA`.
        var nothing: Set<String> = []
        /// What stands for an end that has not come.
        var open: Set<String> = []
        /// What parts the values of a cell, by column.
        var splits: [MapName: String] = [:]
        /// Words of a column and what they mean.
        var words: [MapName: [String: String]] = [:]
        var orientations: [(kind: MapName, orientation: Orientation)] = []
        var statements: [Statement] = []
        /// The columns that are kept as attributes; nil for all that nothing else is said of.
        var kept: [MapName]?
        var leftOut: [MapName] = []
    }

    /// What each row says.
    struct Statement: Sendable {
        let subject: Subject
        let place: SourceLocation
        var values: [(key: String, value: MapValue)] = []
        /// The row says it only where each of these columns holds something, or one of some words.
        var conditions: [(column: MapName, words: Set<String>)] = []
        /// Columns that each are a policy which the row's actor may have adopted.
        var policies: [MapName] = []
        /// Whether it follows from another, so that rows that do not say it are no matter.
        var isImplied = false

        /// What rows are about.
        enum Subject: String, CaseIterable {
            case links, entities, sources, adoptions
        }

        /// What stands under a key.
        func value(_ key: String) -> MapValue? { values.first { $0.key == key }?.value }
    }

    /// The sections that are for a file.
    func sections(for file: String) -> [Section] {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let own = sections.filter { $0.file == name || $0.file == file }
        return own.isEmpty ? sections.filter { $0.file == nil } : own
    }
}

/// A name as a map has it, with its place.
package struct MapName: Hashable, Sendable {
    /// The name.
    package let text: String
    /// Where it stands in the map.
    package let place: SourceLocation

    package static func == (one: MapName, other: MapName) -> Bool { one.text == other.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// Where a map takes a value from.
enum MapValue: Sendable {
    /// A column of the table.
    case column(MapName)
    /// The same for all rows.
    case constant(MapName)
    /// A text with columns in braces.
    case template([Piece], MapName)

    enum Piece: Sendable {
        case text(String)
        case column(MapName)
    }

    /// The columns that it is made of.
    var columns: [MapName] {
        switch self {
        case .column(let name): [name]
        case .constant: []
        case .template(let pieces, _):
            pieces.compactMap { if case .column(let name) = $0 { name } else { nil } }
        }
    }

    /// Where it stands in the map.
    var place: SourceLocation {
        switch self {
        case .column(let name), .constant(let name), .template(_, let name): name.place
        }
    }

    /// The value that a text with braces is.
    static func template(_ name: MapName) -> MapValue {
        var (pieces, rest) = ([Piece](), name.text[...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let column = String(rest[rest.index(after: open)..<close])
            pieces.append(.column(MapName(text: column, place: name.place)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return .template(pieces, name)
    }
}

/// The order in which a table writes the parts of a day.
enum DateOrder: String, Sendable, CaseIterable {
    /// `27/11/2018`.
    case dayFirst = "dmy"
    /// `11/27/2018`.
    case monthFirst = "mdy"
    /// `2018/11/27`, and `20181127` or `201811` without signs.
    case yearFirst = "ymd"
    /// `43431`: days as spreadsheets count them from 1900.
    case serial = "excel"
    /// Days as old spreadsheets count them from 1904.
    case serialFrom1904 = "excel-1904"
}
