import DiffusionModel
import EdgeTables

/// Making edges of matrices, whose values are weights; zero is no edge.
extension UCINETFilling {
    mutating func fillMatrices() {
        if header.isEmbedded { takeEmbeddedLabels() } else { declareNodes() }
        guard !graph.findings.hasErrors else { return }
        let values = data.flatMap { $0 }
        let isHalf = header.format != .fullmatrix
        let size =
            isHalf
            ? rows * (rows - 1) / 2 + (header.hasDiagonal ? rows : 0)
            : rows * columns - (header.hasDiagonal ? 0 : min(rows, columns))
        let (count, isTooMuch) = size.multipliedReportingOverflow(by: header.matrices)
        guard !isTooMuch, values.count == count else {
            return graph.fail(
                .contradiction, at: values.last?.place ?? GenericRows.Place(1, 1),
                "The data has \(values.count) values, and \(header.matrices) × \(size) are "
                    + "expected for \(rows) × \(columns) nodes.",
                hint: "Look whether the file is whole, and whether the numbers of the header are "
                    + "right.")
        }
        let hasWeights = values.contains { $0.text != "0" && $0.text != "1" }
        var rest = values[...]
        for matrix in 0..<header.matrices {
            read(matrix: matrix, &rest, hasWeights: hasWeights)
        }
    }

    private mutating func read(
        matrix: Int, _ rest: inout ArraySlice<PlainWord>, hasWeights: Bool
    ) {
        let isUndirected = header.format != .fullmatrix
        for row in 0..<rows {
            for column in 0..<columns {
                switch header.format {
                case .upperhalf where column < row: continue
                case .lowerhalf where column > row: continue
                default: break
                }
                if row == column, !header.hasDiagonal { continue }
                guard let word = rest.popFirst() else { return }
                guard let number = NumberText.number(word.text) else {
                    graph.fail(
                        .invalidNumber, at: word.place, "'\(word.text)' is no number.",
                        hint: "A matrix holds numbers; 0 is no edge.")
                    continue
                }
                guard number != 0 else { continue }
                let target = isTwoMode ? rows + column : column
                edge(ids[row], ids[target], at: word.place, to: word.place)
                if hasWeights { graph.put(edge: graph.edges.column(.weight), word) }
                if isUndirected {
                    graph.put(edge: graph.edges.column(.isDirected), "false", at: word.place)
                }
                put(matrix: matrix, at: word.place)
            }
        }
    }

    /// Says to which of several matrices the newest edge belongs: its label is a kind of edges.
    private mutating func put(matrix: Int, at place: GenericRows.Place) {
        if header.matrixLabels.indices.contains(matrix) {
            graph.put(edge: graph.edges.column(.kind), header.matrixLabels[matrix])
        } else if header.matrices > 1 {
            graph.put(
                edge: graph.edges.column(.attribute, "matrix"), String(matrix + 1), at: place)
        }
    }

    /// Takes the labels out of the data: the first line, and the first word of each other line.
    private mutating func takeEmbeddedLabels() {
        guard let first = data.first, first.count == columns else {
            return graph.fail(
                .contradiction, at: data.first?[0].place ?? GenericRows.Place(1, 1),
                "The first line of the data has no label for each of the \(columns) columns.",
                hint: "Put quotes around labels that hold blanks or commas.")
        }
        let labels = data.dropFirst().map { $0[0] }
        let isRepeated = labels.count == rows * header.matrices + header.matrices - 1
        guard labels.count == rows || isRepeated else {
            return graph.fail(
                .contradiction, at: labels.last?.place ?? first[0].place,
                "The data has \(labels.count) lines with labels, and there are \(rows) rows.",
                hint: "Each row is a line of its own where labels stand with the data.")
        }
        for label in isTwoMode ? Array(labels.prefix(rows)) + first : first {
            declare(label.id(in: &graph.texts), at: label.place)
        }
        // Each matrix has a line of labels again.
        data = data.enumerated().filter { $0.offset % (rows + 1) != 0 }
            .map { Array($0.element.dropFirst()) }
    }
}
