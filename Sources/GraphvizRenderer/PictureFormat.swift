/// The formats in which Graphviz draws.
public enum PictureFormat: String, Hashable, Sendable, CaseIterable {
    /// Vectors for the web and for editors, with titles, descriptions, ids and classes.
    case svg
    /// A bitmap of 192 dots per inch.
    case png
    /// A page or drawing with its fonts embedded.
    case pdf

    /// What Graphviz calls it.
    var graphvizName: String { self == .svg ? "svg" : rawValue + ":cairo" }

    /// SVG needs no fonts, and without them is the same on every machine.
    var isQuick: Bool { self == .svg }

    var dotsPerInch: String? { self == .png ? "192" : nil }
}

/// A finished picture with what should be said about it.
public struct DrawnPicture: Hashable, Sendable {
    /// The bytes of the file.
    public var bytes: [UInt8]
    /// The layout that drew it, and why; nil where the places were known before.
    public var choice: EngineChoice?
    /// What a reader of the picture would want to know, one sentence each.
    public var warnings: [DrawingWarning]
}
