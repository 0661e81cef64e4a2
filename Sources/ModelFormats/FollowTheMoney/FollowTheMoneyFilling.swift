import DiffusionModel

/// Makes nodes and edges of the entities of FollowTheMoney.
struct FollowTheMoneyFilling {
    var graph: GenericGraph
    let entities: [FollowTheMoneyEntity]
    let positions: [TextID: Int]
    /// Which entities are links that have both ends, by their positions.
    private(set) var isLink: [Bool] = []
    /// The addresses that are sources already.
    var addresses: Set<TextID> = []
    private var columns: [Column: Int] = [:]
    private var unended = 0
    private var severalTimes = 0
    private var undated = 0
    let name: TextID
    private let alias: TextID

    /// A property, by whether it is one of edges and stands beside the properties.
    private struct Column: Hashable {
        let ofEdges: Bool
        let isContext: Bool
        let name: TextID
    }

    init(
        _ entities: [FollowTheMoneyEntity], _ positions: [TextID: Int], name: TextID,
        alias: TextID, _ graph: GenericGraph
    ) {
        (self.entities, self.positions, self.graph) = (entities, positions, graph)
        (self.name, self.alias) = (name, alias)
    }

    mutating func fill() {
        isLink = entities.map { entity in
            guard let ends = ends(of: entity) else { return false }
            let isWhole = !ends.sources.isEmpty && !ends.targets.isEmpty
            if !isWhole { unended += 1 }
            return isWhole
        }
        for (index, entity) in entities.enumerated() where !isLink[index] { fill(node: entity) }
        for (index, entity) in entities.enumerated() {
            if isLink[index] { fill(link: entity) } else { fill(referencesOf: entity) }
        }
        say()
    }

    private mutating func say() {
        if unended > 0 {
            let words =
                unended == 1
                ? "1 entity is a link by its schema and lacks an end; it is read as a node."
                : "\(unended) entities are links by their schema and lack an end; they are read "
                    + "as nodes."
            graph.note(.unsupported, words)
        }
        if severalTimes > 0 {
            graph.note(
                .unsupported,
                "\(severalTimes) links state several starts, ends or dates; the longest time is "
                    + "read, and all dates are kept as attributes.")
        }
        if undated > 0 {
            graph.note(
                .unsupported,
                "\(undated) values of links that should be dates are none, or have a time of day; "
                    + "they are kept as attributes.")
        }
    }

    /// The values of both ends of an entity that is a link by its schema.
    private func ends(
        of entity: FollowTheMoneyEntity
    ) -> (sources: [FollowTheMoneyEntity.Value], targets: [FollowTheMoneyEntity.Value])? {
        guard let ends = FollowTheMoneySchemata.links[graph.texts.string(entity.schema.text)]
        else { return nil }
        return (values(of: ends.source, entity), values(of: ends.target, entity))
    }

    func values(
        of name: String, _ entity: FollowTheMoneyEntity
    ) -> [FollowTheMoneyEntity.Value] {
        graph.texts.find(name).map { entity.values(of: $0) } ?? []
    }

    // MARK: - Nodes

    private mutating func fill(node entity: FollowTheMoneyEntity) {
        graph.nodes.begin(at: entity.place)
        graph.nodes.put(graph.nodes.column(.id), entity.id, at: entity.place)
        graph.nodes.put(graph.nodes.column(.kind), entity.schema.text, at: entity.schema.place)
        fill(namesOf: entity)
        for property in entity.properties where property.name != name && property.name != alias {
            let rest = property.values.filter {
                !isReference($0, property.name, of: entity) && !isName($0, property.name, entity)
            }
            put(rest, property.name, ofEdges: false)
        }
        fill(contextOf: entity, ofEdges: false)
    }

    /// The first name is what the node is called by, unless the caption is one of its names.
    private mutating func fill(namesOf entity: FollowTheMoneyEntity) {
        var names = entity.values(of: name)
        if let caption = entity.caption {
            if let index = names.firstIndex(where: { $0.text == caption.text }) {
                names.insert(names.remove(at: index), at: 0)
            } else if names.isEmpty {
                names = [caption]
            } else {
                put([caption], graph.texts.add("caption"), ofEdges: false, isContext: true)
            }
        }
        guard let first = names.first else {
            return put(entity.values(of: alias), alias, ofEdges: false)
        }
        graph.nodes.put(graph.nodes.column(.name), first.text, at: first.place)
        var known: Set<TextID> = [first.text]
        let others = (names.dropFirst() + entity.values(of: alias)).filter {
            known.insert($0.text).inserted
        }
        guard let place = others.first?.place else { return }
        let words = CellText.joined(others.map { graph.texts.string($0.text) })
        graph.put(node: graph.nodes.column(.named, "aliases"), words, at: place)
    }

    // MARK: - Links

