import DiffusionModel

/// What a workbook says of its sheets and where their parts are.
struct XLSXWorkbook {
    /// A sheet that holds cells.
    struct Entry {
        let name: String
        /// The part that holds its cells, if the workbook names one.
        let part: String?
    }

    /// The sheets in the order of the workbook, without those that hold charts alone.
    let sheets: [Entry]
    /// From when days are counted.
    let epoch: XLSXEpoch
    /// The part of texts that cells share.
    let sharedStrings: String?
    /// The part of styles.
    let styles: String?

    /// Reads the workbook of a package.
    static func read(_ package: XLSXPackage) throws(Diagnostic) -> XLSXWorkbook {
        let part = try package.workbookPart()
        let relationships = try package.relationships(of: part)
        var listing = XLSXSheetListing()
        guard try package.read(part, &listing) else { throw package.missing(part) }
        return XLSXWorkbook(listing, relationships)
    }

    private init(_ listing: XLSXSheetListing, _ relationships: [XLSXRelationship]) {
        let targets = Dictionary(
            relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        sheets = listing.sheets.compactMap { sheet in
            let target = sheet.id.flatMap { targets[$0] }
            guard let target else { return Entry(name: sheet.name, part: nil) }
            return target.type == "worksheet" ? Entry(name: sheet.name, part: target.target) : nil
        }
        epoch = listing.epoch
        sharedStrings = relationships.first { $0.type == "sharedStrings" }?.target
        styles = relationships.first { $0.type == "styles" }?.target
    }

    /// The sheet of a name, or the first one.
    func sheet(named name: String?, file: String) throws(Diagnostic) -> Entry {
        guard let first = sheets.first else {
            throw problem("The workbook has no sheet with cells.", hint: nil, file)
        }
        guard let name else { return first }
        return sheets[
            try SheetChoice.place(
                of: name, among: sheets.map(\.name), "workbook", "sheet", file: file)]
    }

    private func problem(_ message: String, hint: String?, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, .invalidValue, at: SourceLocation(file: file), message, hint: hint)
    }
}

/// Gathers the sheets that a workbook lists.
struct XLSXSheetListing: XMLHandler {
    /// The names of sheets with the ids of their relationships.
    private(set) var sheets: [(name: String, id: String?)] = []
    /// From when days are counted.
    private(set) var epoch = XLSXEpoch.of1900

    mutating func start(_ element: XMLElement) throws(Diagnostic) {
        if element.isCalled("workbookPr") {
            let is1904 = element["date1904"].map { $0 == "1" || $0 == "true" } ?? false
            epoch = is1904 ? .of1904 : .of1900
        } else if element.isCalled("sheet"), let name = element["name"] {
            // The prefix is whatever the file binds to the namespace of relationships.
            let id = element.all.first { $0.name.hasSuffix(":id") }?.value
            sheets.append((XLSXText.decoded(Array(name.utf8)), id))
        }
    }

    mutating func end() throws(Diagnostic) {}

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
