import DiffusionModel

/// The attributes that a GEXF file declares for its nodes, or for its edges.
struct GEXFAttributes {
    private struct Attribute {
        let id: String
        let name: String
        /// What has it that says nothing.
        var standard: String?
        var column = -1
    }

    private var all: [Attribute] = []

    /// The values that stand for those who say nothing.
    private(set) var standards: [(attribute: Int, text: String)] = []

    /// The names of all.
    var names: [String] { all.map(\.name) }

    /// Where the attribute of an id stands.
    func position(_ id: UnsafeBufferPointer<UInt8>) -> Int? {
        all.firstIndex { $0.id.utf8.elementsEqual(id) }
    }

    /// Adds an attribute.
    mutating func add(_ id: String, _ name: String) -> Int {
        all.append(Attribute(id: id, name: name))
        return all.count - 1
    }

    /// Adds the attribute that an element declares.
    mutating func declare(
        _ element: XMLElement, _ graph: inout GenericGraph
    ) throws(Diagnostic) {
        let id = try graph.required("id", of: element)
        let name = String(decoding: id, as: UTF8.self)
        guard position(id) == nil else {
            throw graph.problem(
                .error, .duplicateID, at: element.place,
                "The attribute '\(name)' is declared twice.",
                hint: "Give one of the two another id, and its values too.")
        }
        _ = add(name, element["title"] ?? name)
    }

    /// Gives the newest attribute its default.
    mutating func setStandard(_ text: String) {
        guard !all.isEmpty else { return }
        standards.append((all.count - 1, text))
    }

    /// The column that holds the values of an attribute.
    mutating func column(_ position: Int, _ rows: inout GenericRows) -> Int {
        if all[position].column < 0 {
            all[position].column = rows.column(
                .named, all[position].name, key: all[position].id)
        }
        return all[position].column
    }
}

/// A value of an attribute, and when it holds.
struct GEXFValue {
    let attribute: Int
    let text: TextID
    let times: GEXFTimes
    let place: GenericRows.Place

    /// A value of the same attribute, at all times.
    func saying(_ text: TextID) -> GEXFValue {
        GEXFValue(attribute: attribute, text: text, times: GEXFTimes(), place: place)
    }

    /// Values as one text: `12`, or `12 [2003, 2004]; 15 [2004, 2005]`.
    static func text(of values: [GEXFValue], _ texts: TextPool) -> String {
        values.map { value in
            let text = texts.string(value.text)
            return value.times.isEmpty ? text : "\(text) \(value.times.text)"
        }
        .joined(separator: "; ")
    }
}

/// What of a GEXF file has no place in a graph, or not the place that it had, counted.
struct GEXFLeftovers {
    var meta: [String] = []
    var slice: String?
    var undated = 0
    var pieces = 0

    /// What there is to say, a sentence each.
    var words: [String] {
        var words: [String] = []
        if !meta.isEmpty {
            words.append(
                "What the file says of itself is left out: \(meta.joined(separator: ", ")).")
        }
        if let slice {
            words.append(
                "The file is one slice of a graph in time, \(slice); its links are undated.")
        }
        if undated > 0 {
            words.append(
                "The times of \(undated) \(undated == 1 ? "edge" : "edges") are numbers or open on "
                    + "several sides, and no dates; they are kept as the attribute 'spells'.")
        }
        if pieces > 0 {
            words.append(
                "\(pieces) \(pieces == 1 ? "edge holds" : "edges hold") at several times; each is "
                    + "read as one moment between the first and the last, and all are kept as the "
                    + "attribute 'spells'.")
        }
        return words
    }
}
