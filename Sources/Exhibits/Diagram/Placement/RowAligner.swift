/// Gives the cards of a band rows so that cards that are joined face each other.
struct RowAligner {
    private var neighbours: [String: [String]] = [:]

    init(links: [DiagramLink]) {
        for link in links {
            guard case .card(let from) = link.from, case .card(let to) = link.to else { continue }
            neighbours[from, default: []].append(to)
            neighbours[to, default: []].append(from)
        }
    }

    /// Fills in the rows: the fullest panel from the top, the others beside their neighbours.
    func align(_ band: inout [PanelPlacer.BandPanel]) {
        let needed = band.map { ($0.cards.count + $0.columns - 1) / $0.columns }
        let count = needed.max() ?? 0
        let order = band.indices.sorted { (needed[$1], $0) < (needed[$0], $1) }
        var rows: [String: Int] = [:]
        for index in order {
            let columns = band[index].columns
            if columns > 1 {
                band[index].rows = band[index].cards.indices.map { $0 / columns }
            } else {
                band[index].rows = best(for: band[index].cards, of: count, given: rows)
            }
            for (card, row) in zip(band[index].cards, band[index].rows) { rows[card.id] = row }
        }
    }

    /// Rising rows for the cards with the least vertical distance to placed neighbours.
    private func best(for cards: [DiagramCard], of count: Int, given rows: [String: Int]) -> [Int] {
        let spare = count - cards.count
        guard spare > 0 else { return Array(cards.indices) }
        // cost[s] after card k: the least cost with card k in row k + s.
        var cost = [Int](repeating: 0, count: spare + 1)
        var choices: [[Int]] = []
        for (index, card) in cards.enumerated() {
            let beside = neighbours[card.id, default: []].compactMap { rows[$0] }
            var next: [Int] = []
            var choice: [Int] = []
            var best = 0
            for shift in 0...spare {
                if cost[shift] < cost[best] { best = shift }
                choice.append(best)
                let away = beside.reduce(0) { $0 + abs($1 - (index + shift)) * 4 }
                // Without neighbours a card stays near the top.
                next.append(cost[best] + away + (beside.isEmpty ? shift : 0))
            }
            cost = next
            choices.append(choice)
        }
        var shift = cost.indices.min { cost[$0] < cost[$1] } ?? 0
        var result = [Int](repeating: 0, count: cards.count)
        for index in cards.indices.reversed() {
            result[index] = index + shift
            shift = choices[index][shift]
        }
        return result
    }
}
