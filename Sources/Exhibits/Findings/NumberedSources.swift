import DiffusionModel
import DiffusionNetwork

/// Numbers single sources in the order in which sentences cite them: `[1 via 2]`.
struct NumberedSources {
    private let model: GraphModel
    private var numbers: [Int32: Int] = [:]
    private var sources: [Int32] = []

    init(_ model: GraphModel) { self.model = model }

    /// The mark that cites rows, one chain each: ` [1 via 2; 2; disputed by 3]`.
    mutating func mark(_ testimony: Testimony) -> String {
        guard !testimony.isEmpty else { return " [no source given]" }
        return " [" + Wording.mark(testimony, separator: "; ") { chains($0) } + "]"
    }

    /// The mark of an edge: who speaks of its links, then of the covers by which it is about
    /// policies and of the offices by which its ends are folded, where these rest on other sources
    /// than its own: ` [1 via 2; Wells: 4, disputed by 5; offices: 2 and 3]`.
    ///
    /// Of two parts that it needs each has its own sources: ` [1 and 2]`.
    ///
    /// - Parameters:
    ///   - edge: The edge.
    ///   - network: The network that it is of.
    ///   - namesPolicies: Whether the words before the mark say what the edge is about.
    /// - Returns: The mark, with a blank before it.
    mutating func mark(
        of edge: NetworkEdge, in network: FrozenNetwork, namingPolicies namesPolicies: Bool
    ) -> String {
        let own = network.testimony(ofLinks: edge.links)
        let offices = network.testimony(ofLinks: edge.officeLinks)
        var parts = [String(mark(own, PartedTestimony(edge, in: network)).dropLast())]
        if namesPolicies {
            for group in CoverTestimony.groups(of: edge, in: network) {
                parts.append(group.mark(in: model) { chains($0) })
            }
        }
        if offices.namesMore(than: own) {
            parts.append("offices: " + words(edge.officeNeeds(in: network.model), in: network))
        }
        return parts.joined(separator: "; ") + "]"
    }

    /// Who speaks for the offices that are needed, for each end that has some.
    private mutating func words(_ needs: OfficeNeeds, in network: FrozenNetwork) -> String {
        let isOne = needs.terms.flatMap { $0.flatMap { $0 } }.count == 1
        var words: [[[String]]] = []
        for term in needs.terms {
            words.append(
                term.map { way in
                    way.map { group in
                        let testimony = network.testimony(ofLinks: group)
                        let only = testimony.isDisputedOnly && !isOne ? "only " : ""
                        return only + Wording.mark(testimony, separator: "; ") { chains($0) }
                    }
                })
        }
        return Wording.needed(words, either: "; ")
    }

    private mutating func mark(_ own: Testimony, _ parts: PartedTestimony?) -> String {
        guard let parts else { return mark(own) }
        return " [" + parts.mark { Wording.mark($0, separator: "; ") { chains($0) } } + "]"
    }

    private mutating func chains(_ rows: [EvidenceRow]) -> [String] {
        var chains: [String] = []
        for row in rows {
            let chain = row.chain.map { String(number(of: $0)) }.joined(separator: " via ")
            if !chains.contains(chain) { chains.append(chain) }
        }
        return chains
    }

    /// The list of what was cited, a line each.
    var lines: [String] {
        sources.enumerated().map { index, position in
            let source = model.sources[Int(position)]
            let date = source.published.map { ", " + Wording.date($0) } ?? ""
            let title = Wording.title(of: source, in: model)
            return "[\(index + 1)] \(title)\(date) (\(source.id))"
        }
    }

    private mutating func number(of source: Int32) -> Int {
        if let known = numbers[source] { return known }
        sources.append(source)
        numbers[source] = sources.count
        return sources.count
    }
}
