package import DiffusionModel

/// Where the units of a picture of places lie, as a file says it: tiles of a grid, or outlines.
package struct PlacesFile {
    /// One unit.
    package struct Place {
        /// What is written on it.
        package var code = ""
        /// All that it may be called by.
        package var names: [String] = []
        /// Its row and column in a grid, from 0.
        package var tile: (row: Int, column: Int)?
        /// Its outlines: parts, each of an outer ring and holes, of points east and north.
        package var parts: [[[(east: Double, north: Double)]]] = []
    }

    /// The units, in the order of the file.
    package internal(set) var places: [Place] = []
    /// What is wrong with the file, and what of it has no place in a picture.
    package internal(set) var findings: [Diagnostic] = []
    let file: String

    init(named file: String) { self.file = file }

    mutating func fail(
        _ code: DiagnosticCode, _ line: Int, _ column: Int, _ message: String, hint: String? = nil
    ) {
        let place = SourceLocation(file: file, line: line, column: column)
        findings.append(Diagnostic(.error, code, at: place, message, hint: hint))
    }

    /// - Throws: `InvalidModel` where something is wrong.
    func check() throws(InvalidModel) {
        let errors = findings.filter { $0.severity == .error }
        if !errors.isEmpty { throw InvalidModel(errors) }
    }
}
