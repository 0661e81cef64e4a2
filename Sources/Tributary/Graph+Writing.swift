import DiffusionModel
public import ModelFormats
public import Questions
import Texts

extension Graph {
    /// The graph in a format of one file that is text, as the verb `convert` writes it.
    ///
    /// - Parameter format: The format, such as `.json`.
    /// - Returns: The text of the file.
    /// - Throws: `TributaryError` for a format that no single file of text is written in.
    /// - Complexity: O(bytes) time and memory.
    public func text(as format: GraphFormat) throws(TributaryError) -> String {
        guard format.writer?.isText != false else {
            throw TributaryError(
                .senselessQuestion, "\(format.name) is no text", hint: "Ask for its bytes.")
        }
        return String(decoding: try bytes(as: format), as: UTF8.self)
    }

    /// The graph in a format of one file, as the verb `convert` writes it.
    ///
    /// - Parameter format: The format, such as `.sqlite`.
    /// - Returns: The bytes of the file.
    /// - Throws: `TributaryError` for a format that no single file is written in, and where a
    ///   library is missing that writes it.
    /// - Complexity: O(bytes) time and memory.
    public func bytes(as format: GraphFormat) throws(TributaryError) -> [UInt8] {
        guard case .file(let put)? = format.writer?.form else {
            throw TributaryError(
                .senselessQuestion, "no single file is written as \(format.name)",
                hint: "Files are written as "
                    + GraphFormat.written.map(\.name).joined(separator: ", ") + ".")
        }
        let program = format.writer?.namesProgram == true ? TributaryVersion.program : nil
        let settings = FormatWriter.Settings(program: program)
        return try TributaryError.mapping {
            try TextBlocks.bytes { blocks in _ = try put(model, settings, &blocks) }
        }
    }

    /// What of the graph a format cannot hold, counted, such as `12 quotations`.
    ///
    /// - Complexity: O(entities + links).
    public func losses(in format: GraphFormat) -> [String] { format.losses(of: model) }

    /// Writes the graph to a file, at once or not at all.
    ///
    /// - Parameters:
    ///   - path: The file, which is replaced where it is there.
    ///   - format: The format; nil is the one that the ending promises.
    /// - Throws: `TributaryError` where the ending tells no format or the file cannot be written.
    public func write(
        to path: String, as format: GraphFormat? = nil
    ) throws(TributaryError) {
        let promised = GraphFormat.promised(by: path, among: GraphFormat.written)
        guard let format = format ?? promised else {
            throw TributaryError(
                .senselessQuestion, "the name '\(path)' does not say which format is meant",
                hint: "End it in "
                    + GraphFormat.written.compactMap(\.endings.first).joined(separator: ", ")
                    + ", or name the format.")
        }
        let bytes = try bytes(as: format)
        try TributaryError.mapping { try FileOutput.write(bytes, to: path) }
    }
}
