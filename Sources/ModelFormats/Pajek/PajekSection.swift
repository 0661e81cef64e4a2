/// The sections of a Pajek file, each of which starts with a star and a word in any case.
enum PajekSection: String, CaseIterable {
    case network, vertices, arcs, edges, arcslist, edgeslist, matrix
    case partition, vector, permutation, cluster, events, hierarchy

    /// The section that a word behind a star names.
    init?(_ word: String) {
        let word = word.lowercased()
        switch word {
        case "net": self = .network
        case "vertex", "vert": self = .vertices
        default: self.init(rawValue: word)
        }
    }

    /// Whether its lines are edges of some form.
    var holdsEdges: Bool {
        switch self {
        case .arcs, .edges, .arcslist, .edgeslist, .matrix: true
        default: false
        }
    }

    /// Whether a line '*Vertices n' behind it says how long it is, and starts no network.
    var hasOwnCount: Bool {
        switch self {
        case .partition, .vector, .permutation, .cluster: true
        default: false
        }
    }

    /// The words in a sentence.
    static var words: String { allCases.map { "*\($0.rawValue)" }.joined(separator: ", ") }

    /// Whether a file starts with the head of a network, behind comments.
    static func starts(_ start: FileStart) -> Bool {
        let lines = start.bytes.split { $0 == 0x0A || $0 == 0x0D }
            .map { $0.drop { $0 == 0x20 || $0 == 0x09 } }
        let first = lines.first { !$0.isEmpty && $0.first != UInt8(ascii: "%") }
        guard let first, first.first == UInt8(ascii: "*") else { return false }
        let word = first.dropFirst().prefix { $0 != 0x20 && $0 != 0x09 }
        switch PajekSection(String(decoding: word, as: UTF8.self)) {
        case .network, .vertices: return true
        default: return false
        }
    }
}
