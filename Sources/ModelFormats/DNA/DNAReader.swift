import DiffusionModel

/// Reads databases of Discourse Network Analyzer, versions 2 and 3, by the tables that the program
/// makes: what somebody says in a document becomes a position on a claim.
final class DNAReader {
    typealias Row = [CSVScanner.Field]

    /// A statement with what its variables say.
    struct Statement {
        let row: Row
        let type: String
        let document: String
        let start: Int
        let stop: Int
        /// The ids of entities.
        var entities: [DNAScheme.Part: String] = [:]
        var agrees: Bool?
        var quote: String?
        var published: CSVScanner.Field?
    }

    /// Somebody or something that statements name.
    struct Named {
        let name: CSVScanner.Field
        let variable: String
        var attributes: [(name: String, field: CSVScanner.Field)] = []
    }

    private static let needed = ["documents", "statements", "variables", "datashorttext"]
    /// The tables that are read, in the order of their lines.
    private static let tables =
        needed + [
            "databoolean", "statementtypes", "entities", "attributes", "attributevalues",
            "attributevariables",
        ]
    let file: SQLiteFile
    private let layouts: [String: SQLiteLayout]
    var tree: RecordTree
    var faults: DiagnosticLog
    var scheme = DNAScheme()
    var named: [String: Named] = [:]
    var order: [String] = []
    /// The numbers of those that have none, and who stands in the graph.
    var numbers: [String: Int] = [:]
    var used: Set<String> = []
    var statements: [String: Statement] = [:]
    var orderOfStatements: [String] = []
    var statementsOfDocuments: [String: [String]] = [:]
    /// What is not read, with how often it stands there.
    var left: [String: Int] = [:]
    /// Whether moments are told in milliseconds of some zone, as version 2 does.
    var isOld = false

    /// Whether a database has the tables of the program.
    static func knows(_ file: SQLiteFile) -> Bool {
        guard needed.allSatisfy({ file.table($0) != nil }), let texts = file.table("datashorttext"),
            texts.place(of: "VariableId") != nil
        else { return false }
        // Between versions 2 and 3 tables were laid out in other ways.
        return texts.place(of: "Entity") != nil || texts.place(of: "StatementTypeId") != nil
    }

    /// That a database is none that is read.
    static func unknown(_ file: SQLiteFile) -> Diagnostic {
        Diagnostic(
            .error, .unknownFormat, at: SourceLocation(file: file.name),
            "The database has not the tables of Discourse Network Analyzer 2 or 3.",
            hint: "Open it in version 3.0 of that program and save it there, or read single tables "
                + "by a map.")
    }

    static func parsed(
        _ file: SQLiteFile, _ size: Int, into texts: inout TextPool
    ) throws(Diagnostic) -> ParsedFile {
        let reader = DNAReader(file, size, &texts)
        defer { reader.tree.builder.giveBack(&texts) }
        try reader.read()
        reader.faults.append(contentsOf: file.findings)
        var document = reader.tree.builder.tree
        document.parts = Self.names(file)
        // Kinds of actors are what the file calls its variables.
        document.table = TableFacts()
        return ParsedFile(tree: document, faults: reader.faults)
    }

    private static func names(_ file: SQLiteFile) -> [String] {
        tables.map { file.words(for: file.table($0)?.name ?? $0) }
    }

    private init(_ file: SQLiteFile, _ size: Int, _ texts: inout TextPool) {
        self.file = file
        faults = DiagnosticLog(of: Self.names(file))
        tree = RecordTree(
            builder: TreeBuilder(file: file.name, inputSize: size, texts: &texts))
        var layouts: [String: SQLiteLayout] = [:]
        for (number, name) in Self.tables.enumerated() {
            layouts[name] = file.table(name).map {
                SQLiteLayout($0, number: number, columns: [])
            }
        }
        self.layouts = layouts
        isOld = file.table("datashorttext")?.place(of: "Entity") == nil
    }

    private func read() throws(Diagnostic) {
        try readScheme()
        try readEntities()
        try readStatements()
        try tree.begin(.list)
        try tree.header([])
        try writeDocuments()
        try writeClaims()
        try writeActors()
        tree.end()
        noteLeft()
    }

    // MARK: - Rows

    func forEachRow(
        _ name: String, _ take: (Row, SQLiteLayout) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        guard let layout = layouts[name] else { return }
        try layout.table.forEachRow(of: file, from: layout.base) { row throws(Diagnostic) in
            try take(row, layout)
        }
    }

    func leave(_ what: String, _ count: Int = 1) { left[what, default: 0] += count }

    // MARK: - What is coded

