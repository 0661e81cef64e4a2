import DiffusionModel

/// The tables among files, which are understood together; a file may hold several.
struct ReadTables {
    private var tables: [Int: [TableParser.Table]] = [:]

    /// Reads the tables among files.
    init(_ files: [InputFile]) {
        for (number, file) in files.enumerated() {
            if let read = Self.tables(in: file) { tables[number] = read }
        }
        guard !tables.isEmpty else { return }
        let codebook = codebook(of: files)
        let isOne = tables.values.reduce(0) { $0 + $1.count } == 1
        let declared = Set(isOne ? [] : tables.values.joined().flatMap(\.declaredIDs))
        for number in tables.keys {
            for place in tables[number]?.indices ?? 0..<0 {
                tables[number]?[place].settle(codebook, declared: declared)
            }
        }
        settleIDs()
    }

    /// What became of a file; nil where it is no table.
    func parsed(_ number: Int, _ file: InputFile, into texts: inout TextPool) -> [ParsedFile]? {
        tables[number].map { tables in
            tables.map { $0.parsed(size: file.count, into: &texts) }
        }
    }

    // MARK: - One file

    /// The tables in a file; nil where it is none, or no text, which is refused in its turn.
    private static func tables(in file: InputFile) -> [TableParser.Table]? {
        switch ModelReader.format(of: file).reader?.way {
        case .table: return tables(ofText: file)
        case .sheet(let unpack): return tables(ofSheets: file, unpack)
        case .database(let database):
            guard file.sheet == nil, file.map?.sections(for: file.name).isEmpty ?? true else {
                return tables(ofSheets: file, database.sheet)
            }
            return tables(of: file, database)
        case .tree, nil: return nil
        }
    }

    private static func tables(
        ofSheets file: InputFile, _ unpack: FormatReader.Unpack
    ) -> [TableParser.Table] {
        let sections = file.map?.sections(for: file.name) ?? []
        guard !sections.isEmpty else {
            return (file.map == nil ? [] : [unmapped(file)])
                + read(file, unpack, file.sheet) { [TableParser.parse($0)] }
        }
        return sections.flatMap { section in
            read(file, unpack, section.sheet ?? file.sheet) { sheet in
                mapped(sheet, section, in: file)
            }
        }
    }

    /// The tables of a database; nil where it holds a graph.
    private static func tables(
        of file: InputFile, _ database: FormatReader.Database
    ) -> [TableParser.Table]? {
        do throws(Diagnostic) {
            guard let sheets = try database.sheets(file.bytes, file.name) else { return nil }
            return (file.map == nil ? [] : [unmapped(file)]) + sheets.map { TableParser.parse($0) }
        } catch {
            return [TableParser.none([error], file: file.name)]
        }
    }

    /// Says that a map has nothing on a file.
    private static func unmapped(_ file: InputFile) -> TableParser.Table {
        TableParser.none(
            [
                Diagnostic(
                    .warning, .columnUse, at: SourceLocation(file: file.name),
                    "The map says nothing of this table, which is read by its own header.",
                    hint: "A table of a map is for the 'file' that it names, else for any.")
            ], file: file.name)
    }

    /// The map that was given for a file, or that its header says by itself.
    private static func map(of file: InputFile) -> TableMap? {
        if let map = file.map { return map }
        return file.withBytes { bytes in
            let start = FileStart(bytes[TextCheck.start(of: bytes)...])
            return TableStart(start)?.mapOfAdoptions(named: file.name)
        }
    }

