import DiffusionModel

/// How files of a format are read.
struct FormatReader: Sendable {
    /// Makes a tree of bytes that are text, with what is wrong with them.
    typealias Parse =
        @Sendable (_ bytes: [UInt8], _ file: String, _ texts: inout TextPool) throws(Diagnostic)
        -> ParsedFile

    /// The way from bytes to what the builder takes.
    enum Way: Sendable {
        /// A file is a tree by itself.
        case tree(Parse)
        /// A file is a table with separators, which is understood together with the others.
        case table
        /// A file holds a table in a form of its own; several sheets have names.
        case sheet(Unpack)
        /// A file is a database, which holds a graph as we write it or tables of somebody's.
        case database(Database)
    }

    /// How databases are read, which need not be text.
    struct Database: Sendable {
        /// Makes a tree of one that holds a graph.
        let parse: Parse
        /// Makes tables of one that holds some; nil where it holds a graph.
        let sheets: @Sendable (_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> [Sheet]?
        /// Makes one of its tables.
        let sheet: Unpack
    }

    /// Makes a table of bytes that need not be text.
    typealias Unpack =
        @Sendable (_ bytes: [UInt8], _ file: String, _ sheet: String?) throws(Diagnostic) -> Sheet

    let way: Way
    /// How messages tell a place in a file.
    let places: String
    /// Whether a file has comments, which no writer keeps; nil for a format without comments.
    let hasComments: (@Sendable (_ bytes: [UInt8]) -> Bool)?
    /// Whether files hold graphs as we write them, so that those in a folder are parts of one.
    let isNative: Bool

    init(
        _ way: Way, places: String, isNative: Bool = false,
        hasComments: (@Sendable ([UInt8]) -> Bool)? = nil
    ) {
        (self.way, self.places, self.hasComments) = (way, places, hasComments)
        self.isNative = isNative
    }

    /// Whether files are tables with separators.
    var isTableOfText: Bool {
        if case .table = way { true } else { false }
    }

    /// Whether files are tables.
    var isTable: Bool {
        switch way {
        case .table, .sheet: true
        case .tree, .database: false
        }
    }
}
