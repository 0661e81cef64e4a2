package import DiffusionModel

extension Wording {
    /// A chain of sources by their ids: `ningxia-daily via report`.
    package static func chain(_ row: EvidenceRow, in model: GraphModel) -> String {
        row.chain.map { model.sources[Int($0)].id }.joined(separator: " via ")
    }

    /// The chains of rows, each once, in order.
    package static func chains(_ rows: [EvidenceRow], in model: GraphModel) -> [String] {
        var seen: Set<String> = []
        return rows.map { chain($0, in: model) }.filter { seen.insert($0).inserted }
    }

    /// The name that people know an entity by: what a claim without a name says, else the id.
    package static func name(of entity: Entity) -> String {
        let detail = entity.detail
        return detail.name ?? detail.says ?? entity.id
    }

    /// The name that people know a source by: its title, else the name of the actor that it is.
    package static func title(of source: Source, in model: GraphModel) -> String {
        source.title ?? source.entity.map { model.entities[$0].name } ?? source.id
    }

    /// The words of a kind between subject and object: `learns from`, or what is intended.
    package static func verb(ofLink index: Int, in model: GraphModel) -> String {
        let kind = model.kind(ofLink: index)
        let isIntended = model.stage(ofLink: index) == .intended
        return isIntended ? kind.intended ?? "is to: " + kind.reads : kind.reads
    }

    /// A link as a sentence: `Ningxia resembles Xinjiang`.
    package static func sentence(ofLink index: Int, in model: GraphModel) -> String {
        let subject = Int(model.links.subjects[index])
        let object = model.entities[Int(model.links.objects[index])].name
        return clause(
            model.entities[subject].name, of: subject,
            "\(verb(ofLink: index, in: model)) \(object)", in: model)
    }
}

/// Numbers chains of sources in the order in which sentences cite them.
package struct SourceNumbers: Sendable {
    private var numbers: [EvidenceKey: Int] = [:]
    private var rows: [EvidenceRow] = []

    /// What makes two citations one: the same chain, at the same place, heard from the same speaker
    /// and as credible.
    private struct EvidenceKey: Hashable {
        let chain: [Int32]
        let place: String?
        let speaker: Int32?
        let credibility: Credibility?
    }

    /// Starts at 1.
    package init() {}

    /// The mark that cites rows: ` [1]`, ` [1, 3; disputed by 2]`, or nothing where there is none.
    package mutating func mark(_ cited: [EvidenceRow]) -> String {
        let words = Wording.mark(Testimony(cited)) { numbers(of: $0) }
        return words.isEmpty ? "" : " [\(words)]"
    }

    /// The mark of one row whose words are quoted, whatever it does with the thing: ` [2]`.
    package mutating func mark(quoting row: EvidenceRow) -> String { " [\(number(of: row))]" }

    private mutating func numbers(of rows: [EvidenceRow]) -> [String] {
        var marks: [Int] = []
        for row in rows {
            let number = number(of: row)
            if !marks.contains(number) { marks.append(number) }
        }
        return marks.map(String.init)
    }

    /// The list of what was cited, a line each.
    package func lines(in model: GraphModel) -> [String] {
        rows.enumerated().map { index, row in
            var line = "[\(index + 1)] " + Wording.chain(row, in: model)
            if let place = row.place { line += ", " + place }
            let titles = row.chain.map { Wording.title(of: model.sources[Int($0)], in: model) }
            line += ": " + titles.joined(separator: ", via ")
            if let last = row.chain.last, let date = model.sources[Int(last)].published {
                line += ", " + Wording.date(date)
            }
            if let speaker = row.speaker {
                line += ", heard from " + model.entities[Int(speaker)].name
            }
            if let credibility = row.credibility { line += ", credibility \(credibility.grade)" }
            return line
        }
    }

    private mutating func number(of row: EvidenceRow) -> Int {
        let key = EvidenceKey(
            chain: row.chain, place: row.place, speaker: row.speaker, credibility: row.credibility)
        if let known = numbers[key] { return known }
        rows.append(row)
        numbers[key] = rows.count
        return rows.count
    }
}
