import DiffusionModel

/// What building a model came to.
struct BuiltModel {
    /// The parts of the graph, which are not looked at again where there are errors.
    let parts: GraphModel.Builder
    let places: ModelPlaces
    let diagnostics: DiagnosticLog
    /// How many references to nothing were passed over, because a file could not be read.
    let uncheckedReferences: Int
    /// The files that state no licence, where others do.
    var unlicensed: [String] = []
    var hasErrors: Bool { diagnostics.hasErrors }

    /// The graph of parts in which the reader found no mistake.
    ///
    /// - Throws: `InvalidModel` where parts do not fit all the same, which is no fault of a file.
    func graph() throws(InvalidModel) -> GraphModel {
        do throws(InvalidParts) {
            return try parts.buildOfPlaces()
        } catch {
            throw InvalidModel(error.problems.map { diagnostic($0) })
        }
    }

    private func diagnostic(_ problem: ModelProblem) -> Diagnostic {
        Diagnostic(
            .error, .unfitParts, at: location(problem.part),
            "What was read here makes no graph: \(problem).",
            hint: "This is a mistake of the reader; please report it together with the file.")
    }

    private func location(_ part: ModelProblem.Part) -> SourceLocation {
        switch part {
        case .entity(let index): places.entity(index)
        case .source(let index): places.source(index)
        case .link(let index): places.link(index)
        case .header, .view: SourceLocation(file: places.files.first ?? "")
        }
    }
}
