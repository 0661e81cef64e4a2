import DiffusionModel
import Texts

/// Makes tables of ours of a table for which there is a map.
struct MappedTable {
    let section: TableMap.Section
    let header: MappedHeader
    let file: String
    var cells: MappedCells
    var statements: [MappedStatement] = []
    var tables: [MappedRows] = []
    /// The policies that adoptions name.
    var policies = MappedRows()
    /// The actors of tables in which each column is a policy.
    var actors = MappedRows()
    /// The statements whose condition a row fulfils.
    var isFulfilled: Set<Int> = []
    /// The rows of which something could not be read before.
    private let doubtedLines: Set<Int>
    /// The columns that hold ids.
    private var nameColumns: Set<Int> = []
    /// The columns that the map leaves out.
    var leftColumns: Set<Int> = []
    var kept: [Int] = []
    var faults: [Diagnostic] = []
    /// How many rows were read whole, in part and not at all.
    private(set) var tally = (whole: 0, inPart: 0, leftOut: 0, unasked: 0)

    /// Makes the tables.
    ///
    /// - Parameters:
    ///   - section: What the map says of the table.
    ///   - aliases: What other names stand for.
    ///   - sheet: The table with its header.
    /// - Returns: The tables; the first of them has what is to be said.
    static func tables(
        _ section: TableMap.Section, _ aliases: [String: String], _ sheet: Sheet
    ) -> [TableParser.Table] {
        var table = MappedTable(section, aliases, sheet)
        guard table.faults.isEmpty else {
            return [TableParser.none(table.faults, file: sheet.file)]
        }
        for row in sheet.rows.dropFirst(table.header.rowsBefore) { table.take(row) }
        return table.finished()
    }

    init(
        _ section: TableMap.Section, _ aliases: [String: String], _ sheet: Sheet
    ) {
        (self.section, file) = (section, sheet.file)
        doubtedLines = Set(
            sheet.findings.listed.filter { $0.severity == .warning }.map(\.location.line))
        header = MappedHeader(sheet, in: section.header)
        cells = MappedCells(section, header, aliases, file: file, &faults)
        for statement in section.statements {
            do throws(Diagnostic) {
                statements.append(try MappedStatement(statement, header, section, file: file))
            } catch {
                faults.append(error)
            }
        }
        tables = statements.map { _ in MappedRows() }
        let keys: Set = ["source", "target", "id", "actor", "policy"]
        nameColumns = Set(
            statements.flatMap(\.parts).filter { keys.contains($0.key) }
                .compactMap(\.source.column))
        findKept()
        refuseSplits()
    }

    /// Values are parted only where a key takes several.
    private mutating func refuseSplits() {
        let ofOne = statements.flatMap(\.parts).filter { $0.reading != .list }
        for part in ofOne {
            guard let column = part.source.column, cells.isSplit(column),
                let name = section.splits.keys.first(where: {
                    (try? header.position(of: $0, in: file)) == column
                })
            else { continue }
            faults.append(
                Diagnostic(
                    .error, .invalidMap, at: name.place,
                    "'\(name.text)' is read as '\(part.key)', which takes one value.",
                    hint: "Leave the column out of 'split'."))
        }
    }

    /// Which columns are attributes: those that nothing is said of.
    mutating func findKept() {
        let used = statements.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
        let left = positions(section.leftOut)
        leftColumns = Set(left)
        kept =
            section.kept.map { positions($0) }
            ?? header.fields.indices.filter { !used.contains($0) && !left.contains($0) }
    }

    mutating func positions(_ names: [MapName]) -> [Int] {
        if names.map(\.text) == ["all"] { return Array(header.fields.indices) }
        var found: [Int] = []
        for name in names {
            do throws(Diagnostic) {
                found.append(try header.position(of: name, in: file))
            } catch {
                faults.append(error)
            }
        }
        return found
    }

    // MARK: - Rows

