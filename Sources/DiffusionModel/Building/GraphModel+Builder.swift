extension GraphModel {
    /// Puts a graph together from entities, sources and links, and checks that they fit.
    ///
    /// It is the only door to a graph, for programs and for readers of files. Parts may name one
    /// another before they are added. Nothing is checked until `build()`, which gives a graph, or
    /// all that is wrong with it.
    public struct Builder: Sendable {
        /// The parts so far, which nobody has checked; readers fill them as they go.
        package var parts: GraphModel
        /// The links that were added by names, and the rows that keep their places.
        private var named: [(index: LinkIndex, link: NamedLink)] = []
        /// The kinds that no column of links can hold, and the rows that keep their places.
        private var wideKinds: [(index: LinkIndex, kind: Int)] = []

        /// Begins a graph without entities and links.
        public init(codebook: Codebook) { parts = GraphModel(codebook: codebook) }

        /// What the graph says about itself.
        public var header: GraphHeader {
            get { parts.header }
            set { parts.header = newValue }
        }

        /// The kinds that the graph adds to the built-in codebook, for when it is written.
        public var codebookExtension: CodebookExtension? {
            get { parts.codebookExtension }
            set { parts.codebookExtension = newValue }
        }

        /// Adds an actor or item, and says where it stands.
        @discardableResult
        public mutating func add(_ entity: Entity) -> EntityIndex { parts.entities.append(entity) }

        /// Adds a source, and says where it stands; an actor that is one keeps its id.
        @discardableResult
        public mutating func add(_ source: Source) -> SourceIndex { parts.sources.append(source) }

        /// Adds a link by the places of its ends and its kind, and says where it stands.
        @discardableResult
        public mutating func add(_ link: LinkRow) -> LinkIndex {
            let index = parts.links.append(link)
            if UInt16(exactly: link.kind) == nil { wideKinds.append((index, link.kind)) }
            return index
        }

        /// Adds a link by the ids of its ends and its kind, and says where it stands.
        @discardableResult
        public mutating func add(_ link: NamedLink) -> LinkIndex {
            let index = parts.links.append(link.placeholder)
            named.append((index, link))
            return index
        }

        /// Adds a named picture.
        public mutating func add(_ view: View) { parts.views.append(view) }

        /// The graph of what was added.
        ///
        /// - Throws: `InvalidParts` with every problem.
        /// - Complexity: O(entities + sources + links + what they name).
        public func build() throws(InvalidParts) -> GraphModel {
            var (model, names) = (parts, NameCheck(parts))
            let unsettled = names.settle(named, in: &model)
            names.checkLinkIDs(of: model)
            let found = PartCheck(model, wideKinds, leaving: unsettled)
            return try Self.checked(model, names.problems + found.problems)
        }

        /// The graph of parts whose ids and kinds a reader found to be distinct and known, and
        /// that name one another by places.
        ///
        /// - Throws: `InvalidParts` with every place at which nothing stands.
        /// - Complexity: O(entities + sources + links + what they name), without a look at any id.
        package func buildOfPlaces() throws(InvalidParts) -> GraphModel {
            try Self.checked(parts, PartCheck(parts, wideKinds, leaving: []).problems)
        }

        private static func checked(
            _ model: GraphModel, _ problems: [ModelProblem]
        ) throws(InvalidParts) -> GraphModel {
            guard problems.isEmpty else { throw InvalidParts(problems: problems) }
            return model
        }
    }
}
