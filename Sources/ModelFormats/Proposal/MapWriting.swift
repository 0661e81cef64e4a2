public import DiffusionModel

/// Proposes what the columns of tables mean, as a map that a person checks.
public enum MapWriting {
    /// Looks at tables and writes a map for them.
    ///
    /// - Parameters:
    ///   - files: The tables, in whatever format tables are read from.
    ///   - sheet: The sheet of workbooks, or nil for the first.
    /// - Returns: A map in YAML, with a comment on each guess.
    /// - Throws: `InvalidModel` where a file is no table or cannot be read.
    /// - Complexity: O(cells) time, O(different texts) memory.
    public static func proposal(
        for files: [InputFile], sheet: String? = nil
    ) throws(InvalidModel) -> String {
        var proposals: [(file: InputFile, proposal: MapProposal)] = []
        for file in files {
            proposals.append((file, MapProposal(try ReadTables.sheet(of: file, named: sheet))))
        }
        let codebook = BuiltInCodebook.codebook
        let opening = [
            "# What the columns of \(files.count == 1 ? "this table" : "these tables") hold: a "
                + "proposal. Check each guess before you use it."
        ]
        guard proposals.count > 1 else {
            let lines = proposals.flatMap {
                $0.proposal.lines(sheet: sheet, codebook)
            }
            return text(opening + lines)
        }
        let tables = proposals.flatMap { file, proposal in
            let name = file.name.split(separator: "/").last.map(String.init)
            let lines = proposal.lines(file: name, sheet: sheet, codebook)
            return ["  -"] + lines.map { "    " + $0 }
        }
        return text(opening + ["tables:"] + tables)
    }

    private static func text(_ lines: [String]) -> String {
        lines.map { $0 + "\n" }.joined()
    }
}
