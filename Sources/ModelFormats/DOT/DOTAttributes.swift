/// The attributes of nodes and edges of a DOT file, in lists that share their ends.
///
/// A node starts with the list of defaults that holds where it is named first, and its own go in
/// front: whatever stands first counts, and a million nodes take no copy of their defaults.
struct DOTAttributes {
    /// A name with a value, as it stands in the file.
    struct Attribute {
        let name: TextID
        let text: TextID
        let place: GenericRows.Place
        /// Whether the value is markup in `<…>`.
        var isMarkup = false
    }

    /// A list: the position of its first attribute; -1 is the empty one.
    typealias List = Int32
    static let none: List = -1

    private var attributes: [Attribute] = []
    private var rests: [List] = []

    /// A list with one attribute more, which counts before all others of its name.
    mutating func adding(_ attribute: Attribute, to list: List) -> List {
        attributes.append(attribute)
        rests.append(list)
        return List(attributes.count - 1)
    }

    /// A list with attributes more, of which the later count.
    mutating func adding(_ more: [Attribute], to list: List) -> List {
        more.reduce(list) { adding($1, to: $0) }
    }

    /// The defaults of a scope.
    struct Defaults {
        fileprivate(set) var list = DOTAttributes.none
        fileprivate var length = 0
        /// At which length those that count no more are dropped.
        fileprivate var limit = 16

        /// The same for a scope within, which may add as many again before it drops any.
        var inner: Defaults {
            Defaults(list: list, length: length, limit: 2 * length + 16)
        }
    }

    /// Sets a default; one that is set over and over makes no list longer.
    mutating func set(_ attribute: Attribute, in defaults: inout Defaults) {
        defaults.list = adding(attribute, to: defaults.list)
        defaults.length += 1
        guard defaults.length >= defaults.limit else { return }
        var (kept, seen) = ([Attribute](), Set<TextID>())
        for attribute in all(of: defaults.list) where seen.insert(attribute.name).inserted {
            kept.append(attribute)
        }
        defaults.list = adding(kept.reversed(), to: Self.none)
        defaults.length = kept.count
        defaults.limit = 2 * kept.count + 16
    }

    /// Attributes in the order of their places.
    static func inOrder(_ attributes: some Collection<Attribute>) -> [Attribute] {
        attributes.sorted {
            ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
        }
    }

    /// How many attributes a list has, those that do not count among them.
    func count(of list: List) -> Int {
        var (count, position) = (0, list)
        while position >= 0 { (count, position) = (count + 1, rests[Int(position)]) }
        return count
    }

    /// The attributes of a list, the ones that count first.
    func all(of list: List) -> All { All(attributes: attributes, rests: rests, position: list) }

    /// A walk along a list.
    struct All: Sequence, IteratorProtocol {
        fileprivate let attributes: [Attribute]
        fileprivate let rests: [List]
        fileprivate var position: List

        mutating func next() -> Attribute? {
            guard position >= 0 else { return nil }
            defer { position = rests[Int(position)] }
            return attributes[Int(position)]
        }
    }
}
