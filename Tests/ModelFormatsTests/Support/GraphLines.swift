import DiffusionModel

@testable import ModelFormats

/// What a file of another program says, in lines that tests compare.
enum GraphLines {
    /// Each node: id, kind, name where it is another than the id, then its attributes.
    static func nodes(_ model: GraphModel) -> [String] {
        model.entities.map { entity in
            let name = entity.name == entity.id ? [] : ["'\(entity.name)'"]
            let rest = entity.detail.attributes.map { "\($0.name)=\($0.value)" }
            return ([entity.id, entity.kind] + name + rest).joined(separator: " ")
        }
    }

    /// Each link: both ends with an arrow where it has a direction, its kind, weight and the rest.
    static func links(_ model: GraphModel) -> [String] {
        model.links.indices.map { index in
            let (link, kind) = (model.links[index], model.kind(ofLink: index))
            let ends = [model.entities[link.subject].id, model.entities[link.object].id]
            let arrow = kind.orientation == .both ? " - " : " > "
            let weight = link.weight.map { ["w=\($0)"] } ?? []
            let time = link.timing.map { [words($0)] } ?? []
            let rest = (link.detail?.attributes ?? []).map { "\($0.name)=\($0.value)" }
            let all = [ends.joined(separator: arrow), kind.id] + weight + time + rest
            return all.joined(separator: " ")
        }
    }

    /// Reads a text as a file of a format.
    static func read(_ text: String, as format: GraphFormat) throws -> ReadModel {
        try ModelReader.read([InputFile(name: "-", bytes: Array(text.utf8), format: format)])
    }

    /// The places and codes of what is wrong with a text, such as `3:12 syntax`.
    static func faults(_ text: String, as format: GraphFormat) -> [String] {
        do {
            _ = try read(text, as: format)
            return []
        } catch {
            return ((error as? InvalidModel)?.diagnostics ?? []).map(\.short)
        }
    }

    private static func words(_ timing: Timing) -> String {
        switch timing {
        case .moment(let date): "at \(date.text)"
        case .seen(let date): "seen \(date.text)"
        case .lasting(let from, let end):
            switch end {
            case .on(let to): "from \(from?.text ?? "?") to \(to.text)"
            case nil: "from \(from?.text ?? "?")"
            default: "from \(from?.text ?? "?") to now"
            }
        }
    }
}
