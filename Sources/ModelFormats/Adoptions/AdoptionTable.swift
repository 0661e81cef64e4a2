import DiffusionModel
import Texts

/// Writes the adoptions of a graph as a table with a row for each, as event-history analysis
/// wants it.
struct AdoptionTable {
    let model: GraphModel
    /// The links that are adoptions, in their order.
    let adoptions: [LinkIndex]

    static let columns = ["unit", "policy", "date"]

    init(_ model: GraphModel) {
        self.model = model
        let isAdoption = model.codebook.linkKinds.map(\.isAdoption)
        let kinds = model.links.kinds
        adoptions = kinds.indices.filter { isAdoption[Int(kinds[$0])] }
    }

    /// Writes the table, and gives how many texts in it a spreadsheet would take for formulas.
    func write(guardingFormulas: Bool, to blocks: inout TextBlocks) throws -> Int {
        var rows = DelimitedRows(.guardedCSV, guardsFormulas: guardingFormulas)
        try rows.append(Self.columns, to: &blocks)
        for link in adoptions {
            try rows.append(
                [
                    model.entities[model.links.subjects[link]].id,
                    model.entities[model.links.objects[link]].id,
                    CSVFields.timing(model.timing(ofLink: link)).date,
                ], to: &blocks)
        }
        return rows.formulas
    }

    // MARK: - Reading

    /// What the columns of such a table mean, if a header is that of one: who adopted, what, and at
    /// most when and how far.
    ///
    /// - Parameters:
    ///   - header: The names of the columns in small letters.
    ///   - name: What messages call the table.
    /// - Returns: The map, or nil where the header is another.
    static func map(of header: Set<String>, named name: String) -> TableMap? {
        guard let unit = unit(in: header) else { return nil }
        let place = SourceLocation(file: name)
        let column = { (text: String) in MapValue.column(MapName(text: text, place: place)) }
        var statement = TableMap.Statement(subject: .adoptions, place: place)
        statement.values = [("actor", column(unit))]
        statement.values += ["policy", "date", "stage"].filter(header.contains)
            .map { ($0, column($0)) }
        var section = TableMap.Section()
        section.statements = [statement]
        var map = TableMap()
        map.sections = [section]
        return map
    }

    /// The column of who adopted, in the header of such a table.
    static func unit(in header: Set<String>) -> String? {
        let units = header.subtracting(["policy", "date", "stage"])
        guard header.contains("policy"), units.count == 1, let unit = units.first else {
            return nil
        }
        return ["unit", "actor", "adopter"].contains(unit) ? unit : nil
    }
}
