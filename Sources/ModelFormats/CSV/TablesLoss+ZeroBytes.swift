import DiffusionModel

/// Zero bytes within texts, which tables are written without.
extension TablesLoss {
    /// How many texts of the entities, links and sources hold a zero byte.
    static func textsWithZeroBytes(_ model: GraphModel) -> Int {
        var count = 0
        func look(_ texts: [String?]) {
            count += texts.count { $0?.utf8.contains(0) == true }
        }
        for entity in model.entities where entity.hasDetail {
            let detail = entity.detail
            look([detail.name, detail.note, detail.url, detail.says, detail.coder])
            look(detail.aliases + detail.attributes.flatMap { [$0.name, $0.value] })
        }
        for index in model.links.indices where model.links.hasDetail(at: index) {
            guard let detail = model.links.detail(at: index) else { continue }
            look([detail.title, detail.note, detail.coder])
            look(detail.attributes.flatMap { [$0.name, $0.value] })
        }
        for source in model.sources {
            look([source.title, source.publisher, source.url, source.archived, source.language])
            look([source.note] + source.authors)
            look(source.attributes.flatMap { [$0.name, $0.value] })
        }
        return count
    }
}