    mutating func take(_ row: [CSVScanner.Field]) {
        guard row.contains(where: { !$0.text.visiblyTrimmed.isEmpty }) else { return }
        cells.isDoubted = false
        cells.lookForBrokenText(row, names: nameColumns)
        let said = statements.indices.filter { statements[$0].isSaid(by: row, cells) }
        isFulfilled.formUnion(said)
        guard said.contains(where: { !statements[$0].isImplied }) else {
            tally.unasked += 1
            return
        }
        lookBeyondHeader(row)
        if let line = row.first?.line, doubtedLines.contains(line) { cells.isDoubted = true }
        var (isSaid, lacks): (Bool, String?) = (false, nil)
        for index in said {
            if let key = take(row, index) {
                if !statements[index].isImplied { lacks = lacks ?? key }
            } else if !statements[index].isImplied {
                isSaid = true
            }
        }
        if let lacks, let first = row.first {
            let rest = isSaid ? "a part of it is left out" : "it is left out"
            cells.findings.append(
                cells.diagnostic(
                    .warning, .skippedRow, first, "The row has no \(lacks); \(rest).",
                    hint: "Fill the cell, or say with 'where' which rows are meant."))
        }
        if !isSaid {
            tally.leftOut += 1
        } else if cells.isDoubted || lacks != nil {
            tally.inPart += 1
        } else {
            tally.whole += 1
        }
    }

    /// Says of cells that stand behind the last column that has a name.
    private mutating func lookBeyondHeader(_ row: [CSVScanner.Field]) {
        guard row.count > header.fields.count,
            let cell = row[header.fields.count...].first(where: { !$0.text.isEmpty })
        else { return }
        cells.isDoubted = true
        cells.findings.append(
            cells.diagnostic(
                .warning, .wrongShape, cell,
                "The row has more cells than there are columns; '\(cell.text)' and what follows "
                    + "is left out.",
                hint: "Put a cell that holds a separator into double quotes."))
    }

    /// Takes what a row says by one statement; gives the key that it lacks for that.
    mutating func take(_ row: [CSVScanner.Field], _ index: Int) -> String? {
        let statement = statements[index]
        var values = statement.parts.map { part in
            (part: part, values: statement.values(of: part, in: row, &cells))
        }
        partTimes(in: &values)
        for key in MapKeys.needed(statement.subject) {
            if values.allSatisfy({ $0.part.key != key || $0.values.isEmpty }) { return key }
        }
        var rest = setAside(row, values, index) + attributes(row, index)
        switch statement.subject {
        case .links: addLinks(values, &rest, index, ends: ["source", "target"])
        case .adoptions: return addAdoptions(row, values, &rest, index)
        case .entities, .sources: addRecord(values, rest, index)
        }
        return nil
    }

    typealias Values = [(part: MappedStatement.Part, values: [CSVScanner.Field])]
    typealias Cells = [(column: Int, cell: CSVScanner.Field)]

    /// Sets times aside that do not go together: an end before the start, a moment of what lasts.
    private mutating func partTimes(in values: inout Values) {
        let place = { (key: String, values: Values) in
            values.firstIndex { $0.part.key == key && !$0.values.isEmpty }
        }
        let (start, end) = (place("from", values), place("to", values))
        if let start, let end, let first = try? PartialDate(parsing: values[start].values[0].text),
            let last = try? PartialDate(parsing: values[end].values[0].text),
            first.bounds.earliest > last.bounds.latest
        {
            let words = "which is before the start, '\(values[start].values[0].text)',"
            cells.setAside(values[end].values[0], values[end].part, .dateOrder, words)
            values[end].values = []
        }
        guard let moment = place("date", values), start != nil || end != nil else { return }
        let words = "which is a moment, beside the time for which it lasts,"
        cells.setAside(values[moment].values[0], values[moment].part, .ambiguousInterval, words)
        values[moment].values = []
    }

    /// What could not be read under its key, as attributes.
    mutating func setAside(
        _ row: [CSVScanner.Field], _ values: Values, _ index: Int
    ) -> Cells {
        var cells: Cells = []
        for (part, values) in values where values.isEmpty {
            guard let column = part.source.column, part.reading != .text, part.reading != .list,
                let cell = self.cells.text(row, column)
            else { continue }
            cells.append(
                (tables[index].attribute(self.cells.name(column), at: header.fields[column]), cell))
        }
        return cells
    }

    mutating func attributes(_ row: [CSVScanner.Field], _ index: Int) -> Cells {
        guard index == 0 else { return [] }
        return kept.compactMap { column in
            guard let cell = cells.text(row, column) else { return nil }
            return (tables[index].attribute(name(column), at: header.fields[column]), cell)
        }
    }

    /// The name of an attribute; columns of one name are told apart.
    func name(_ column: Int) -> String {
        let name = cells.name(column)
        let earlier = kept.count { $0 < column && cells.name($0) == name }
        return earlier == 0 ? name : "\(name) (\(earlier + 1))"
    }
}
