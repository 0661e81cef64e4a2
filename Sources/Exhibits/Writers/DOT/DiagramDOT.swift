import DiffusionModel
import Texts

/// How a diagram gets its places.
public enum DiagramEngine: String, Hashable, Sendable, CaseIterable {
    /// Panels in bands, placed by Tributary itself.
    case panels
    /// Layers along the flow, for up to some hundred cards.
    case dot
    /// Springs, for up to some thousand cards.
    case sfdp
    /// Stress, for up to about a thousand cards.
    case neato
    /// Rings around one card.
    case twopi
    /// Circles, for trees and rings.
    case circo

    /// What Graphviz calls the layout.
    package var graphvizName: String { self == .panels ? "nop2" : rawValue }
}

/// Writes a diagram as DOT text in the house style.
///
/// The text is the same for the same diagram, byte for byte; every id is quoted, every label
/// escaped, and only web, mail and local addresses are kept.
public struct DiagramDOT: Sendable {
    /// What made the file, named once at its top; nil leaves it out.
    public var generator: String?
    /// How the cards get their places.
    public var engine: DiagramEngine
    /// Whether free layouts draw straight lines and take shortcuts: quicker, and safer.
    package var usesSimpleLines = false

    /// Creates a writer that places panels itself where a diagram has them, else in layers.
    public init(for diagram: Diagram, generator: String? = nil) {
        self.generator = generator
        engine = diagram.panels.isEmpty ? .dot : .panels
    }

    /// The DOT text of a diagram.
    public func text(of diagram: Diagram) -> String {
        var text = ""
        if let generator { text += "// Made by \(MarkupText.cleaned(generator))\n" }
        text += "digraph \(DOTText.quoted(diagram.title.isEmpty ? "diagram" : "tributary")) {\n"
        text +=
            engine == .panels
            ? PlacedDOT(diagram).body
            : FreeDOT(diagram, engine: engine, isSimple: usesSimpleLines).body
        return text + "}\n"
    }

    static let nodeDefaults =
        "  node [fontname=\"Helvetica,Arial,sans-serif\", fontsize=11, shape=box, "
        + "style=\"filled\", penwidth=0.8];\n"
    static let edgeDefaults =
        "  edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=9, arrowsize=0.7];\n"
}
