public import DiffusionModel
package import Texts

/// Writes models in the native format: model in, text out.
///
/// Writing keeps the author's order and loses comments; reading what was written gives the same
/// model, and writing it twice gives the same bytes.
public enum NativeWriter {
    /// The model as one YAML document.
    ///
    /// - Complexity: O(entities + links + evidence), as for the other forms.
    public static func yaml(_ model: GraphModel) -> String {
        TextBlocks.text { blocks in try? write(yaml: model, to: &blocks) }
    }

    /// The model as one JSON document.
    public static func json(_ model: GraphModel) -> String {
        TextBlocks.text { blocks in try? write(json: model, to: &blocks) }
    }

    /// The model as one JSON object a line, the graph's own record first.
    public static func jsonLines(_ model: GraphModel) -> String {
        TextBlocks.text { blocks in try? write(jsonLines: model, to: &blocks) }
    }

    // MARK: - Block by block

    /// Writes the model as one YAML document, and hands on what fills a block.
    package static func write(yaml model: GraphModel, to blocks: inout TextBlocks) throws {
        try YAMLText.write(NativeDocument(model: model).topmost(as: .yaml), to: &blocks)
    }

    /// Writes the model as one JSON document, and hands on what fills a block.
    package static func write(json model: GraphModel, to blocks: inout TextBlocks) throws {
        try JSONText.write(NativeDocument(model: model).topmost(as: .json), to: &blocks)
    }

    /// Writes the model as one JSON object a line, and hands on what fills a block.
    package static func write(jsonLines model: GraphModel, to blocks: inout TextBlocks) throws {
        try write(jsonLinesAround: model, to: &blocks) { blocks in
            try write(jsonLinesOfLinks: model, to: &blocks)
        }
    }

    /// Writes everything but the links of a model as one JSON object a line, and where these stand
    /// what a body writes.
    package static func write(
        jsonLinesAround model: GraphModel, to blocks: inout TextBlocks,
        links: (inout TextBlocks) throws -> Void
    ) throws {
        let document = NativeDocument(model: model)
        try document.recordsBeforeLinks { try write($0, to: &blocks) }
        try links(&blocks)
        try document.recordsBehindLinks { try write($0, to: &blocks) }
    }

    /// Writes the links of a model alone as one JSON object a line.
    package static func write(
        jsonLinesOfLinks model: GraphModel, to blocks: inout TextBlocks
    ) throws {
        let document = NativeDocument(model: model)
        let bare = PlainLinks(document, as: .jsonLine)
        try document.linkRecords {
            try write($0, to: &blocks)
        } sayBare: { link in
            guard bare.append(link, to: &blocks) else { return false }
            blocks.append("\n")
            try blocks.endRow()
            return true
        }
    }

    private static func write(_ record: NativeNode, to blocks: inout TextBlocks) throws {
        JSONText.append(record, to: &blocks)
        blocks.append("\n")
        try blocks.endRow()
    }
}
