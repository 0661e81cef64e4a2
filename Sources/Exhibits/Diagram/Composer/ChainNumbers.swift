import DiffusionModel

/// Numbers chains of sources in the order in which a picture cites them.
struct ChainNumbers {
    private let model: GraphModel
    private var numbers: [[Int32]: Int] = [:]
    private var chains: [[Int32]] = []

    init(_ model: GraphModel) { self.model = model }

    /// The marks that cite rows by what they do; who leaves out what others support is not cited.
    mutating func marks(_ rows: [EvidenceRow]) -> DiagramMarks {
        var numbers: [EvidenceRow.Stance: [Int]] = [:]
        let isSupported = rows.contains { $0.stance == .supports }
        for row in rows where row.stance != .omits || !isSupported {
            numbers[row.stance, default: []].append(number(of: row.chain))
        }
        return DiagramMarks(
            numbers[.supports] ?? [], disputedBy: numbers[.disputes] ?? [],
            omittedBy: numbers[.omits] ?? [])
    }

    /// What stands behind one thing among others on a card, which the card's marks do not tell
    /// apart: ` (nothing supports this)`, ` (disputed by 2; omitted by 3)`; no words where nobody
    /// speaks against it or leaves it out.
    mutating func doubt(_ rows: [EvidenceRow]) -> String {
        let testimony = Testimony(rows)
        guard !testimony.isDisputedOnly else { return " (nothing supports this)" }
        let words = [("disputed by ", testimony.disputes), ("omitted by ", testimony.omits)]
            .filter { !$0.1.isEmpty }.map { $0.0 + numbers(of: $0.1) }
        return words.isEmpty ? "" : " (\(words.joined(separator: "; ")))"
    }

    private mutating func numbers(of rows: [EvidenceRow]) -> String {
        Set(rows.map { number(of: $0.chain) }).sorted().map(String.init).joined(separator: ", ")
    }

    private mutating func number(of chain: [Int32]) -> Int {
        if let known = numbers[chain] { return known }
        chains.append(chain)
        numbers[chain] = chains.count
        return chains.count
    }

    /// The sources for the foot of the picture.
    var sources: [DiagramSource] {
        chains.enumerated().map { index, chain in
            DiagramSource(
                number: index + 1, text: text(chain),
                url: chain.first.flatMap { model.sources[Int($0)].url })
        }
    }

    /// A chain hand by hand; what has a number of its own is named by that.
    private func text(_ chain: [Int32]) -> String {
        guard let first = chain.first else { return "" }
        let rest = Array(chain.dropFirst())
        let head = reference(first)
        guard !rest.isEmpty else { return head }
        if let known = numbers[rest] { return "\(head), via [\(known)]" }
        return head + ", via " + rest.map { reference($0) }.joined(separator: ", via ")
    }

    private func reference(_ position: Int32) -> String {
        let source = model.sources[Int(position)]
        var text = Wording.title(of: source, in: model)
        if source.title != nil, let publisher = source.publisher {
            text += ", " + name(publisher)
        }
        if let date = source.published { text += ", " + Wording.date(date) }
        // A reader should not look in vain for who stands behind a document.
        let isAnonymous = source.authors.isEmpty && source.publisher == nil
        return source.title != nil && isAnonymous
            ? text + ", author and publisher not stated" : text
    }

    private func name(_ publisher: String) -> String {
        model.entities.first { $0.id == publisher }?.name ?? publisher
    }
}
