/// How many lines will meet the fuller side of each card, before their courses are known.
struct SideCrowds {
    private var left: [String: Int] = [:]
    private var right: [String: Int] = [:]
    private var places: [String: (band: Int, panel: Int)] = [:]

    init(_ bands: [[PanelPlacer.BandPanel]], _ links: [DiagramLink]) {
        for (band, panels) in bands.enumerated() {
            for (index, panel) in panels.enumerated() {
                for card in panel.cards { places[card.id] = (band, index) }
            }
        }
        for link in links {
            guard case .card(let from) = link.from, case .card(let to) = link.to else { continue }
            count(from, to)
            count(to, from)
        }
    }

    var most: [String: Int] { left.merging(right) { max($0, $1) } }

    private mutating func count(_ card: String, _ other: String) {
        guard let here = places[card], let there = places[other], here.band == there.band,
            here.panel != there.panel
        else { return }
        if here.panel < there.panel {
            right[card, default: 0] += 1
        } else {
            left[card, default: 0] += 1
        }
    }
}
