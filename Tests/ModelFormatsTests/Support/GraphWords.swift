import DiffusionModel

@testable import ModelFormats

/// A graph in lines, for tests of formats that other programs write.
enum GraphWords {
    /// Each entity: `id kind "name" [attribute=value …]`.
    static func entities(_ model: GraphModel) -> [String] {
        model.entities.map { entity in
            ([entity.id, entity.kind] + (entity.name == entity.id ? [] : ["\"\(entity.name)\""])
                + entity.detail.attributes.map { "\($0.name)=\($0.value)" })
                .joined(separator: " ")
        }
    }

    /// Each link: `subject kind object` with `both` where it has no direction, its time, its
    /// weight, its id and its attributes.
    static func links(_ model: GraphModel) -> [String] {
        model.links.indices.map { index in
            let link = model.links[index]
            let kind = model.codebook.linkKinds[link.kind]
            var words = [
                model.entities[link.subject].id, kind.id, model.entities[link.object].id,
            ]
            if kind.orientation == .both { words.append("both") }
            if let timing = link.timing { words.append(Self.words(timing)) }
            if let weight = link.weight { words.append("w\(weight)") }
            if let id = link.detail?.id { words.append("#\(id)") }
            words += (link.detail?.attributes ?? []).map { "\($0.name)=\($0.value)" }
            return words.joined(separator: " ")
        }
    }

    private static func words(_ timing: Timing) -> String {
        switch timing {
        case .moment(let date): return date.text
        case .seen(let date): return "seen " + date.text
        case .lasting(let from, let to):
            var end = ""
            switch to {
            case .on(let date): end = date.text
            case .open: end = ".."
            case nil: break
            }
            return (from?.text ?? "") + "/" + end
        }
    }
}
