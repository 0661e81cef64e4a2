public import DiffusionModel

/// Writes models in the native format: model in, text out.
///
/// Writing keeps the author's order and loses comments; reading what was written gives the same
/// model, and writing it twice gives the same bytes.
public enum NativeWriter {
    /// The model as one YAML document.
    ///
    /// - Complexity: O(entities + links + evidence), as for the other forms.
    public static func yaml(_ model: GraphModel) -> String {
        var text = YAMLText()
        text.document(NativeDocument(model: model).topmost())
        return text.text
    }

    /// The model as one JSON document.
    public static func json(_ model: GraphModel) -> String {
        JSONText.document(.map(NativeDocument(model: model).topmost()))
    }

    /// The model as one JSON object a line, the graph's own record first.
    public static func jsonLines(_ model: GraphModel) -> String {
        NativeDocument(model: model).records().map { JSONText.line($0) + "\n" }.joined()
    }
}
