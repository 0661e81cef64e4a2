import DiffusionModel

/// A graph as a file of another program has it: nodes and edges with ids and attributes.
///
/// Readers of such formats fill one and hand it on; what its columns mean, and how it becomes a
/// graph with kinds, dates and directions, is decided for all formats in one place.
struct GenericGraph: Sendable {
    /// The file as the user named it.
    let file: String
    /// The texts of all files, which the graph has while it is filled.
    var texts: TextPool
    var nodes = GenericRows()
    var edges = GenericRows()
    /// Edges that join more or fewer than two nodes: an item each, with the ends as its parties.
    var hyperedges: [Hyperedge] = []
    /// Addresses that edges rest on, each a source whose id it is.
    var addresses: [(text: TextID, place: GenericRows.Place)] = []
    var title: (text: TextID, place: GenericRows.Place)?
    var note: (text: TextID, place: GenericRows.Place)?
    /// What is wrong, was left out, or is to be said of how the file is read.
    var findings: DiagnosticLog
    /// Whether all attributes are declared under which tables of ours have what they say, so that
    /// the file is one of ours and is read as those tables are.
    var isOurs = false
    /// Whether the format declares nodes, so that an end that nobody declares is worth a word.
    var declaresNodes = true

    /// An edge of any number of ends.
    struct Hyperedge: Sendable {
        var id: TextID?
        var place: GenericRows.Place
        var members: [(text: TextID, place: GenericRows.Place)] = []
    }

    /// Starts a graph, taking the texts of the files before it.
    init(file: String, texts: inout TextPool) {
        self.file = file
        self.texts = .empty
        findings = DiagnosticLog(of: [file])
        swap(&self.texts, &texts)
    }

    /// Gives the texts back, those of this file among them.
    mutating func giveBack(_ texts: inout TextPool) { swap(&self.texts, &texts) }

    // MARK: - Filling

    /// Adds a text to the newest node.
    mutating func put(
        node column: Int, _ text: some StringProtocol, at place: GenericRows.Place
    ) {
        nodes.put(column, texts.add(String(text)), at: place)
    }

    /// Adds a text to the newest edge.
    mutating func put(
        edge column: Int, _ text: some StringProtocol, at place: GenericRows.Place
    ) {
        edges.put(column, texts.add(String(text)), at: place)
    }

    /// Adds the bytes of a text to the newest node.
    mutating func put(
        node column: Int, _ bytes: UnsafeBufferPointer<UInt8>, at place: GenericRows.Place
    ) {
        nodes.put(column, texts.add(bytes), at: place)
    }

    /// Adds the bytes of a text to the newest edge.
    mutating func put(
        edge column: Int, _ bytes: UnsafeBufferPointer<UInt8>, at place: GenericRows.Place
    ) {
        edges.put(column, texts.add(bytes), at: place)
    }

    // MARK: - Saying what is to be said

    mutating func fail(
        _ code: DiagnosticCode, at place: GenericRows.Place, _ message: String,
        hint: String? = nil
    ) {
        say(.error, code, at: place, message, hint: hint)
    }

    mutating func warn(
        _ code: DiagnosticCode, at place: GenericRows.Place, _ message: String,
        hint: String? = nil
    ) {
        say(.warning, code, at: place, message, hint: hint)
    }

    /// Says something of the whole file.
    mutating func note(_ code: DiagnosticCode, _ message: String) {
        findings.append(Diagnostic(.note, code, at: SourceLocation(file: file), message))
    }

    private mutating func say(
        _ severity: Diagnostic.Severity, _ code: DiagnosticCode, at place: GenericRows.Place,
        _ message: String, hint: String?
    ) {
        findings.append(problem(severity, code, at: place, message, hint: hint))
    }

    /// A problem at a place of the file.
    func problem(
        _ severity: Diagnostic.Severity = .error, _ code: DiagnosticCode = .syntax,
        at place: GenericRows.Place, _ message: String, hint: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            severity, code,
            at: SourceLocation(file: file, line: Int(place.line), column: Int(place.column)),
            message, hint: hint)
    }
}
