public import DiffusionModel

/// A model as it was read, with the places that its parts stand at.
public struct ReadModel: Sendable {
    /// The graph.
    public let model: GraphModel
    /// Where each entity, link and source stands.
    public let places: ModelPlaces
    /// What was read but is probably not as meant, apart from what `Lint` finds.
    public let warnings: [Diagnostic]
    /// The files that hold comments, which no writer can keep.
    public let commentedFiles: [String]
}

/// Reads graphs: bytes in, a valid model or every mistake out.
public enum ModelReader {
    /// Reads files into one model; several files unite.
    ///
    /// - Parameter files: The files in the order in which they were named.
    /// - Returns: The model with places and warnings.
    /// - Throws: `InvalidModel` with all mistakes of all files.
    /// - Complexity: O(bytes) time and memory.
    public static func read(_ files: [InputFile]) throws(InvalidModel) -> ReadModel {
        var texts = TextPool()
        var trees: [DocumentTree] = []
        var faults: [Diagnostic] = []
        for file in files {
            let parsed = parsed(file, into: &texts)
            if let tree = parsed.tree { trees.append(tree) }
            faults += parsed.faults
        }
        var builder = ModelBuilder(
            trees: trees, texts: &texts, codebook: BuiltInCodebook.codebook)
        builder.isPartial = !faults.isEmpty
        let built = builder.build()
        guard faults.isEmpty, !built.hasErrors else {
            throw InvalidModel(
                Excerpts.added(to: mistakes(faults, built, in: files), from: files))
        }
        return ReadModel(
            model: built.model, places: built.places,
            warnings: Excerpts.added(to: built.diagnostics, from: files),
            commentedFiles: files.filter { hasComments($0) }.map(\.name))
    }

    /// The format that a file is read as.
    public static func format(of file: InputFile) -> InputFormat {
        file.format ?? InputFormat.named(file.name)
            ?? InputFormat.sniffed(file.bytes[TextCheck.start(of: file.bytes)...])
    }

    /// What is wrong with all files, those that could not be read whole among them.
    private static func mistakes(
        _ faults: [Diagnostic], _ built: BuiltModel, in files: [InputFile]
    ) -> [Diagnostic] {
        var all = faults + built.diagnostics
        if let first = faults.first, built.uncheckedReferences > 0 {
            let count = built.uncheckedReferences
            all.append(
                Diagnostic(
                    .warning, .uncheckedReferences, at: SourceLocation(file: first.location.file),
                    "\(count) \(count == 1 ? "name" : "names") that nothing declares may stand in "
                        + "what could not be read here; \(count == 1 ? "it is" : "they are") not "
                        + "listed.",
                    hint: "Mend this file and check again."))
        }
        return all.inOrder(of: files.map(\.name))
    }

    /// A file as a tree, or what is left of it, with the reasons why the rest cannot be read.
    private static func parsed(_ file: InputFile, into texts: inout TextPool) -> ParsedFile {
        do throws(Diagnostic) {
            try TextCheck.check(file.bytes, file: file.name)
            let start = TextCheck.start(of: file.bytes)
            let bytes = start == 0 ? file.bytes : Array(file.bytes[start...])
            switch format(of: file) {
            case .yaml:
                return ParsedFile(
                    tree: try YAMLParser.parse(bytes, file: file.name, into: &texts))
            case .json:
                return ParsedFile(
                    tree: try JSONParser.parse(bytes, file: file.name, into: &texts))
            case .csv:
                return EdgeTableParser.parse(bytes, file: file.name, into: &texts)
            case .jsonl:
                return JSONParser.parseLines(bytes, file: file.name, into: &texts)
            }
        } catch {
            return ParsedFile(tree: nil, faults: [error])
        }
    }

    /// Whether a YAML file has a line that holds nothing but a comment, or ends in one.
    private static func hasComments(_ file: InputFile) -> Bool {
        guard format(of: file) == .yaml else { return false }
        var start = 0
        while let sign = ByteSearch.first(UInt8(ascii: "#"), in: file.bytes, from: start) {
            let previous = sign > 0 ? file.bytes[sign - 1] : UInt8(ascii: "\n")
            if previous == 0x20 || previous == 0x0A { return true }
            start = sign + 1
        }
        return false
    }
}
