import DiffusionModel

/// What stands before the data of a file of UCINET: sizes, the format and the labels.
struct UCINETHeader {
    /// How the data is written.
    enum Format: String {
        case fullmatrix, upperhalf, lowerhalf, edgelist1, nodelist1
    }

    var nodes: Int?
    var rows: Int?
    var columns: Int?
    var matrices = 1
    var format = Format.fullmatrix
    /// Whether the matrices leave out what leads from a node to itself.
    var hasDiagonal = true
    /// Whether labels stand with the data.
    var isEmbedded = false
    var labels: [PlainWord] = []
    var rowLabels: [PlainWord] = []
    var columnLabels: [PlainWord] = []
    var matrixLabels: [PlainWord] = []

    /// Which labels the words that follow are.
    enum List {
        case nodes, rows, columns, matrices
    }

    mutating func add(_ word: PlainWord, to list: List) {
        switch list {
        case .nodes: labels.append(word)
        case .rows: rowLabels.append(word)
        case .columns: columnLabels.append(word)
        case .matrices: matrixLabels.append(word)
        }
    }

    /// Takes a size or the format.
    mutating func set(
        _ name: String, _ word: PlainWord, _ graph: GenericGraph
    ) throws(Diagnostic) {
        if name == "format" {
            guard let format = Format(rawValue: word.text.lowercased()) else {
                throw graph.problem(
                    .error, .unsupported, at: word.place,
                    "Data in the form '\(word.text)' is not read.",
                    hint: "These are: fullmatrix, upperhalf, lowerhalf, edgelist1, nodelist1.")
            }
            return self.format = format
        }
        guard let number = word.number, number > 0 else {
            throw graph.problem(
                .error, .invalidNumber, at: word.place,
                "'\(name)' is '\(word.text)', which is no whole number above zero.",
                hint: "Write how many there are.")
        }
        switch name {
        case "n": nodes = number
        case "nr": rows = number
        case "nc": columns = number
        default: matrices = number
        }
    }
}
