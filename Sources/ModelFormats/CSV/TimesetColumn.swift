import DiffusionModel

/// Gephi's column `Timeset` of an edge table: `<[2016-02-03, 2016-02-04]; [2016-03-01, Infinity]>`,
/// or moments as `<[2016-02-03, 2016-02-05]>` in its other form.
enum TimesetColumn {
    /// Where the column stands, if it does and no other column says when.
    static func position(in header: [CSVScanner.Field]) -> Int? {
        let letters = header.map { TableHeader.letters($0.text) }
        let times = ColumnGuesses.columnsOfTimes
        guard letters.allSatisfy({ !times.contains($0) }) else { return nil }
        return letters.firstIndex(of: "timeset")
    }

    /// The columns that what it says goes into.
    static let columns: [NativeKey] = [.date, .from, .to]

    /// The fields under these columns; empty where the times are no dates.
    static func fields(of field: CSVScanner.Field) -> [String] {
        var times = GEXFTimes()
        times.take(timeset: field.text)
        guard !times.isEmpty else { return ["", "", ""] }
        switch times.dated {
        case .moment(let day): return [day, "", ""]
        case .lasting(let from, let to): return ["", from ?? "", to ?? ".."]
        case .numbers: return ["", "", ""]
        }
    }
}
