public import DiffusionModel
import EdgeTables
public import Threads

/// A model as it was read, with the places that its parts stand at.
public struct ReadModel: Sendable {
    /// The graph.
    public let model: GraphModel
    /// Where each entity, link and source stands.
    public let places: ModelPlaces
    /// What was read but is probably not as meant, apart from what `Lint` finds.
    public internal(set) var warnings: [Diagnostic]
    /// How many such warnings there are besides, behind those that are listed.
    public var unlistedWarnings = 0
    /// How things were read that may be written in several ways; no mistakes.
    public let notes: [Diagnostic]
    /// The files that hold comments, which no writer can keep.
    public let commentedFiles: [String]
    /// The files that state no licence, where others that were read with them do.
    public var unlicensedFiles: [String] = []
}

/// Reads graphs: bytes in, a valid model or every mistake out.
public enum ModelReader {
    /// Reads files into one model; several files unite.
    ///
    /// - Parameters:
    ///   - files: The files in the order in which they were named.
    ///   - threads: How many threads may read; no result depends on it.
    ///   - progress: Is told now and then how many of all bytes are read, on any thread.
    /// - Returns: The model with places and warnings.
    /// - Throws: `InvalidModel` with all mistakes of all files.
    /// - Complexity: O(bytes) time and memory.
    public static func read(
        _ files: [InputFile], threads: ThreadCount = .cores,
        progress: @escaping Progress = { _, _ in }
    ) throws(InvalidModel) -> ReadModel {
        try checkSize(of: files, most: mostBytes)
        if let read = try readTable(files, threads, progress) { return read }
        return try readGenerally(files, progress)
    }

    /// How many bytes are read together: places in texts have 32 bits.
    package static let mostBytes = Int(Int32.max)

    /// Refuses more bytes than can be read together.
    static func checkSize(of files: [InputFile], most: Int) throws(InvalidModel) {
        var size = 0
        for file in files {
            size += file.count
            guard size > most else { continue }
            throw InvalidModel([
                Diagnostic(
                    .error, .unsupported, at: SourceLocation(file: file.name),
                    "With this file there are \(size) bytes to read, and no more than \(most) are "
                        + "read together.",
                    hint: "Name fewer files, or take out what the question does not need.")
            ])
        }
    }

    /// Is told how many of all bytes are read.
    public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    /// Reads files of any format by way of trees, which plain tables need not take.
    static func readGenerally(
        _ files: [InputFile], _ progress: Progress = { _, _ in }
    ) throws(InvalidModel) -> ReadModel {
        let meter = ReadingMeter(files)
        var texts = TextPool()
        var trees: [DocumentTree] = []
        var (faults, isPartial) = (DiagnosticLog(of: files.map(\.name)), false)
        let tables = ReadTables(files)
        for (number, file) in files.enumerated() {
            for parsed in tables.parsed(number, file, into: &texts) ?? [parsed(file, into: &texts)]
            {
                // A second header starts what is as good as a second file.
                for tree in parsed.trees { trees += tree.parts(in: texts) }
                faults.append(contentsOf: parsed.faults)
                isPartial = isPartial || parsed.isPartial
            }
            meter.add(file.count, progress)
        }
        // Links of several files are compared with each other, for which they must be records.
        if trees.count > 1 {
            for index in trees.indices {
                do throws(Diagnostic) {
                    try GenericTree.expandLinks(of: &trees[index], &texts)
                } catch {
                    faults.append(error)
                }
            }
        }
        var builder = ModelBuilder(
            trees: trees, texts: &texts, codebook: BuiltInCodebook.codebook)
        builder.isPartial = isPartial
        let built = builder.build()
        guard !faults.hasErrors, !built.hasErrors else {
            throw mistakes(faults, built, in: files)
        }
        faults.append(contentsOf: built.diagnostics)
        let model = try built.graph()
        return ReadModel(
            model: model, places: built.places,
            warnings: Excerpts.added(
                to: faults.inOrder().listed.filter { $0.severity == .warning }
                    + RoleTypes(model: model, places: built.places).warnings()
                    + LookAlikes(model: model, places: built.places).warnings()
                    + DoubtfulMakers(model: model, places: built.places).warnings(),
                from: files),
            unlistedWarnings: faults.inOrder().unlisted[.warning] ?? 0,
            notes: faults.listed.filter { $0.severity == .note },
            commentedFiles: files.filter { hasComments($0) }.map(\.name),
            unlicensedFiles: built.unlicensed)
    }