    private mutating func fill(link entity: FollowTheMoneyEntity) {
        let schema = graph.texts.string(entity.schema.text)
        guard let kind = FollowTheMoneySchemata.links[schema], let ends = ends(of: entity) else {
            return
        }
        let isOffice = schema == FollowTheMoneySchemata.occupancy
        let evidence = evidence(of: entity)
        var isFirst = true
        for source in ends.sources {
            for target in ends.targets {
                graph.edges.begin(at: entity.place)
                // An id names one link: of several that an entity is, the first.
                let column =
                    isFirst ? graph.edges.column(.id) : graph.edges.column(.attribute, "entity id")
                graph.edges.put(column, entity.id, at: entity.place)
                graph.edges.put(graph.edges.column(.source), source.text, at: source.place)
                if isOffice {
                    fill(office: target, at: entity.schema.place)
                } else {
                    graph.edges.put(graph.edges.column(.target), target.text, at: target.place)
                    graph.edges.put(
                        graph.edges.column(.kind), entity.schema.text, at: entity.schema.place)
                }
                if !kind.isDirected {
                    graph.put(edge: graph.edges.column(.isDirected), "false", at: entity.place)
                }
                put(evidence)
                fill(detailsOf: entity, kind, isFirst: isFirst)
                isFirst = false
            }
        }
    }

    private mutating func fill(
        detailsOf entity: FollowTheMoneyEntity, _ ends: FollowTheMoneySchemata.Ends, isFirst: Bool
    ) {
        var isSeveral = false
        for property in entity.properties {
            switch graph.texts.string(property.name) {
            case ends.source, ends.target: break
            case FollowTheMoneySchemata.proof, FollowTheMoneySchemata.address:
                put(property.values.filter { !isEvidence($0) }, property.name, ofEdges: true)
            case "startDate":
                isSeveral = put(times: property, as: .from, isFirst: isFirst) || isSeveral
            case "endDate":
                isSeveral = put(times: property, as: .to, isFirst: isFirst) || isSeveral
            case "date":
                isSeveral = put(times: property, as: .date, isFirst: isFirst) || isSeveral
            default: put(property.values, property.name, ofEdges: true)
            }
        }
        if isSeveral, isFirst { severalTimes += 1 }
        if let caption = entity.caption, caption.text != entity.schema.text {
            put([caption], graph.texts.add("caption"), ofEdges: true, isContext: true)
        }
        fill(contextOf: entity, ofEdges: true)
    }

    /// Puts the time that dates say, and the dates themselves where it does not say all.
    ///
    /// - Returns: Whether there are several.
    private mutating func put(
        times property: FollowTheMoneyEntity.Property, as meaning: GenericRows.Meaning,
        isFirst: Bool
    ) -> Bool {
        var dates: [(text: String, value: FollowTheMoneyEntity.Value)] = []
        var isWhole = true
        for value in property.values {
            let text = graph.texts.string(value.text)
            // A time of day stands behind the date.
            let day = text.split(separator: "T", maxSplits: 1).first.map(String.init) ?? text
            if day != text || (try? PartialDate(parsing: day)) == nil {
                isWhole = false
                if isFirst { undated += 1 }
            }
            if (try? PartialDate(parsing: day)) != nil { dates.append((day, value)) }
        }
        // Dates of this form are in the order of their letters; an end in a year is at its end.
        let dated =
            meaning == .to
            ? dates.max { $0.text + "~" < $1.text + "~" } : dates.min { $0.text < $1.text }
        if let dated {
            graph.put(edge: graph.edges.column(meaning), dated.text, at: dated.value.place)
        }
        if !isWhole || property.values.count > 1 {
            put(property.values, property.name, ofEdges: true)
        }
        return dates.count > 1
    }

    // MARK: - References

    /// Whether a value of a property names another node, which may stand in another file.
    private func isReference(
        _ value: FollowTheMoneyEntity.Value, _ name: TextID, of entity: FollowTheMoneyEntity
    ) -> Bool {
        let name = graph.texts.string(name)
        guard let index = positions[value.text] else {
            return FollowTheMoneySchemata.references.contains(name)
        }
        guard !isLink[index], value.text != entity.id else { return false }
        return FollowTheMoneySchemata.references.contains(name)
            || FollowTheMoneySchemata.mayBeReferences.contains(name)
    }

    private mutating func fill(referencesOf entity: FollowTheMoneyEntity) {
        for property in entity.properties {
            for value in property.values where isReference(value, property.name, of: entity) {
                graph.edges.begin(at: value.place)
                graph.edges.put(graph.edges.column(.source), entity.id, at: value.place)
                graph.edges.put(graph.edges.column(.target), value.text, at: value.place)
                graph.edges.put(graph.edges.column(.kind), property.name, at: value.place)
            }
        }
    }

    // MARK: - Attributes

    private mutating func fill(contextOf entity: FollowTheMoneyEntity, ofEdges: Bool) {
        for property in entity.context {
            put(property.values, property.name, ofEdges: ofEdges, isContext: true)
        }
    }

    mutating func put(
        _ values: [FollowTheMoneyEntity.Value], _ name: TextID, ofEdges: Bool,
        isContext: Bool = false
    ) {
        guard let first = values.first else { return }
        var text = first.text
        if values.count > 1 {
            text = graph.texts.add(CellText.joined(values.map { graph.texts.string($0.text) }))
        }
        let column = column(Column(ofEdges: ofEdges, isContext: isContext, name: name))
        if ofEdges {
            graph.edges.put(column, text, at: first.place)
        } else {
            graph.nodes.put(column, text, at: first.place)
        }
    }

    private mutating func column(_ column: Column) -> Int {
        if let known = columns[column] { return known }
        let name = graph.texts.string(column.name)
        let key = column.isContext ? "of the entity" : ""
        let position =
            column.ofEdges
            ? graph.edges.column(.attribute, name, key: key)
            : graph.nodes.column(.attribute, name, key: key)
        columns[column] = position
        return position
    }
}
