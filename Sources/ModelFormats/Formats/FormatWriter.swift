package import DiffusionModel
package import Texts

/// How graphs are written in a format, and what they lose by it.
package struct FormatWriter: Sendable {
    /// What is asked of what is written, besides the graph.
    package struct Settings: Sendable {
        /// The line that names the program and its version, for formats that hold one.
        package let program: String?
        /// Whether texts that a spreadsheet would reckon get an apostrophe.
        package let guardsFormulas: Bool

        /// Creates settings.
        package init(program: String? = nil, guardsFormulas: Bool = false) {
            (self.program, self.guardsFormulas) = (program, guardsFormulas)
        }
    }

    /// Writes one file, and gives how many texts in it a spreadsheet would take for formulas.
    package typealias Put =
        @Sendable (GraphModel, Settings, _ blocks: inout TextBlocks) throws -> Int

    /// What a graph becomes.
    package enum Form: Sendable {
        /// One file.
        case file(Put)
        /// Files in a folder.
        case folder(@Sendable (GraphModel) -> [CSVTables.Table])
    }

    /// What a graph becomes.
    package let form: Form
    /// Whether what is written can name the program that made it.
    package let namesProgram: Bool
    /// Whether what is written is text.
    package let isText: Bool
    /// Counts what the format cannot hold of a graph.
    let losses: @Sendable (GraphModel) -> [FormatLoss]

    init(
        _ form: Form, namesProgram: Bool = false, isText: Bool = true,
        losses: @escaping @Sendable (GraphModel) -> [FormatLoss]
    ) {
        (self.form, self.namesProgram, self.isText) = (form, namesProgram, isText)
        self.losses = losses
    }

    /// A writer of one file that takes no settings and is no table.
    init(
        file put: @escaping @Sendable (GraphModel, inout TextBlocks) throws -> Void,
        isText: Bool = true,
        losses: @escaping @Sendable (GraphModel) -> [FormatLoss]
    ) {
        let form = Form.file { model, _, blocks in
            try put(model, &blocks)
            return 0
        }
        self.init(form, isText: isText, losses: losses)
    }
}
