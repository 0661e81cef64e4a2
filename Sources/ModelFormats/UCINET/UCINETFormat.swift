import DiffusionModel

extension GraphFormat {
    /// The data language of UCINET.
    public static let ucinet = GraphFormat(
        "ucinet", holds: "graph", summary: "UCINET DL: matrices, lists of edges, lists of nodes",
        endings: [".dl"], otherNames: ["dl"],
        reader: FormatReader(
            .tree { bytes, file, texts throws(Diagnostic) in
                try UCINETReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column")
    ) { start in
        let words = start.line.lowercased().split { " \t,=".contains($0) }
        return words.first == "dl"
            && (words.count == 1 || ["n", "nr", "nc", "nm", "format"].contains(words[1]))
    }
}
