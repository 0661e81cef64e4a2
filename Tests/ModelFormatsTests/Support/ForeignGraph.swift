import DiffusionModel

@testable import ModelFormats

/// What a text in the format of another program comes to, a line for each node and edge.
struct ForeignGraph {
    /// Each node with its kind, its name where it is not the id, and its attributes.
    let nodes: [String]
    /// Each edge with its ends, `->` or `--`, its kind, its weight and its attributes.
    let edges: [String]
    /// What is said of how it was read, without its place.
    let notes: [String]
    let title: String?

    init(_ text: String, _ name: String) throws {
        let read = try ModelReader.read([InputFile(name: name, bytes: Array(text.utf8))])
        let model = read.model
        title = model.header.title
        notes = (read.warnings + read.notes).map(\.message)
        nodes = model.entities.map { entity in
            var words = [entity.id]
            if entity.kind != "node" { words.append(entity.kind) }
            if entity.name != entity.id { words.append("'\(entity.name)'") }
            return (words + entity.detail.attributes.map { "\($0.name)=\($0.value)" })
                .joined(separator: " ")
        }
        edges = model.links.indices.map { index in
            let (link, kind) = (model.links[index], model.kind(ofLink: index))
            let sign = kind.orientation == .both ? "--" : "->"
            let (source, target) = (model.entities[link.subject], model.entities[link.object])
            var words = ["\(source.id) \(sign) \(target.id)"]
            if !kind.id.hasSuffix("link") { words.append(kind.id) }
            if let weight = link.weight { words.append("weight \(weight)") }
            return (words + (link.detail?.attributes ?? []).map { "\($0.name)=\($0.value)" })
                .joined(separator: " ")
        }
    }

    /// Line, column and code of each mistake.
    static func faults(_ text: String, _ name: String) -> [String] {
        ReadText.faults(text, name).map(\.short)
    }
}