    private static func tables(ofText file: InputFile) -> [TableParser.Table]? {
        let sections = map(of: file)?.sections(for: file.name) ?? []
        let fault = file.withBytes { TextCheck.fault(in: $0, file: file.name) }
        // Of a table with a map the cells are named that are no text, or it is in another encoding,
        // of which one has zero bytes.
        let areWide = !sections.isEmpty && sections.allSatisfy { $0.encoding == .utf16 }
        guard
            fault == nil || fault?.code == .invalidUTF8 && !sections.isEmpty
                || fault?.code == .notText && areWide
        else { return nil }
        guard sections.isEmpty else {
            return sections.flatMap { section in
                file.withBytes { mapped($0, section, in: file) }
            }
        }
        return file.withBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes[TextCheck.start(of: bytes)...])
            let table = TableParser.parse(text, file: file.name)
            return file.map == nil ? [table] : [unmapped(file), table]
        }
    }

    /// The tables that a section of a map makes of a text, whose encoding the map may state.
    private static func mapped(
        _ bytes: UnsafeRawBufferPointer, _ section: TableMap.Section, in file: InputFile
    ) -> [TableParser.Table] {
        guard let encoding = section.encoding, encoding != .utf8 else {
            let text = UnsafeRawBufferPointer(rebasing: bytes[TextCheck.start(of: bytes)...])
            return mapped(sheet(text, section, file: file.name), section, in: file)
        }
        guard let text = encoding.utf8(bytes) else {
            let fault = Diagnostic(
                .error, .notText, at: SourceLocation(file: file.name),
                "The file is no text in \(encoding.rawValue), which the map says it is.",
                hint: "Save it as UTF-8, or leave 'encoding' out.")
            return [TableParser.none([fault], file: file.name)]
        }
        return text.withUnsafeBytes {
            mapped(sheet($0, section, file: file.name), section, in: file)
        }
    }

    private static func mapped(
        _ sheet: Sheet, _ section: TableMap.Section, in file: InputFile
    ) -> [TableParser.Table] {
        [TableParser.none(sheet.findings, file: sheet.file)]
            + MappedTable.tables(section, file.map?.aliases ?? [:], sheet)
    }

    /// The rows of a table with separators, as far as they can be read.
    private static func sheet(
        _ text: UnsafeRawBufferPointer, _ section: TableMap.Section, file: String
    ) -> Sheet {
        var sheet = Sheet(file: file)
        sheet.hasWideNames = true
        var scanner = CSVScanner(text, file: file, separator: section.separator)
        do throws(Diagnostic) {
            while let row = try scanner.row() { sheet.rows.append(row) }
        } catch {
            sheet.findings.append(error)
        }
        return sheet
    }

    /// The rows of a table as they stand.
    ///
    /// - Throws: Why there are none.
    static func sheet(of file: InputFile, named name: String?) throws(InvalidModel) -> Sheet {
        let sheet: Sheet
        do throws(Diagnostic) {
            switch ModelReader.format(of: file).reader?.way {
            case .sheet(let unpack):
                sheet = try unpack(file.bytes, file.name, name).withMergedCellsFilled()
            case .database(let database):
                sheet = try database.sheet(file.bytes, file.name, name)
            default:
                let bytes = file.bytes
                if let fault = bytes.withUnsafeBytes({ TextCheck.fault(in: $0, file: file.name) }) {
                    throw fault
                }
                sheet = bytes.withUnsafeBytes { bytes in
                    let text = UnsafeRawBufferPointer(
                        rebasing: bytes[TextCheck.start(of: bytes)...])
                    return Self.sheet(text, TableMap.Section(), file: file.name)
                }
            }
        } catch {
            throw InvalidModel([error])
        }
        guard !sheet.findings.hasErrors else { throw InvalidModel(sheet.findings.listed) }
        return sheet
    }

    private static func read(
        _ file: InputFile, _ unpack: FormatReader.Unpack, _ name: String?,
        _ body: (Sheet) -> [TableParser.Table]
    ) -> [TableParser.Table] {
        do throws(Diagnostic) {
            return body(try unpack(file.bytes, file.name, name).withMergedCellsFilled())
        } catch {
            var faults = DiagnosticLog(of: [file.name])
            faults.append(error)
            return [TableParser.none(faults, file: file.name)]
        }
    }

    // MARK: - All files

    /// Settles in which tables ids name links; one table by itself has none to compare.
    private mutating func settleIDs() {
        let places = tables.keys.sorted().flatMap { number in
            (tables[number] ?? []).indices.map { (number: number, place: $0) }
        }
        let isOne = tables.values.joined().count { $0.isOfLinks } < 2
        let rows = places.enumerated().map { index, place in
            isOne ? [] : tables[place.number]?[place.place].namedLinks(index) ?? []
        }
        var shared = SharedLinkIDs()
        for rows in rows { shared.add(rows) }
        for (place, rows) in zip(places, rows) {
            tables[place.number]?[place.place].settleIDs(rows, among: shared)
        }
    }

    /// The kinds that tables of links are read by: with those that other files add.
    private func codebook(of files: [InputFile]) -> TableCodebook {
        let all = tables.values.joined()
        guard files.count > 1 || all.count > 1, all.contains(where: \.asksForKinds) else {
            return .builtIn
        }
        var (texts, trees) = (TextPool(), [DocumentTree]())
        for (number, file) in files.enumerated() {
            let parsed =
                tables[number].map { tables in
                    tables.filter { !$0.isOfLinks }.map {
                        $0.parsed(size: file.count, into: &texts)
                    }
                } ?? [ModelReader.parsed(file, into: &texts)]
            for tree in parsed.flatMap(\.trees) { trees += tree.parts(in: texts) }
        }
        var builder = ModelBuilder(
            trees: trees, texts: &texts, codebook: BuiltInCodebook.codebook)
        return TableCodebook(builder.readCodebook())
    }
}