    private func readScheme() throws(Diagnostic) {
        try forEachRow("statementtypes") { row, layout throws(Diagnostic) in
            guard let id = layout.value("id", of: row) else { return }
            scheme.types[id.text] = layout.value("label", of: row)?.text ?? id.text
        }
        try forEachRow("variables") { row, layout throws(Diagnostic) in
            guard let id = layout.value("id", of: row),
                let name = layout.value("variable", of: row)
            else { return }
            scheme.add(
                id.text, name.text, type: layout.value("statementtypeid", of: row)?.text ?? "",
                isBoolean: layout.value("datatype", of: row)?.text == "boolean")
        }
    }

    private func readEntities() throws(Diagnostic) {
        guard !isOld else {
            return try forEachRow("attributes") { row, layout throws(Diagnostic) in
                guard let variable = layout.value("variableid", of: row)?.text,
                    let name = layout.value("value", of: row)
                else { return }
                let id = declare(variable, name)
                for column in ["type", "alias", "notes"] {
                    guard let field = layout.value(column, of: row) else { continue }
                    add(layout.table.columns[field.column - 1], field, to: id)
                }
            }
        }
        try forEachRow("entities") { row, layout throws(Diagnostic) in
            guard let id = layout.value("id", of: row)?.text,
                let variable = layout.value("variableid", of: row)?.text,
                let name = layout.value("value", of: row)
            else { return }
            named[id] = Named(name: name, variable: variable)
            order.append(id)
            if layout.value("childof", of: row) != nil { leave("entity's parent") }
        }
        var names: [String: String] = [:]
        try forEachRow("attributevariables") { row, layout throws(Diagnostic) in
            guard let id = layout.value("id", of: row)?.text else { return }
            names[id] = layout.value("attributevariable", of: row)?.text
        }
        try forEachRow("attributevalues") { row, layout throws(Diagnostic) in
            guard let id = layout.value("entityid", of: row)?.text,
                let name = layout.value("attributevariableid", of: row).flatMap({ names[$0.text] }),
                let field = layout.value("attributevalue", of: row)
            else { return }
            add(name, field, to: id)
        }
    }

    /// The id of a text that stands for somebody in version 2, which numbers none.
    private func declare(_ variable: String, _ name: CSVScanner.Field) -> String {
        let id = variable + "\u{0}" + name.text
        if named[id] == nil {
            named[id] = Named(name: name, variable: variable)
            order.append(id)
            numbers[id] = order.count
        }
        return id
    }

    private func add(_ name: String, _ field: CSVScanner.Field, to id: String) {
        guard !field.text.isEmpty, !name.isEmpty else { return }
        named[id]?.attributes.append((name, field))
    }

    private func readStatements() throws(Diagnostic) {
        try forEachRow("statements") { row, layout throws(Diagnostic) in
            guard let id = layout.value("id", of: row),
                let type = layout.value("statementtypeid", of: row)
            else { return }
            let number = { column in layout.value(column, of: row).flatMap { Int($0.text) } ?? 0 }
            let document = layout.value("documentid", of: row)?.text ?? ""
            statements[id.text] = Statement(
                row: row, type: type.text, document: document, start: number("start"),
                stop: number("stop"))
            orderOfStatements.append(id.text)
            statementsOfDocuments[document, default: []].append(id.text)
        }
        try forEachRow("datashorttext") { row, layout throws(Diagnostic) in
            guard let statement = layout.value("statementid", of: row),
                let variable = layout.value("variableid", of: row)?.text,
                let value = layout.value(isOld ? "value" : "entity", of: row)
            else { return }
            guard let part = scheme.variables[variable]?.part else {
                return leave("value of '\(scheme.variables[variable]?.name ?? variable)'")
            }
            if value.text.isEmpty { return }
            statements[statement.text]?.entities[part] =
                isOld ? declare(variable, value) : value.text
        }
        try forEachRow("databoolean") { row, layout throws(Diagnostic) in
            guard let statement = layout.value("statementid", of: row),
                let variable = layout.value("variableid", of: row)?.text,
                let value = layout.value("value", of: row)
            else { return }
            guard scheme.variables[variable]?.part == .agreement else {
                return leave("value of '\(scheme.variables[variable]?.name ?? variable)'")
            }
            statements[statement.text]?.agrees = value.text == "1"
        }
        for name in ["datainteger", "datalongtext"] {
            guard let table = file.table(name), let place = table.place(of: "VariableId") else {
                continue
            }
            try table.forEachRow(of: file) { row throws(Diagnostic) in
                let variable = row.first { $0.column == place + 1 }?.text ?? ""
                leave("value of '\(scheme.variables[variable]?.name ?? variable)'")
            }
        }
    }
}
