@testable import DiffusionModel

extension Entity {
    /// An entity that is called in several ways.
    init(
        _ id: String, _ kind: String, name: String? = nil, aliases: [String] = [],
        chinese: String? = nil
    ) {
        var detail = EntityDetail()
        (detail.name, detail.aliases) = (name, aliases)
        detail.names = chinese.map { [LocalizedName(language: "zh", text: $0)] } ?? []
        self.init(id: id, kind: kind, detail: detail)
    }
}
