import DiffusionModel
import EdgeTables

/// Links that stand in rows and not in the tree.
extension ModelBuilder {
    /// Reads the rows of all files that have some.
    mutating func readLinkRows() {
        for (number, tree) in trees.enumerated() {
            guard let links = tree.links else { continue }
            var reading = LinkRowReading(links, tree: Int32(number))
            reading.read(into: &self)
        }
    }
}

/// The reading of the rows of one file, which remembers what many of them say alike.
private struct LinkRowReading {
    /// A kind as rows state it, and what its links are.
    private struct Kind {
        let match: KindSpellings.Match?
        let text: String
        let origin: LinkOrigin
        /// Whether a link of it may be a shorthand, or has a stage by its wording.
        let isSpecial: Bool
        var count = 0
    }

    private let links: LinkRows
    private let tree: Int32
    private var kinds: [LinkRows.StatedKind: Int] = [:]
    private var known: [Kind] = []
    private var last: (stated: LinkRows.StatedKind, kind: Int)?
    private var times: [StatedTexts: Int32] = [:]
    private var weights = TextMap<Double>()
    private var strings = TextMap<String>()

    /// The names of attributes that no format could hold.
    private var longNames: Set<String> = []

    init(_ links: LinkRows, tree: Int32) { (self.links, self.tree) = (links, tree) }

    /// What one row says.
    private struct Row {
        var subject: TextID?
        var object: TextID?
        var kind = LinkRows.StatedKind()
        var time = StatedTexts()
        var weight: Double?
        var id: TextID?
        var attributes: [Attribute] = []
    }

    mutating func read(into builder: inout ModelBuilder) {
        let start = builder.model.links.count
        builder.model.links.reserveCapacity(start + links.rows.count)
        longNames = Set(
            links.names.compactMap { $0.map { builder.texts.string($0) } }
                .filter { ModelBuilder.fault(ofName: $0) != nil })
        for number in 0..<links.rows.count {
            let row = row(links.rows[number], builder.texts)
            append(row, at: links.rows.place(of: number), to: &builder)
        }
        for (stated, position) in kinds.sorted(by: { $0.value < $1.value }) {
            note(stated, known[position], in: &builder)
        }
    }

    private mutating func row(_ cells: ArraySlice<GenericRows.Cell>, _ texts: TextPool) -> Row {
        var row = Row()
        for cell in cells {
            switch links.roles[Int(cell.column)] {
            case .subject: row.subject = cell.text
            case .object: row.object = cell.text
            case .word: take(cell, into: &row, texts)
            case .weight: row.weight = weight(cell.text, texts)
            case .time(let key): row.time.set(key, cell.text)
            case .id: row.id = cell.text
            case .attribute(let name): keep(cell, as: name, in: &row, texts)
            case .nothing: break
            }
        }
        return row
    }

    private mutating func take(
        _ cell: GenericRows.Cell, into row: inout Row, _ texts: TextPool
    ) {
        switch links.edges.reading(of: cell) {
        case .kind: row.kind.text = cell.text
        case .undirected: row.kind.isUndirected = true
        case .directed: break
        case .attribute:
            if let name = links.names[Int(cell.column)] { keep(cell, as: name, in: &row, texts) }
        }
    }

    private mutating func keep(
        _ cell: GenericRows.Cell, as name: TextID, in row: inout Row, _ texts: TextPool
    ) {
        let value = string(cell.text, texts)
        guard !value.isEmpty else { return }
        row.attributes.append(Attribute(name: string(name, texts), value: value))
    }

    private mutating func string(_ text: TextID, _ texts: TextPool) -> String {
        if let known = strings[text] { return known }
        let string = texts.string(text)
        strings[text] = string
        return string
    }

    private mutating func weight(_ text: TextID, _ texts: TextPool) -> Double? {
        if let known = weights[text] { return known }
        let number = NumberText.number(texts.string(text))
        weights[text] = number
        return number
    }

    // MARK: - Appending

