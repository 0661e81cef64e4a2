import DiffusionModel
import EdgeTables

/// Reads a table of links, entities or sources, whichever its header names.
enum TableParser {
    /// A table that was read, on the way to a tree.
    struct Table {
        fileprivate enum Content {
            case none
            case links(EdgeTable)
            case records(RecordTable)
            case kinds(KindTable)
            case undecided(UndecidedTable)
        }

        fileprivate var content = Content.none
        fileprivate(set) var faults: DiagnosticLog

        fileprivate init(file: String) { faults = DiagnosticLog(of: [file]) }

        /// The rows of a table of links that give an id, once its kinds are settled.
        func namedLinks(_ number: Int) -> [SharedLinkIDs.Use] {
            guard case .links(let table) = content else { return [] }
            return table.namedLinks(number)
        }

        /// What the rows call entities and sources.
        var declaredIDs: [String] {
            switch content {
            case .links(let table): table.order
            case .records(let table): table.ids
            case .undecided(let table): table.ids
            case .none, .kinds: []
            }
        }

        /// Whether the rows are links.
        var isOfLinks: Bool { if case .links = content { true } else { false } }

        /// Whether what the table says depends on which kinds of links are known.
        var asksForKinds: Bool {
            if case .undecided = content { return true }
            if case .records(let table) = content { return table.asksForKinds }
            guard case .links(let table) = content else { return false }
            // A single column of kinds is that whatever it holds, but for Gephi's directions.
            return table.columns.count { $0.mayBeKinds } > 1
                || table.columns.contains { if case .relation = $0 { true } else { false } }
                || table.kindWords.values.contains { words in
                    words.keys.contains { Direction(ofEdge: $0) != nil }
                }
        }

        /// Settles what the rows of a table say together, by the kinds that are known.
        ///
        /// - Parameters:
        ///   - codebook: The kinds that are known.
        ///   - declared: What all tables call sources and entities.
        mutating func settle(_ codebook: TableCodebook, declared: Set<String> = []) {
            switch content {
            case .links(var table):
                faults.append(contentsOf: table.settle(codebook, declared: declared))
                content = .links(table)
            case .records(var table):
                faults.append(contentsOf: table.settle(codebook, declared: declared))
                content = .records(table)
            case .undecided(let table):
                var (records, findings) = table.decided(by: codebook)
                faults.append(contentsOf: findings)
                faults.append(contentsOf: records.settle(codebook, declared: declared))
                content = .records(records)
            case .none, .kinds: break
            }
        }

        /// Settles whether the ids of rows name links, by what other tables have under them.
        mutating func settleIDs(_ rows: [SharedLinkIDs.Use], among shared: SharedLinkIDs) {
            guard case .links(var table) = content else { return }
            if EdgeIDs(table).areNumbers {
                table.sharesNumbers = shared.agree(on: rows)
            } else if let clash = shared.clash(of: rows) {
                faults.append(contentsOf: table.numberRows(clash))
            }
            faults.append(contentsOf: EdgeIDs(table).findings)
            content = .links(table)
        }

        func parsed(size: Int, into texts: inout TextPool) -> ParsedFile {
            do throws(Diagnostic) {
                let tree: DocumentTree? =
                    switch content {
                    // Until it is decided what such a table describes, it has no tree.
                    case .none, .undecided: nil
                    case .links(let table): try table.tree(size: size, into: &texts)
                    case .records(let table): try table.tree(size: size, into: &texts)
                    case .kinds(let table): try table.tree(size: size, into: &texts)
                    }
                return ParsedFile(tree: tree, faults: faults)
            } catch {
                var all = faults
                all.append(error)
                return ParsedFile(tree: nil, faults: all)
            }
        }
    }

    /// The rows that can be read, all or some of them, and what is wrong with the others.
    static func parse(
        _ bytes: UnsafeRawBufferPointer, file: String, rows: [TableRow]? = nil
    ) -> Table {
        parse(CSVScanner(bytes, file: file), file: file, rows: rows)
    }

    /// The rows of a sheet that can be read, and what is wrong with the others.
    static func parse(_ sheet: Sheet) -> Table {
        var table = parse(SheetSource(sheet), file: sheet.file, rows: nil)
        var faults = sheet.findings
        faults.append(contentsOf: table.faults)
        table.faults = faults
        return table
    }