    /// Reads one plain edge table straight into columns; nothing where that is not what there is.
    private static func readTable(
        _ files: [InputFile], _ threads: ThreadCount, _ progress: @escaping Progress
    ) throws(InvalidModel) -> ReadModel? {
        guard files.count == 1, let file = files.first, file.map == nil, file.sheet == nil,
            case .table? = format(of: file).reader?.way
        else { return nil }
        let outcome = file.withBytes { bytes in
            let start = TextCheck.start(of: bytes)
            // An empty file and one beyond all bounds are for the general reader to refuse.
            guard bytes.count > start, bytes.count < Int(Int32.max) else {
                return EdgeTableLoader.Outcome.unfit
            }
            let (mapped, meter) = (file.mapped, ReadingMeter(files))
            let observer = EdgeTableReader.Observer(
                read: { meter.add($0, progress) },
                release: { mapped?.release($0.lowerBound + start..<$0.upperBound + start) })
            return EdgeTableLoader.load(
                UnsafeRawBufferPointer(rebasing: bytes[start...]), file: file.name,
                threads: threads, observer: observer)
        }
        switch outcome {
        case .unfit: return nil
        case .read(let built):
            let model = try built.graph()
            let warnings =
                built.diagnostics.listed.filter { $0.severity == .warning }
                + RoleTypes(model: model, places: built.places).warnings()
                + LookAlikes(model: model, places: built.places).warnings()
            return ReadModel(
                model: model, places: built.places,
                warnings: Excerpts.added(to: warnings, from: files),
                notes: built.diagnostics.listed.filter { $0.severity == .note }, commentedFiles: [])
        case .refused(let faults):
            throw invalid(faults, in: files)
        }
    }

    /// The format that a file is read as.
    public static func format(of file: InputFile) -> GraphFormat {
        if let format = file.format { return format }
        let promised = GraphFormat.promised(by: file.name)
        if let promised, promised.reader?.isTableOfText != true { return promised }
        return file.withBytes { bytes in
            let start = bytes[TextCheck.start(of: bytes)...]
            // A matrix is a table by its name as well.
            if promised == nil || GraphFormat.matrix.isRecognised(FileStart(start)) {
                let shown = GraphFormat.shown(by: start)
                // What a map speaks of is a table, unless it starts as something else does.
                return shown == .otherwise && file.map != nil ? .csv : shown
            }
            return promised ?? GraphFormat.shown(by: start)
        }
    }

    /// What is wrong with all files, those that could not be read whole among them.
    private static func mistakes(
        _ faults: DiagnosticLog, _ built: BuiltModel, in files: [InputFile]
    ) -> InvalidModel {
        var all = faults
        all.append(contentsOf: built.diagnostics)
        if let first = faults.listed.first(where: { $0.severity == .error }),
            built.uncheckedReferences > 0
        {
            let count = built.uncheckedReferences
            all.append(
                Diagnostic(
                    .warning, .uncheckedReferences, at: SourceLocation(file: first.location.file),
                    "\(count) \(count == 1 ? "name" : "names") that nothing declares may stand in "
                        + "what could not be read here; \(count == 1 ? "it is" : "they are") not "
                        + "listed.",
                    hint: "Mend this file and check again."))
        }
        return invalid(all.without(.note), in: files)
    }

    private static func invalid(_ faults: DiagnosticLog, in files: [InputFile]) -> InvalidModel {
        let all = faults.inOrder()
        return InvalidModel(
            Excerpts.added(to: all.listed, from: files), unlisted: all.unlisted)
    }

    /// A file that is no table as a tree, or what is left of it, with the reasons why the rest
    /// cannot be read.
    static func parsed(_ file: InputFile, into texts: inout TextPool) -> ParsedFile {
        let way = format(of: file).reader?.way
        if case .database(let database)? = way {
            return parsed(file.bytes, file.name, database.parse, into: &texts)
        }
        if let fault = file.withBytes({ TextCheck.fault(in: $0, file: file.name) }) {
            return ParsedFile(tree: nil, faults: [fault])
        }
        guard case .tree(let parse)? = way else { return ParsedFile(tree: nil) }
        let bytes = file.bytes
        let start = TextCheck.start(of: bytes)
        return parsed(
            start == 0 ? bytes : Array(bytes[start...]), file.name, parse, into: &texts)
    }

    private static func parsed(
        _ bytes: [UInt8], _ file: String, _ parse: FormatReader.Parse, into texts: inout TextPool
    ) -> ParsedFile {
        do throws(Diagnostic) {
            return try parse(bytes, file, &texts)
        } catch {
            return ParsedFile(tree: nil, faults: [error])
        }
    }

    /// Whether a file has comments that get lost.
    private static func hasComments(_ file: InputFile) -> Bool {
        format(of: file).reader?.hasComments.map { $0(file.bytes) } ?? false
    }
}
