import DiffusionModel

@testable import ModelFormats

/// Suites whose tables stand in the tests as text.
protocol TableFiles {}

extension TableFiles {
    /// What files of these names and texts say together.
    func read(_ files: [(String, String)]) throws -> ReadModel {
        try ModelReader.read(files.map { InputFile(name: $0.0, bytes: Array($0.1.utf8)) })
    }

    /// Each link in a line with what made it, in the order of the alphabet.
    func links(_ model: GraphModel) -> [String] {
        model.links.indices.map { link in
            let ends = model.links[link]
            return "\(model.entities[ends.subject].id) \(model.kind(ofLink: link).id) "
                + "\(model.entities[ends.object].id) \(ends.origin)"
        }.sorted()
    }
}
