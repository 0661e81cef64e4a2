import DiffusionModel
import Texts

/// The parts of a map that say what each row of a table states.
struct MapStatements {
    private(set) var statements: [TableMap.Statement] = []
    private(set) var faults: [Diagnostic] = []
    private var implied: [TableMap.Statement] = []

    /// The keys under which statements stand; under `columns` their own keys say what they are.
    static let keys = ["columns"] + TableMap.Statement.Subject.allCases.map(\.rawValue)

    /// Reads what stands under a key; says whether it is one of statements.
    mutating func read(_ key: MapName, _ value: MapNode) -> Bool {
        guard Self.keys.contains(key.text) else { return false }
        let subject = TableMap.Statement.Subject(rawValue: key.text)
        for item in value.items { read(item, as: subject) }
        return true
    }

    private mutating func read(_ item: MapNode, as stated: TableMap.Statement.Subject?) {
        let pairs = item.pairs.map { (MapKeys.key($0.key.text), $0.key, $0.value) }
        let subject = stated ?? MapKeys.subject(of: pairs.map(\.0))
        guard let subject else {
            return fail(
                item.place, "These columns do not say what a row is.",
                hint: "A link has 'source' and 'target', an entity 'id', an adoption 'actor' and "
                    + "'policy'.")
        }
        var statement = TableMap.Statement(subject: subject, place: item.place)
        for (key, name, value) in pairs {
            switch key {
            case "where": statement.conditions = conditions(value)
            case "policies-in": statement.policies = value.names
            default: read(key, name, value, into: &statement)
            }
        }
        check(statement)
        // What follows from it comes behind it: columns that nothing is said of belong to it.
        statements.append(statement)
        statements += implied
        implied = []
    }

    private mutating func read(
        _ key: String, _ name: MapName, _ value: MapNode, into statement: inout TableMap.Statement
    ) {
        let subject = statement.subject
        let isRole = subject == .entities && TableCodebook.builtIn.role(calledBy: key) != nil
        guard MapKeys.reading(key, of: subject) != nil || isRole else {
            return unknown(name, of: subject)
        }
        guard statement.value(key) == nil else {
            return fail(name.place, "'\(name.text)' says what stands there already.")
        }
        if let value = self.value(value) { statement.values.append((key, value)) }
        if value.isMap { addEntity(value, of: key) }
    }

    /// What a value is: a column, `is:` a text for all rows, `text:` one with columns in braces.
    private mutating func value(_ node: MapNode) -> MapValue? {
        if let name = node.name { return .column(name) }
        let known = ["column", "is", "text", "kind", "name", "within"]
        for pair in node.pairs where !known.contains(pair.key.text) {
            let near = Suggestion.nearest(to: pair.key.text, among: known)
            fail(
                pair.key.place, "'\(pair.key.text)' says nothing of a column.",
                hint: near.map { "Did you mean '\($0)'?" }
                    ?? "What can stand here: \(known.joined(separator: ", ")).")
        }
        if node.pairs.count(where: { ["column", "is", "text"].contains($0.key.text) }) > 1 {
            fail(
                node.place, "A value comes from one place: a column, 'is' or 'text'.",
                hint: "Leave one of them.")
        }
        for pair in node.pairs {
            guard let name = pair.value.name else { continue }
            switch pair.key.text {
            case "column": return .column(name)
            case "is": return .constant(name)
            case "text": return .template(name)
            default: break
            }
        }
        fail(
            node.place, "This is neither a column nor a text.",
            hint: "Write the name of a column, 'is: a text' for all rows, or 'text: {Column} and "
                + "more'.")
        return nil
    }

    /// Beside the column of an end its kind and its name may stand.
    private mutating func addEntity(_ node: MapNode, of key: String) {
        let besides = node.pairs.filter { ["kind", "name", "within"].contains($0.key.text) }
        guard !besides.isEmpty, ["source", "target", "actor"].contains(key),
            let id = value(node)
        else { return }
        var entity = TableMap.Statement(subject: .entities, place: node.place)
        (entity.values, entity.isImplied) = ([("id", id)], true)
        for pair in besides {
            let (key, node) = (pair.key, pair.value)
            // A kind is the same for all, unless a column is named for it.
            let value =
                key.text == "kind" && node.name != nil
                ? node.name.map(MapValue.constant)
                : value(node)
            if let value { entity.values.append((key.text, value)) }
        }
        implied.append(entity)
    }

    /// Columns that have to hold something, or one of some words: all of them.
    private mutating func conditions(
        _ node: MapNode
    ) -> [(column: MapName, words: Set<String>)] {
        let isFit = { (pair: MapNode.Pair) in !pair.value.names.isEmpty && !pair.value.isMap }
        if node.isMap, !node.pairs.isEmpty, node.pairs.allSatisfy(isFit) {
            return node.pairs.map { ($0.key, Set($0.value.names.map(\.text))) }
        }
        let names = node.names
        if !names.isEmpty, names.count == node.items.count { return names.map { ($0, []) } }
        fail(
            node.place, "This is no condition.",
            hint: "Write the name of a column that holds something, or 'Column: [word, word]'; "
                + "of several columns each has to fit.")
        return []
    }

    // MARK: - Mistakes

    private mutating func check(_ statement: TableMap.Statement) {
        for key in MapKeys.needed(statement.subject) where statement.value(key) == nil {
            fail(
                statement.place,
                "What the map says of \(statement.subject.rawValue) lacks '\(key)'.",
                hint: "Name the column that holds it.")
        }
        let ofEvidence = ["at", "quote", "speaker", "via", "credibility", "stance"]
        if statement.subject != .sources, statement.value("evidence") == nil,
            let stray = statement.values.first(where: { ofEvidence.contains($0.key) })
        {
            fail(
                stray.value.place,
                "'\(stray.key)' says something of a source, and the map names no 'evidence'.",
                hint: "Name the column that holds the sources under 'evidence'.")
        }
        guard statement.subject == .adoptions else { return }
        if (statement.value("policy") == nil) == statement.policies.isEmpty {
            fail(
                statement.place, "Adoptions have either 'policy' or 'policies-in'.",
                hint: "Write 'policy: Column', or 'policies-in: [Column, Column]' where each "
                    + "column is a policy.")
        }
    }

    private mutating func unknown(_ key: MapName, of subject: TableMap.Statement.Subject) {
        let known = MapKeys.all(subject) + ["where"]
        let near = Suggestion.nearest(to: key.text, among: known)
        fail(
            key.place, "'\(key.text)' is nothing that \(subject.rawValue) have.",
            hint: near.map { "Did you mean '\($0)'?" }
                ?? "They have: \(known.joined(separator: ", ")). Other columns are kept as "
                + "attributes.")
    }

    private mutating func fail(_ place: SourceLocation, _ message: String, hint: String? = nil) {
        faults.append(Diagnostic(.error, .invalidMap, at: place, message, hint: hint))
    }
}
