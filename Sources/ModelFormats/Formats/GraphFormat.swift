package import DiffusionModel

/// A format of graph files: its names, how it is known, read and written, and what it loses.
///
/// All that the program knows of a format stands here: the verb `formats`, the options that name
/// formats, hints, folders and the choice of a reader come from `GraphFormat.all`. A format is a
/// folder with its value and its code, and a line in that list.
public struct GraphFormat: Sendable {
    /// The word that options call it by.
    public let name: String
    /// What one file of it holds, in a word or two.
    public let holds: String
    /// What it is, in a clause for help.
    public let summary: String
    /// The endings that promise it, each with its dot, the usual one first; `/` is a folder.
    public let endings: [String]
    /// What is lost in it, in words; nil where it holds a whole graph.
    public let loses: String?
    /// Other words that an option may call it by.
    let otherNames: [String]
    /// Whether a file starts as one of this format does.
    let isRecognised: @Sendable (FileStart) -> Bool
    /// How it is read, if it is.
    let reader: FormatReader?
    /// How it is written, if it is.
    package let writer: FormatWriter?

    init(
        _ name: String, holds: String, summary: String, endings: [String], loses: String? = nil,
        otherNames: [String] = [], reader: FormatReader? = nil, writer: FormatWriter? = nil,
        isRecognised: @escaping @Sendable (FileStart) -> Bool = { _ in false }
    ) {
        (self.name, self.holds, self.summary, self.endings) = (name, holds, summary, endings)
        (self.loses, self.otherNames, self.isRecognised) = (loses, otherNames, isRecognised)
        (self.reader, self.writer) = (reader, writer)
    }

    /// Whether graphs are read from it.
    public var isRead: Bool { reader != nil }

    /// Whether graphs are written in it.
    public var isWritten: Bool { writer != nil }

    /// Whether a graph of it is a folder of files.
    public var isFolder: Bool { endings == ["/"] }

    /// How messages tell a place in a file of it, such as by line and column.
    public var places: String? { reader?.places }

    /// Counts what of a graph it cannot hold, such as `12 quotations`.
    package func losses(of model: GraphModel) -> [String] {
        (writer?.losses(model) ?? []).compactMap(\.words)
    }
}

extension GraphFormat: Hashable {
    /// Formats are told apart by what options call them and by whether they are folders.
    public static func == (one: GraphFormat, other: GraphFormat) -> Bool {
        one.name == other.name && one.isFolder == other.isFolder
    }

    /// Puts what tells formats apart into a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(isFolder)
    }
}