    private static func parse(
        _ source: some TableRowSource, file: String, rows: [TableRow]?
    ) -> Table {
        var table = Table(file: file)
        do throws(Diagnostic) {
            var scanner = source
            let header = TableHeader(try header(&scanner))
            let shape = header.shape(of: scanner, named: file)
            table.faults.append(contentsOf: header.faults(in: file, shape: shape))
            // Without its columns no row can be read.
            guard table.faults.isEmpty, let shape else { return table }
            switch shape {
            case .links, .linksFromTo:
                var parser = EdgeTableParser(header, file: file, isFromTo: shape == .linksFromTo)
                let fault = read(&scanner, rows) { parser.take($0) }
                table.content = .links(parser.table)
                table.faults.append(contentsOf: parser.rows.allFaults)
                table.faults.append(contentsOf: fault)
                if shape == .linksFromTo, rows == nil { table.faults.append(fromTo(file)) }
            case .entities, .sources:
                let doubt = OrientationColumn(header.fields, rows: scanner)?.doubt(in: file)
                var parser = RecordTable(header, file: file, isSources: shape == .sources)
                let fault = read(&scanner, rows) { parser.take($0) }
                table.content = .records(parser)
                if let doubt { table.faults.append(doubt) }
                table.faults.append(contentsOf: parser.rows.allFaults)
                table.faults.append(contentsOf: fault)
            case .entitiesOrSources:
                var undecided = UndecidedTable(header, file: file)
                table.faults.append(contentsOf: read(&scanner, rows) { undecided.take($0) })
                table.content = .undecided(undecided)
            case .kinds:
                var parser = KindTable(header, file: file)
                let fault = read(&scanner, rows) { parser.take($0) }
                table.content = .kinds(parser)
                table.faults.append(contentsOf: parser.rows.allFaults)
                table.faults.append(contentsOf: fault)
            }
        } catch {
            table.faults.append(error)
        }
        return table
    }

    /// A table of entities whose rows are there already.
    static func ofEntities(
        _ header: [CSVScanner.Field], _ rows: [[CSVScanner.Field]], file: String,
        _ about: TableAbout
    ) -> Table {
        var parser = RecordTable(TableHeader(header), file: file, isSources: false)
        parser.about = about
        for row in rows { parser.take(row) }
        _ = parser.settle(.builtIn, declared: [])
        var table = Table(file: file)
        (table.content, table.faults) = (.records(parser), parser.rows.allFaults)
        return table
    }

    /// A table that a map has made of another.
    static func mapped(
        _ rows: MappedRows, _ subject: TableMap.Statement.Subject, file: String
    ) -> Table {
        var table = Table(file: file)
        switch subject {
        case .links, .adoptions:
            var parser = EdgeTableParser(mapped: rows, file: file)
            for row in rows.filled { parser.take(row) }
            (table.content, table.faults) = (.links(parser.table), parser.rows.allFaults)
        case .entities, .sources:
            var parser = RecordTable(mapped: rows, file: file, isSources: subject == .sources)
            for row in rows.filled { parser.take(row) }
            (table.content, table.faults) = (.records(parser), parser.rows.allFaults)
        }
        return table
    }

    /// A table of kinds whose rows are there already.
    static func ofKinds(
        _ header: [CSVScanner.Field], _ rows: [[CSVScanner.Field]], file: String
    ) -> Table {
        var parser = KindTable(TableHeader(header), file: file)
        for row in rows { parser.take(row) }
        var table = Table(file: file)
        (table.content, table.faults) = (.kinds(parser), parser.rows.allFaults)
        return table
    }

    /// Nothing but what is to be said of a file.
    static func none(_ faults: [Diagnostic], file: String) -> Table {
        var log = DiagnosticLog(of: [file])
        log.append(contentsOf: faults)
        return none(log, file: file)
    }

    /// Nothing but what is to be said of a file.
    static func none(_ faults: DiagnosticLog, file: String) -> Table {
        var table = Table(file: file)
        table.faults = faults
        return table
    }

    /// A table of links whose rows are there already.
    static func ofLinks(
        _ header: [CSVScanner.Field], _ rows: [[CSVScanner.Field]], file: String,
        _ about: TableAbout
    ) -> Table {
        var parser = EdgeTableParser(TableHeader(header), file: file, isFromTo: false)
        for row in rows { parser.take(row) }
        var (table, links) = (Table(file: file), parser.table)
        links.about = about
        (table.content, table.faults) = (.links(links), parser.rows.allFaults)
        return table
    }

    private static func fromTo(_ file: String) -> Diagnostic {
        Diagnostic(
            .note, .columnUse, at: SourceLocation(file: file),
            "'from' and 'to' hold names here and are read as source and target.")
    }

    /// The first row that is not empty, without the empty fields at its end.
    private static func header(
        _ scanner: inout some TableRowSource
    ) throws(Diagnostic) -> [CSVScanner.Field] {
        while let row = try scanner.row() {
            if let last = row.lastIndex(where: { !$0.text.isEmpty }) { return Array(row[...last]) }
        }
        return []
    }

    private static func read(
        _ scanner: inout some TableRowSource, _ rows: [TableRow]?,
        _ take: ([CSVScanner.Field]) -> Void
    ) -> [Diagnostic] {
        do throws(Diagnostic) {
            if let rows {
                for row in rows {
                    scanner.move(to: row)
                    if let fields = try scanner.row() { take(fields) }
                }
            } else {
                while let row = try scanner.row() { take(row) }
            }
            return []
        } catch {
            return [error]
        }
    }
}
