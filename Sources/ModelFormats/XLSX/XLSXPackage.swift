import DiffusionModel

/// A workbook's parts and how they refer to one another, by the Open Packaging Conventions.
struct XLSXPackage {
    private let parts: ZipParts
    private let file: String

    init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
        self.file = file
        if let fault = XLSXRefusal.fault(in: bytes, file: file) { throw fault }
        parts = try ZipParts(bytes, file: file)
    }

    /// The part that all others are found from.
    func workbookPart() throws(Diagnostic) -> String {
        let relationships = try relationships(of: "")
        let named = relationships.first { $0.type == "officeDocument" }?.target
        let part = named ?? "xl/workbook.xml"
        if part.lowercased().hasSuffix(".bin") {
            throw XLSXRefusal.binary(file)
        }
        guard parts.holds(part) else { throw missing(part) }
        return part
    }

    /// What a part refers to; nothing where the part does not say.
    func relationships(of part: String) throws(Diagnostic) -> [XLSXRelationship] {
        let folder = XLSXRelationship.folder(of: part)
        let name = part.dropFirst(folder.count)
        var reading = XLSXRelationships(folder: folder)
        try read("\(folder)_rels/\(name).rels", &reading)
        return reading.all
    }

    /// Hands the elements of a part to a handler; false if there is no such part.
    @discardableResult
    func read(
        _ part: String, _ handler: inout some XMLHandler
    ) throws(Diagnostic) -> Bool {
        guard let bytes = try parts.bytes(of: part) else { return false }
        do throws(Diagnostic) {
            try XMLReading.read(bytes, file: part, &handler)
        } catch {
            throw inFile(error, part)
        }
        return true
    }

    /// That a part is not there.
    func missing(_ part: String) -> Diagnostic {
        Diagnostic(
            .error, .syntax, at: SourceLocation(file: file),
            "The workbook lacks its part '\(part)'.",
            hint: Self.again)
    }

    /// What is said of a part, said of the file that holds it.
    private func inFile(_ problem: Diagnostic, _ part: String) -> Diagnostic {
        guard problem.location.file == part else { return problem }
        let location = SourceLocation(file: file)
        if problem.code == .missingLibrary {
            return Diagnostic(
                .error, problem.code, at: location, problem.message, hint: problem.hint)
        }
        let place = problem.location.line > 0 ? ", line \(problem.location.line)" : ""
        return Diagnostic(
            .error, problem.code, at: location, "Part '\(part)'\(place): \(problem.message)",
            hint: Self.again)
    }

    private static let again = "Open the file in Excel or LibreOffice, and save it again as .xlsx."
}