    private mutating func append(
        _ row: Row, at place: GenericRows.Place, to builder: inout ModelBuilder
    ) {
        guard let subject = row.subject.flatMap({ builder.position(of: $0) }),
            let object = row.object.flatMap({ builder.position(of: $0) })
        else { return }
        let id = row.id.map { string($0, builder.texts) }
        guard isShort(row, id, at: place, &builder) else { return }
        let position = kind(row.kind, &builder)
        known[position].count += 1
        let kind = known[position]
        guard let match = kind.match else { return }
        let isTurned = match.wording == .passive
        var link = LinkRow(
            subject: isTurned ? object : subject, kind: match.kind,
            object: isTurned ? subject : object, origin: kind.origin)
        link.weight = row.weight
        let time = timing(row.time, &builder)
        if !row.attributes.isEmpty || row.id != nil || kind.isSpecial {
            var detail = LinkDetail()
            detail.attributes = row.attributes
            detail.id = id
            if match.wording == .intended { detail.stage = .intended }
            // Of other kinds there is nothing to settle.
            if kind.isSpecial || row.id != nil { builder.settle(&link, &detail, time, in: tree) }
            link.detail = detail.saysNothing ? nil : detail
        }
        builder.model.links.append(link, timing: time)
        builder.places.links.append(
            ModelPlaces.Place(file: tree, line: place.line, column: place.column))
    }

    /// Whether a row has no id and no name of an attribute that is too long for other formats.
    private func isShort(
        _ row: Row, _ id: String?, at place: GenericRows.Place, _ builder: inout ModelBuilder
    ) -> Bool {
        var names = longNames.isEmpty ? [] : row.attributes.map(\.name).filter(longNames.contains)
        if let id, id.utf8.count > ModelBuilder.surelyShort { names.append(id) }
        guard !names.isEmpty else { return true }
        let faults = names.compactMap { ModelBuilder.fault(ofName: $0) }
        // A tree is looked at where that is needed, for to take it in hand costs as much as a row.
        let file = builder.trees[Int(tree)]
        for fault in faults {
            let location = TreeParts.location(
                file.file, file.parts, line: Int(place.line), column: Int(place.column))
            builder.diagnostics.append(
                Diagnostic(
                    .error, .invalidID, at: location, fault, hint: ModelBuilder.hintForLongNames))
        }
        return faults.isEmpty
    }

    private mutating func timing(
        _ stated: StatedTexts, _ builder: inout ModelBuilder
    ) -> Int32 {
        guard stated != StatedTexts() else { return -1 }
        if let known = times[stated] { return known }
        var position: Int32 = -1
        if let node = links.times[stated] {
            position = builder.position(ofTimingAt: NodeRef(tree: tree, node: node))
        }
        times[stated] = position
        return position
    }

    /// Where a kind stands among the known ones.
    private mutating func kind(
        _ stated: LinkRows.StatedKind, _ builder: inout ModelBuilder
    ) -> Int {
        if let last, last.stated == stated { return last.kind }
        let position: Int
        if let found = kinds[stated] {
            position = found
        } else {
            position = known.count
            known.append(read(stated, &builder))
            kinds[stated] = position
        }
        last = (stated, position)
        return position
    }

    private func read(_ stated: LinkRows.StatedKind, _ builder: inout ModelBuilder) -> Kind {
        let text = stated.text ?? NativeKey.link.text
        let words = builder.texts.string(text)
        let node = links.kinds[stated].map { NodeRef(tree: tree, node: $0) }
        let match = node.flatMap { ref in
            builder.statedKind(builder.texts.span(text), at: ref, isUndirected: stated.isUndirected)
        }
        guard let match else {
            return Kind(match: nil, text: words, origin: .written, isSpecial: false)
        }
        let adopts = builder.ownKinds.adopts == match.kind
        if adopts, match.wording == .intended, let node {
            builder.fail(
                .adoptionStage, at: node,
                "An adoption is a deed; '\(words)' says that it is only intended.",
                hint: "Write it as another kind of link.")
        }
        return Kind(
            match: match, text: words, origin: adopts ? .adoption : .written,
            isSpecial: match.wording == .intended || builder.mayBeOnLine(match.kind)
                || builder.model.codebook.linkKinds[match.kind].isRole)
    }

    /// Counts what is said once for all rows of a kind.
    private func note(
        _ stated: LinkRows.StatedKind, _ kind: Kind, in builder: inout ModelBuilder
    ) {
        guard let match = kind.match else { return }
        // The first was counted when it was read.
        builder.kindReading.count(kind.text, in: tree, more: kind.count - 1)
        if stated.isUndirected, let node = links.kinds[stated] {
            builder.noteDirection(
                of: match.kind, at: NodeRef(tree: tree, node: node), count: kind.count)
        }
    }
}
