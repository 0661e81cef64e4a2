/// What the lines of a file of FollowTheMoney say of one entity, all of them together.
struct FollowTheMoneyEntity {
    /// A value of a property, where it stands.
    struct Value {
        let text: TextID
        let place: GenericRows.Place
    }

    /// A property with its values, in the order in which they come.
    struct Property {
        let name: TextID
        var values: [Value]
    }

    let id: TextID
    let place: GenericRows.Place
    var schema: Value
    var properties: [Property] = []
    /// What stands beside the properties, such as `datasets`.
    var context: [Property] = []
    var caption: Value?

    /// The values of a property.
    func values(of name: TextID) -> [Value] {
        properties.first { $0.name == name }?.values ?? []
    }
}
