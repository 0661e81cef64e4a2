public import DiffusionModel
package import ModelFormats
public import Threads

/// A graph to ask: what some files say, or what a program made.
///
/// A graph is a value. It never changes; each question gives an answer of its own, with the bytes
/// that the program writes of it.
public struct Graph: Sendable {
    private let contents: Contents
    /// How many threads may work; no answer depends on it.
    public var threads = ThreadCount.cores

    /// Kept by reference, as a graph is handed to every answer.
    private final class Contents: Sendable {
        let model: GraphModel
        let places: ModelPlaces?
        let files: [InputFile]
        let warnings: [Diagnostic]
        let unlistedWarnings: Int
        let notes: [Diagnostic]
        let passedOver: [String]

        init(
            _ model: GraphModel, _ places: ModelPlaces? = nil, files: [InputFile] = [],
            warnings: [Diagnostic] = [], unlistedWarnings: Int = 0, notes: [Diagnostic] = [],
            passedOver: [String] = []
        ) {
            (self.model, self.places, self.files) = (model, places, files)
            (self.warnings, self.notes, self.passedOver) = (warnings, notes, passedOver)
            self.unlistedWarnings = unlistedWarnings
        }
    }

    /// Asks a graph that a program made.
    public init(_ model: GraphModel) { contents = Contents(model) }

    /// Asks what was read.
    ///
    /// - Parameters:
    ///   - read: What was read, with places.
    ///   - files: The files whose lines can be shown.
    ///   - threads: How many threads may work.
    ///   - passedOver: What was not read, a sentence each.
    package init(
        _ read: ReadModel, files: [InputFile], threads: ThreadCount, passedOver: [String] = []
    ) {
        contents = Contents(
            read.model, read.places, files: files, warnings: read.warnings,
            unlistedWarnings: read.unlistedWarnings, notes: read.notes, passedOver: passedOver)
        self.threads = threads
    }

    /// The entities, links, sources and codebook.
    public var model: GraphModel { contents.model }

    /// What was read but is probably not as meant, each with its place; of very many the first.
    public var warnings: [Diagnostic] { contents.warnings }

    /// How many such warnings there are besides.
    public var unlistedWarnings: Int { contents.unlistedWarnings }

    /// How things were read that may be written in several ways, each with its place.
    public var notes: [Diagnostic] { contents.notes }

    /// What lies in the folders that were named and was not read, a sentence each.
    public var passedOver: [String] { contents.passedOver }

    /// Where the parts of the model stand in files; nil for what a program made.
    var places: ModelPlaces? { contents.places }

    /// The files whose lines can be shown.
    package var files: [InputFile] { contents.files }
}
