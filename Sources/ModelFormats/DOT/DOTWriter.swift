public import DiffusionModel
package import Texts

/// Writes a model as a plain DOT graph for other programs: every entity and link, no layout.
///
/// A diagram in the house style is `render -o FILE.dot`. Links run from subject to object, as
/// the file writes them; `id`, `kind`, `date` and `stage` stand as attributes.
public enum DOTWriter {
    /// The model as DOT.
    ///
    /// - Parameters:
    ///   - model: The graph.
    ///   - program: The line that names the program and its version, or nil for no such line.
    /// - Returns: The text of a DOT file.
    /// - Complexity: O(entities + links).
    public static func dot(_ model: GraphModel, program: String?) -> String {
        TextBlocks.text { blocks in try? write(model, program: program, to: &blocks) }
    }

    /// Writes the model as DOT, and hands on what fills a block.
    package static func write(
        _ model: GraphModel, program: String?, to blocks: inout TextBlocks
    ) throws {
        blocks.append(program.map { "// Made by \(MarkupText.cleaned($0))\n" } ?? "")
        blocks.append("digraph \(DOTText.exact(model.header.title ?? "graph")) {\n")
        for entity in model.entities {
            blocks.append("  \(DOTText.exact(entity.id)) [label=\(DOTText.shown(entity.name)), ")
            blocks.append("kind=\(DOTText.exact(entity.kind))];\n")
            try blocks.endRow()
        }
        let ids = model.linkNames
        let kinds = model.codebook.linkKinds.map { kind in
            "kind=\(DOTText.exact(kind.id)), label=\(DOTText.shown(kind.reads))"
        }
        for index in model.links.indices {
            let (subject, object) = (model.links.subjects[index], model.links.objects[index])
            blocks.append("  " + DOTText.exact(model.entities[subject].id) + " -> ")
            blocks.append(DOTText.exact(model.entities[object].id) + " [id=")
            blocks.append(DOTText.exact(ids[index]) + ", " + kinds[Int(model.links.kinds[index])])
            append(attributes: index, of: model, to: &blocks)
            blocks.append("];\n")
            try blocks.endRow()
        }
        blocks.append("}\n")
    }

    private static func append(
        attributes index: LinkIndex, of model: GraphModel, to blocks: inout TextBlocks
    ) {
        if case .moment(let date)? = model.timing(ofLink: index) {
            blocks.append(", date=" + DOTText.exact(date.text))
        }
        let stage = model.stage(ofLink: index)
        if stage != .unknown { blocks.append(", stage=" + DOTText.exact(stage.rawValue)) }
    }
}
