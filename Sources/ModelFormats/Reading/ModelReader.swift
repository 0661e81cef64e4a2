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
            do throws(InvalidModel) {
                trees.append(try tree(of: file, into: &texts))
            } catch {
                faults += error.diagnostics
            }
        }
        var builder = ModelBuilder(
            trees: trees, texts: &texts, codebook: BuiltInCodebook.codebook)
        // A file that cannot be parsed leaves references open that are no mistakes.
        guard faults.isEmpty else { throw InvalidModel(Excerpts.added(to: faults, from: files)) }
        let built = builder.build()
        guard !built.hasErrors else {
            throw InvalidModel(Excerpts.added(to: built.diagnostics, from: files))
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

    private static func tree(
        of file: InputFile, into texts: inout TextPool
    ) throws(InvalidModel) -> DocumentTree {
        do throws(Diagnostic) {
            try TextCheck.check(file.bytes, file: file.name)
        } catch {
            throw InvalidModel([error])
        }
        let start = TextCheck.start(of: file.bytes)
        let bytes = start == 0 ? file.bytes : Array(file.bytes[start...])
        let format = format(of: file)
        do throws(Diagnostic) {
            switch format {
            case .yaml: return try YAMLParser.parse(bytes, file: file.name, into: &texts)
            case .json: return try JSONParser.parse(bytes, file: file.name, into: &texts)
            case .jsonl, .csv: break
            }
        } catch {
            throw InvalidModel([error])
        }
        return format == .jsonl
            ? try JSONParser.parseLines(bytes, file: file.name, into: &texts)
            : try EdgeTableParser.parse(bytes, file: file.name, into: &texts)
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
