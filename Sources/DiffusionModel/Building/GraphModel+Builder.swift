extension GraphModel {
    /// Puts a graph together from entities, sources and links, and checks that they fit.
    ///
    /// Parts may name one another before they are added. Nothing is checked until `build()`, which
    /// gives a graph, or all that is wrong with it.
    public struct Builder: Sendable {
        /// What the graph says about itself.
        public var header = GraphHeader()
        /// The kinds that the graph adds to the built-in codebook, for when it is written.
        public var codebookExtension: CodebookExtension?

        let codebook: Codebook
        private(set) var entities: IndexedList<EntityIndex, Entity> = []
        private(set) var sources: IndexedList<SourceIndex, Source> = []
        private(set) var links: IndexedList<LinkIndex, Row> = []
        private(set) var views: [View] = []

        /// A link as it was added.
        enum Row: Sendable {
            case numbered(LinkRow)
            case named(NamedLink)
        }

        /// Begins a graph without entities and links.
        public init(codebook: Codebook) { self.codebook = codebook }

        /// Adds an actor or item, and says where it stands.
        @discardableResult
        public mutating func add(_ entity: Entity) -> EntityIndex { entities.append(entity) }

        /// Adds a source, and says where it stands; an actor that is one keeps its id.
        @discardableResult
        public mutating func add(_ source: Source) -> SourceIndex { sources.append(source) }

        /// Adds a link by the places of its ends and its kind, and says where it stands.
        @discardableResult
        public mutating func add(_ link: LinkRow) -> LinkIndex { links.append(.numbered(link)) }

        /// Adds a link by the ids of its ends and its kind, and says where it stands.
        @discardableResult
        public mutating func add(_ link: NamedLink) -> LinkIndex { links.append(.named(link)) }

        /// Adds a named picture.
        public mutating func add(_ view: View) { views.append(view) }

        /// The graph of what was added.
        ///
        /// - Throws: `InvalidParts` with every problem.
        /// - Complexity: O(entities + sources + links + what they name).
        public func build() throws(InvalidParts) -> GraphModel {
            var names = NameCheck(self)
            let rows = names.rows(of: links)
            let problems = names.problems + PartCheck(self, rows).problems
            guard problems.isEmpty else { throw InvalidParts(problems: problems) }
            var model = GraphModel(codebook: codebook)
            (model.header, model.codebookExtension) = (header, codebookExtension)
            (model.entities, model.sources, model.views) = (entities, sources, views)
            model.links.reserveCapacity(rows.count)
            for row in rows { if let row { model.links.append(row) } }
            return model
        }
    }
}
