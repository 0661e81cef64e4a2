import DiffusionModel

/// Reads FollowTheMoney: entities become nodes, and the schemata that are links become edges.
///
/// Lines with the same id are parts of one entity. A property of a node that names another node is
/// an edge too, of the kind that the property is called by.
struct FollowTheMoneyReader {
    private let document: JSONDocument
    private var graph: GenericGraph
    private var entities: [FollowTheMoneyEntity] = []
    private var positions: [TextID: Int] = [:]
    private var seen: Set<Statement> = []
    /// The positions of properties in their entities.
    private var properties: [Name: Int] = [:]

    /// A property of an entity, or what stands beside its properties.
    private struct Name: Hashable {
        let entity: Int
        let isContext: Bool
        let name: TextID
    }

    /// What was said of an entity already, for parts that say it again.
    private struct Statement: Hashable {
        let name: Name
        let value: TextID
    }

    /// The graph of a file, as a tree.
    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) -> ParsedFile {
        let lines = JSONParser.parseLines(bytes, file: file, into: &texts)
        guard let tree = lines.tree else { return lines }
        var reader = FollowTheMoneyReader(tree, &texts)
        reader.read()
        let (name, alias) = (reader.graph.texts.add("name"), reader.graph.texts.add("alias"))
        var filling = FollowTheMoneyFilling(
            reader.entities, reader.positions, name: name, alias: alias, reader.graph)
        reader.graph.texts = .empty
        filling.fill()
        return GenericTree.parsed(&filling.graph, size: bytes.count, into: &texts)
    }

    private init(_ tree: DocumentTree, _ texts: inout TextPool) {
        document = JSONDocument(tree: tree)
        graph = GenericGraph(file: tree.file, texts: &texts)
    }

    // MARK: - Entities

    private mutating func read() {
        for line in document.items(of: document.root) {
            guard document.shape(of: line) == .map else {
                graph.fail(
                    .wrongShape, at: document.place(of: line), "This line is no entity.",
                    hint: "An entity is a map with 'id', 'schema' and 'properties'.")
                continue
            }
            read(entity: line)
        }
    }

    private mutating func read(entity line: Int32) {
        guard let id = required("id", of: line), let schema = required("schema", of: line) else {
            return
        }
        let index = positions[id.text] ?? entities.count
        if index == entities.count {
            positions[id.text] = index
            entities.append(FollowTheMoneyEntity(id: id.text, place: id.place, schema: schema))
        } else {
            unite(schema, with: index)
        }
        for pair in document.pairs(of: line) {
            guard let name = document.text(of: pair.key) else { continue }
            switch graph.texts.string(name) {
            case "id", "schema": break
            case "properties": read(properties: pair.value, of: index)
            case "caption":
                guard let text = document.text(of: pair.value) else { continue }
                let known = entities[index].caption?.text
                if known == nil {
                    entities[index].caption = .init(
                        text: text, place: document.place(of: pair.value))
                } else if known != text {
                    let name = graph.texts.add("other captions")
                    add(pair.value, to: Name(entity: index, isContext: true, name: name))
                }
            default: add(pair.value, to: Name(entity: index, isContext: true, name: name))
            }
        }
    }

    /// Adds a value to a property, unless it is said already.
    private mutating func add(_ value: Int32, to name: Name) {
        guard let text = JSONValue.text(value, document, &graph.texts),
            seen.insert(Statement(name: name, value: text)).inserted
        else { return }
        let said = FollowTheMoneyEntity.Value(text: text, place: document.place(of: value))
        if name.isContext {
            Self.add(said, to: name, in: &entities[name.entity].context, &properties)
        } else {
            Self.add(said, to: name, in: &entities[name.entity].properties, &properties)
        }
    }

    private static func add(
        _ said: FollowTheMoneyEntity.Value, to name: Name,
        in list: inout [FollowTheMoneyEntity.Property], _ properties: inout [Name: Int]
    ) {
        if let position = properties[name] {
            list[position].values.append(said)
        } else {
            properties[name] = list.count
            list.append(.init(name: name.name, values: [said]))
        }
    }

    private mutating func required(
        _ key: String, of line: Int32
    ) -> FollowTheMoneyEntity.Value? {
        if let value = document.value(of: key, in: line, graph.texts),
            let text = document.text(of: value), graph.texts.span(text).length > 0
        {
            return .init(text: text, place: document.place(of: value))
        }
        graph.fail(
            .missingKey, at: document.place(of: line), "This entity has no '\(key)'.",
            hint: "An entity of FollowTheMoney has 'id', 'schema' and 'properties'.")
        return nil
    }

    private mutating func unite(_ schema: FollowTheMoneyEntity.Value, with index: Int) {
        let known = entities[index].schema
        guard schema.text != known.text else { return }
        let (one, other) = (graph.texts.string(known.text), graph.texts.string(schema.text))
        if let special = FollowTheMoneySchemata.moreSpecial(one, other) {
            if special == other { entities[index].schema = schema }
            return
        }
        graph.warn(
            .contradiction, at: schema.place,
            "'\(graph.texts.string(entities[index].id))' is of the schema '\(other)' here and of "
                + "'\(one)' before; the first is read.",
            hint: "Give both parts one schema, or two ids if they are two things.")
    }

    private mutating func read(properties: Int32, of index: Int) {
        guard document.shape(of: properties) != .null else { return }
        guard document.shape(of: properties) == .map else {
            return graph.fail(
                .wrongShape, at: document.place(of: properties), "'properties' is no map.",
                hint: "Write a list of texts for each property, such as \"name\": [\"…\"].")
        }
        for pair in document.pairs(of: properties) {
            guard let name = document.text(of: pair.key) else { continue }
            let property = Name(entity: index, isContext: false, name: name)
            // A single text in the place of a list was allowed once.
            guard document.shape(of: pair.value) == .list else {
                add(pair.value, to: property)
                continue
            }
            for value in document.items(of: pair.value) { add(value, to: property) }
        }
    }
}
