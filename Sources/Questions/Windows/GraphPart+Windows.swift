package import DiffusionModel
package import DiffusionNetwork

extension GraphPart {
    /// Whether every filter judges links by themselves, all names are known without the links, and
    /// nothing has to be counted of the whole.
    package func judgesLinksAlone(in frame: GraphModel) -> Bool {
        guard !explains, let criteria = try? criteria(in: frame) else { return false }
        return criteria.filters.allSatisfy(\.judgesLinksAlone)
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
