import ArgumentParser

/// What becomes of texts in tables that a spreadsheet would reckon.
struct FormulaOptions: ParsableArguments {
    @Option(
        help: "In csv and tsv, leave texts that a spreadsheet takes for formulas, or mark as text.")
    var formulas = FormulaChoice.leave

    /// Whether such texts get an apostrophe, so that a spreadsheet shows them as they are.
    var guardsFormulas: Bool { formulas == .text }

    /// Warns of texts that a spreadsheet would reckon, where the table goes to a file.
    func warn(of count: Int, in destination: OutputOptions, _ reporter: Reporter) {
        guard count > 0, !destination.isStandard else { return }
        let texts = count == 1 ? "1 text begins" : "\(count) texts begin"
        reporter.warning(
            "\(texts) with =, +, -, @ or a tab, which a spreadsheet takes for a formula",
            code: "formula-text", hint: "--formulas text writes an apostrophe before it.")
    }
}

/// What becomes of texts that a spreadsheet would take for formulas.
enum FormulaChoice: String, Choice {
    case leave, text
}
