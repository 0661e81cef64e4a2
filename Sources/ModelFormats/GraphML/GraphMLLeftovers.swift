/// What of a GraphML file has no place in a graph, counted.
struct GraphMLLeftovers {
    var drawings = 0
    var labels = 0
    var ports = 0
    var ofPorts = 0
    var directedEnds = 0
    var ofGraph: [String] = []
    var ofHyperedges: Set<String> = []

    /// What is left out, a sentence each.
    var words: [String] {
        var words: [String] = []
        if drawings > 0 {
            words.append(
                "The drawings of \(drawings) elements (places, shapes, colours) are left out; "
                    + "labels are read.")
        }
        if labels > 0 {
            words.append("Of several labels the first is read; \(labels) are left out.")
        }
        if ports > 0 {
            words.append("\(ports) ports are left out; edges keep the names of theirs.")
        }
        if ofPorts > 0 {
            words.append("\(ofPorts) data of elements that are no nodes or edges are left out.")
        }
        if directedEnds > 0 {
            words.append(
                "\(directedEnds) ends of hyperedges are called 'in' or 'out'; they are read as "
                    + "parties.")
        }
        if !ofGraph.isEmpty {
            let names = ofGraph.joined(separator: ", ")
            words.append("What the graph says of itself is left out: \(names).")
        }
        if !ofHyperedges.isEmpty {
            let names = ofHyperedges.sorted().joined(separator: ", ")
            words.append("The attributes of hyperedges are left out: \(names).")
        }
        return words
    }
}
