public import DiffusionModel
package import Texts

/// Writes a model as tables for spreadsheets and statistics programs, by RFC 4180 with line feeds.
public enum CSVTables {
    /// The parts of a graph that have a file each, by the name that it has without its ending.
    enum Part: String, CaseIterable {
        case entities, links, sources, kinds

        /// The names that it is read by, the one that is written first; then Gephi's.
        var names: [String] {
            switch self {
            case .entities: [rawValue, "nodes"]
            case .links: [rawValue, "edges"]
            case .sources, .kinds: [rawValue]
            }
        }

        /// Whether a file is called as such a table is, whatever its folder and its ending.
        func isCalled(_ file: String) -> Bool {
            let name = file.split(separator: "/").last ?? ""
            let stem = name.prefix { $0 != "." }
            return names.contains(stem.lowercased())
        }
    }

    /// A table with the name of its file.
    public struct Table: Sendable {
        /// The name of the file, such as `links.csv`.
        public let name: String
        fileprivate let write: @Sendable (inout DelimitedRows, inout TextBlocks) throws -> Void

        fileprivate init(
            _ part: Part,
            write: @escaping @Sendable (inout DelimitedRows, inout TextBlocks) throws -> Void
        ) {
            name = part.rawValue + ".csv"
            self.write = write
        }

        /// The whole table.
        public var text: String { TextBlocks.text { blocks in _ = try? write(to: &blocks) } }

        /// Writes the table, and hands on what fills a block.
        ///
        /// - Parameters:
        ///   - guardsFormulas: Whether texts that a spreadsheet would reckon get an apostrophe.
        ///   - blocks: Where the table goes.
        /// - Returns: How many texts a spreadsheet would take for formulas, as they are written.
        /// - Throws: What the taker of a block throws.
        @discardableResult
        package func write(
            guardingFormulas guardsFormulas: Bool = false, to blocks: inout TextBlocks
        ) throws -> Int {
            var rows = DelimitedRows(.guardedCSV, guardsFormulas: guardsFormulas)
            try write(&rows, &blocks)
            return rows.formulas
        }
    }

    /// The links as an edge table that is read back: subject to object, a row each.
    ///
    /// Dates are as written; several values have semicolons between them. Roles of items are rows
    /// like others, with what they have from their items. Attributes have a column for each name.
    public static func links(_ model: GraphModel) -> String { linkTable(model).text }

    /// All tables: `entities.csv`, `links.csv` and `sources.csv`, and `kinds.csv` where there are
    /// kinds of the file's own.
    public static func all(_ model: GraphModel) -> [Table] {
        let entities = CSVEntityTable(model)
        let sources = CSVSourceTable(model)
        let links = CSVLinkTable(model, besideSources: true)
        let kinds = CSVKindTable(model: model)
        let tables = [
            Table(.entities) { try entities.write(&$0, to: &$1) },
            Table(.links) { try links.write(&$0, to: &$1) },
            Table(.sources) { try sources.write(&$0, to: &$1) },
        ]
        guard !kinds.isEmpty else { return tables }
        return tables + [Table(.kinds) { try kinds.write(&$0, to: &$1) }]
    }

    /// The table `links.csv` by itself.
    package static func linkTable(_ model: GraphModel) -> Table {
        let links = CSVLinkTable(model, besideSources: false)
        return Table(.links) { try links.write(&$0, to: &$1) }
    }
}

/// The columns of attributes, one for each name.
///
/// Where the name of an attribute is that of a column of the table, or another's but for its case,
/// its column has a mark before it: `attribute:date` is read back as the attribute `date`.
struct AttributeColumns {
    /// The names of the columns, in the order in which their attributes stand first.
    private(set) var names: [String] = []
    private var positions: [String: Int] = [:]
    private let taken: Set<String>

    /// More names than this are no columns any more.
    private static let most = 256

    init(beside columns: [String]) { taken = Set(columns.map { TableHeader.letters($0) }) }

    /// What stands before the name of an attribute that would be taken for another column.
    private static let mark = "attribute:"

    /// The column of an attribute whose name alone would be taken for another column.
    static func marked(_ name: String) -> String { mark + name }

    /// The name of the attribute that a column holds.
    static func attribute(ofColumn column: String) -> String {
        guard column.utf8.starts(with: mark.utf8), column.utf8.count > mark.utf8.count else {
            return column
        }
        return String(decoding: column.utf8.dropFirst(mark.utf8.count), as: UTF8.self)
    }

    mutating func add(_ attributes: [Attribute]) {
        for attribute in attributes where positions[attribute.name] == nil {
            guard let column = column(of: attribute.name) else { continue }
            positions[attribute.name] = names.count
            names.append(column)
        }
    }

    /// The column that a name can be read back from as an attribute; nil where there is none.
    private func column(of name: String) -> String? {
        guard names.count < Self.most, name == name.visiblyTrimmed, !name.isEmpty else {
            return nil
        }
        let isTaken =
            taken.contains(TableHeader.letters(name)) || Self.attribute(ofColumn: name) != name
        return ((isTaken ? [] : [name]) + [Self.marked(name)]).first { column in
            !names.contains { $0.lowercased() == column.lowercased() }
        }
    }

    /// The values of attributes, a field for each column.
    func fields(_ attributes: [Attribute]) -> [String] {
        guard !names.isEmpty else { return [] }
        var fields = [String](repeating: "", count: names.count)
        for attribute in attributes {
            if let position = positions[attribute.name] { fields[position] = attribute.value }
        }
        return fields
    }

    /// How many attributes have no column.
    func left(_ attributes: [Attribute]) -> Int {
        // An empty field says nothing.
        attributes.count {
            positions[$0.name] == nil || $0.value.isEmpty || $0.value != $0.value.trimmed
        }
    }
}
