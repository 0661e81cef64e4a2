import DiffusionModel

/// What the first line of a file of METIS says.
struct METISHeader {
    let nodes: Int
    let edges: Int
    let place: GenericRows.Place
    /// The names of the numbers that stand before the neighbours of a node.
    let ofNodes: [String]
    /// Whether a weight stands behind each neighbour.
    let hasWeights: Bool
    /// More weights of a node than this are a mistake in the first line.
    private static let mostWeights = 1000

    init(_ line: PlainLine, _ graph: GenericGraph) throws(Diagnostic) {
        let words = line.words()
        let numbers = words.compactMap(\.number)
        guard (2...4).contains(words.count), numbers.count == words.count, line.number > 0 else {
            throw graph.problem(
                .error, .syntax, at: words.first?.place ?? line.place,
                "The first line of a METIS graph has two to four whole numbers, and this has not.",
                hint:
                    "It says how many nodes and edges there are, which weights they have, and how "
                    + "many each node has.")
        }
        (nodes, edges, place) = (numbers[0], numbers[1], words[0].place)
        // Digits say whether there are sizes of nodes, weights of nodes and weights of edges.
        let code = numbers.count > 2 ? words[2].text : "0"
        let digits = Array((String(repeating: "0", count: max(0, 3 - code.count)) + code).suffix(3))
        guard code.count <= 3, digits.allSatisfy({ $0 == "0" || $0 == "1" }) else {
            throw graph.problem(
                .error, .unsupported, at: words[2].place,
                "'\(code)' says no weights that METIS knows.",
                hint: "It has up to three digits, each 0 or 1: sizes of nodes, weights of nodes, "
                    + "weights of edges.")
        }
        let count = numbers.count > 3 ? numbers[3] : 1
        guard count <= Self.mostWeights else {
            throw graph.problem(
                .error, .unsupported, at: words[3].place, "No node has \(count) weights.",
                hint: "The fourth number says how many there are.")
        }
        let weights = count == 1 ? ["weight"] : (0..<count).map { "weight \($0 + 1)" }
        ofNodes = (digits[0] == "1" ? ["size"] : []) + (digits[1] == "1" ? weights : [])
        hasWeights = digits[2] == "1"
    }
}
