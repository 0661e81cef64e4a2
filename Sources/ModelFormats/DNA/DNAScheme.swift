import DiffusionModel

/// What the variables of statements are, by their names, as the program itself proposes them.
struct DNAScheme {
    /// What a variable says of a statement.
    enum Part: Hashable {
        /// What is said.
        case concept
        /// Whether somebody agrees with it.
        case agreement
        /// For whom it is said.
        case organization
        /// Who says it.
        case person
    }

    /// A variable of a type of statements.
    struct Variable {
        let name: String
        let type: String
        let part: Part?
    }

    /// The variables by their ids.
    private(set) var variables: [String: Variable] = [:]
    /// The names of the types of statements by their ids.
    var types: [String: String] = [:]

    mutating func add(_ id: String, _ name: String, type: String, isBoolean: Bool) {
        variables[id] = Variable(
            name: name, type: type, part: Self.part(name.lowercased(), isBoolean: isBoolean))
    }

    private static func part(_ name: String, isBoolean: Bool) -> Part? {
        switch name {
        case "concept": isBoolean ? nil : .concept
        case "agreement": isBoolean ? .agreement : nil
        case "organization", "organisation": .organization
        case "person", "actor": .person
        default: nil
        }
    }

    /// The variables of a type, in words.
    func names(ofType type: String) -> String {
        SheetChoice.listed(variables.values.filter { $0.type == type }.map(\.name).sorted())
    }

    /// Whether statements of a type say who agrees with what.
    func saysWho(_ type: String) -> Bool {
        let parts = Set(variables.values.filter { $0.type == type }.compactMap(\.part))
        return parts.isSuperset(of: [.concept, .agreement])
            && (parts.contains(.organization) || parts.contains(.person))
    }
}
