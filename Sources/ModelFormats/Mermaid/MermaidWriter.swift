import DiffusionModel
import Texts

/// Writes a model as a flowchart of Mermaid, which wikis and READMEs draw: a node for each entity,
/// a line for each link with the words of its kind.
///
/// Lines run from subject to object, as their sentence has it: with an arrow where a policy flows
/// one way, without one where it flows both ways, dotted where none does.
struct MermaidWriter {
    private let model: GraphModel

    init(_ model: GraphModel) { self.model = model }

    func write(program: String?, to blocks: inout TextBlocks) throws {
        if let title = model.header.title {
            blocks.append("---\ntitle: ")
            JSONQuotes.append(title, escaping: SafeText.isUnsafe, to: &blocks)
            blocks.append("\n---\n")
        }
        if let program { blocks.append("%% Made by \(MarkupText.cleaned(program))\n") }
        blocks.append("flowchart LR\n")
        for index in model.entities.indices {
            let entity = model.entities[index]
            let label = MermaidText.quoted(entity.name)
            let isActor = model.codebook.isActor(entity.kind)
            blocks.append("  \(Self.id(index))\(isActor ? "[\(label)]" : "(\(label))")\n")
            try blocks.endRow()
        }
        let lines = model.codebook.linkKinds.map(Self.line)
        for index in model.links.indices {
            blocks.append("  " + Self.id(model.links.subjects[index]))
            blocks.append(lines[Int(model.links.kinds[index])])
            blocks.append(Self.id(model.links.objects[index]) + "\n")
            try blocks.endRow()
        }
    }

    /// A name that is none of Mermaid's words, whatever the entity is called.
    private static func id(_ index: EntityIndex) -> String { "n\(Int(index) + 1)" }

    private static func line(_ kind: LinkKind) -> String {
        let arrow =
            switch kind.orientation {
            case .forward, .backward: "-->"
            case .both: "---"
            case .none: "-.->"
            }
        return " \(arrow)|\(MermaidText.quoted(kind.reads))| "
    }
}
