import DiffusionModel

extension GraphFormat {
    /// The trivial graph format, which yEd writes.
    public static let tgf = GraphFormat(
        "tgf", holds: "graph", summary: "trivial graph format: nodes, a line '#', edges",
        endings: [".tgf"],
        reader: FormatReader(
            .tree { bytes, file, texts in
                TGFReader.parse(bytes, file: file, into: &texts)
            }, places: "line and column")
    ) { start in
        start.hasHashLine
    }
}

extension FileStart {
    /// Signs by which lines of YAML, tables and programs are none of this format.
    private static let marks = Set(":,;{}<>*".utf8)

    /// Whether a line that is `#` alone stands behind a line with a single id or an id and a label.
    fileprivate var hasHashLine: Bool {
        var hasNodes = false
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            if line.elementsEqual([UInt8(ascii: "#")]) { return hasNodes }
            // Comments and the marks of other formats are no nodes.
            guard line.first != UInt8(ascii: "#"), line.first != UInt8(ascii: "-"),
                !line.contains(where: Self.marks.contains)
            else { return false }
            hasNodes = true
        }
        return false
    }
}
