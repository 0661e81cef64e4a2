import DiffusionModel
import ModelFormats
import TestSupport

@testable import DiffusionNetwork

/// A random graph as it is written, and the rules of evidence read literally, slowly.
struct PlainWorld {
    struct Source {
        let id: String
        var publisher: String?
        var authors: [String] = []
        var dependsOn: [String] = []
    }

    struct Row {
        let chain: [String]
        var stance = "supports"
        var speaker: String?
    }

    struct Link {
        let id: String
        let text: String
        /// What is written on the link itself; nothing where it inherits.
        var own: [Row]?
        /// The agreement whose role it is.
        var item: Int?
    }

    private(set) var sources: [Source] = []
    private(set) var cite: [Row] = []
    private(set) var items: [[Row]?] = []
    private(set) var links: [Link] = []
    private let actors = ["a0", "a1", "a2", "a3"]
    private let plainNames = ["Press House", "Ann Alder"]

    var names: [String] { sources.map(\.id) + actors + plainNames }

    init(using generator: inout SeededGenerator, mostRows: Int = 3) {
        let ids = (0..<6).map { "s\($0)" }
        for id in ids {
            var source = Source(id: id)
            if Bool.random(using: &generator) { source.publisher = someone(&generator) }
            if Int.random(in: 0..<3, using: &generator) == 0 {
                source.authors = [someone(&generator)]
            }
            source.dependsOn = ids.filter {
                $0 != id && Int.random(in: 0..<6, using: &generator) == 0
            }
            sources.append(source)
        }
        if Bool.random(using: &generator) { cite = rows(1, &generator) }
        for item in 0..<2 {
            let hasOwn = Bool.random(using: &generator)
            items.append(hasOwn ? rows(2, &generator) : nil)
            for actor in actors.shuffled(using: &generator).prefix(3) {
                let own = Bool.random(using: &generator) ? rows(2, &generator) : nil
                links.append(
                    Link(id: "i\(item).parties.\(actor)", text: actor, own: own, item: item))
            }
        }
        for link in 0..<8 {
            let isOwn = Int.random(in: 0..<4, using: &generator) > 0
            let ends = actors.shuffled(using: &generator)
            links.append(
                Link(
                    id: "l\(link)", text: "\(ends[0]) advises \(ends[1])",
                    own: isOwn ? rows(mostRows, &generator) : nil))
        }
    }

    private func someone(_ generator: inout SeededGenerator) -> String {
        (actors + plainNames).randomElement(using: &generator) ?? ""
    }

    private func rows(_ most: Int, _ generator: inout SeededGenerator) -> [Row] {
        (0..<Int.random(in: 1...most, using: &generator)).map { _ in
            let all = (sources.map(\.id) + actors).shuffled(using: &generator)
            var row = Row(chain: Array(all.prefix(Int.random(in: 1...2, using: &generator))))
            let stances = ["supports", "supports", "supports", "disputes", "omits"]
            row.stance = stances.randomElement(using: &generator) ?? ""
            if Int.random(in: 0..<6, using: &generator) == 0 {
                row.speaker = actors.randomElement(using: &generator)
            }
            return row
        }
    }

    // MARK: - The rules

    /// A source that depends on X, or that X published or wrote, falls with X; so on from there.
    func fallen(with name: String) -> Set<String> {
        var found: Set<String> = [name]
        while true {
            let more = sources.filter { source in
                !found.contains(source.id)
                    && ([source.publisher].compactMap { $0 } + source.authors + source.dependsOn)
                        .contains { found.contains($0) }
            }
            if more.isEmpty { return found }
            found.formUnion(more.map(\.id))
        }
    }

    func evidence(of link: Link) -> [Row] { link.own ?? link.item.flatMap { items[$0] } ?? cite }

    /// The ids of the links that are left without a name.
    func standing(without name: String, _ disputed: DisputedLinks) -> Set<String> {
        let fallen = fallen(with: name)
        let left = links.filter { link in
            let rows = evidence(of: link)
            let standing = rows.filter { row in
                row.chain.allSatisfy { !fallen.contains($0) } && row.speaker != name
            }
            let isSupported = rows.isEmpty || standing.contains { $0.stance == "supports" }
            let isDisputed = !isSupported && !standing.isEmpty
            switch disputed {
            case .leave: return isSupported
            case .keep: return isSupported || isDisputed
            case .only: return isDisputed
            }
        }
        return Set(left.map(\.id))
    }

    /// The most supporting rows of a link of which no two share anything.
    func witnesses(of link: Link) -> Int {
        let rows = evidence(of: link).filter { $0.stance == "supports" }
        return Self.largestChoice(rows.count) { one, other in
            // They share a name when there is one without which both fall.
            names.contains { name in
                let fallen = fallen(with: name)
                return [one, other].allSatisfy { row in
                    rows[row].speaker == name || rows[row].chain.contains { fallen.contains($0) }
                }
            }
        }
    }

    /// The size of the largest choice without a conflict, by trying every choice.
    static func largestChoice(_ count: Int, conflict: (Int, Int) -> Bool) -> Int {
        let conflicts = (0..<count).map { one in
            (0..<count).map { $0 != one && conflict(one, $0) }
        }
        var best = 0
        for choice in 0..<(1 << count) where choice.nonzeroBitCount > best {
            let chosen = (0..<count).filter { choice & 1 << $0 != 0 }
            let isFree = chosen.allSatisfy { one in chosen.allSatisfy { !conflicts[one][$0] } }
            if isFree { best = chosen.count }
        }
        return best
    }

    // MARK: - Writing

    func model() throws -> GraphModel {
        try ModelReader.read([InputFile(name: "world.yaml", bytes: Array(text.utf8))]).model
    }

    private var text: String {
        var lines = ["tributary: 1"]
        if !cite.isEmpty { lines.append("cite: \(text(cite))") }
        lines.append("sources:")
        for source in sources {
            var parts = ["title: \(source.id)"]
            if let publisher = source.publisher { parts.append("publisher: \(publisher)") }
            if !source.authors.isEmpty { parts.append("author: \(list(source.authors))") }
            if !source.dependsOn.isEmpty { parts.append("depends-on: \(list(source.dependsOn))") }
            lines.append("  \(source.id): {\(parts.joined(separator: ", "))}")
        }
        lines.append("regions: {\(actors.map { "\($0): \($0)" }.joined(separator: ", "))}")
        lines.append("agreements:")
        for (item, rows) in items.enumerated() {
            let roles = links.filter { $0.item == item }.map { link in
                let evidence = link.own.map { ", evidence: \(text($0))" } ?? ""
                return "{who: \(link.text)\(evidence)}"
            }
            let evidence = rows.map { ", evidence: \(text($0))" } ?? ""
            lines.append("  i\(item): {parties: \(list(roles))\(evidence)}")
        }
        lines.append("links:")
        for link in links where link.item == nil {
            let evidence = link.own.map { ", evidence: \(text($0))" } ?? ""
            lines.append("  - {id: \(link.id), link: \(link.text)\(evidence)}")
        }
        return lines.joined(separator: "\n")
    }

    private func list(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }

    private func text(_ rows: [Row]) -> String {
        list(
            rows.map { row in
                var parts = ["source: \(row.chain[0])", "stance: \(row.stance)"]
                if row.chain.count > 1 {
                    parts.append("via: \(list(Array(row.chain.dropFirst())))")
                }
                if let speaker = row.speaker { parts.append("speaker: \(speaker)") }
                return "{\(parts.joined(separator: ", "))}"
            })
    }
}
