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
        let document = NativeDocument(model: model)
        let bare = PlainLinks(document, as: .jsonLine)
        let end = { (blocks: inout TextBlocks) in
            blocks.append("\n")
            try blocks.endRow()
        }
        try document.records { record in
            JSONText.append(record, to: &blocks)
            try end(&blocks)
        } sayBare: { link in
            guard bare.append(link, to: &blocks) else { return false }
            try end(&blocks)
            return true
        }
    }
}
