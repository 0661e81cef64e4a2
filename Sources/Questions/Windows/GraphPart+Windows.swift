package import DiffusionModel
package import DiffusionNetwork

extension GraphPart {
    /// Whether what the filters say of a link hangs on that link, its ends and its evidence alone,
    /// and nothing has to be counted of the whole.
    ///
    /// Whoever chooses entities asks what joins them, and whoever disbelieves a source what else
    /// holds them; an actor is a source where its word is passed on, which any link may say.
    package var judgesLinksAlone: Bool {
        kinds.isEmpty && sources.isEmpty && withoutSources.isEmpty && within.isEmpty
            && only.isEmpty && !explains
    }

    /// What the part keeps of a graph of which not all links are there; nil where names in it are
    /// not known.
    ///
    /// Nothing is said of it: what falls with a source, and what each filter took, only the whole
    /// can tell, and such a part asks for neither.
    package func kept(_ model: GraphModel, _ dropsIsolated: Bool?) -> Selection? {
        try? Graph(model).kept(self, dropsIsolated, hearing: DeafListener())
    }
}

/// Hears nothing.
private struct DeafListener: QuestionListener {
    func note(_ message: String, code: String) {}

    func warn(_ message: String, code: String, hint: String?) {}

    func hearFreezing(_ freeze: () throws -> FrozenNetwork) rethrows -> FrozenNetwork {
        try freeze()
    }
}
