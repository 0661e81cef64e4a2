import DiffusionModel
import EdgeTables

/// The reading of the rows of one file, which remembers what many of them say alike.
struct LinkRowReading {
    private let links: LinkRows
    private let tree: Int32
    private var kinds: LinkRowKinds
    /// Places in the table of links of the times that rows state, where they were read.
    private var times: [Int32?]
    private var weights = TextMap<Double>()
    private var strings = TextMap<String>()
    private var columns: LinkRowTexts
    /// The names of attributes that no format could hold.
    private let longNames: Set<String>
    /// Whether a link of the file may have the id that is made of its ends anyway.
    private let mayHaveMadeIDs: Bool

    /// What one row says, but for what goes into columns of texts.
    private struct Row {
        var subject: TextID?
        var object: TextID?
        var weight: Double?
        var id: TextID?
        var attributes: [Attribute] = []
    }

    init(_ links: LinkRows, tree: Int32, _ texts: TextPool) {
        (self.links, self.tree) = (links, tree)
        kinds = LinkRowKinds(links.templates, tree: tree)
        times = links.templates.times.map { _ in nil }
        let names = links.names.map { name in name.map { texts.string($0) } }
        longNames = Set(names.compactMap(\.self).filter { ModelBuilder.fault(ofName: $0) != nil })
        mayHaveMadeIDs = Self.mayHaveMadeIDs(links, texts)
        let candidates = Self.candidates(links, names, longNames, withIDs: !mayHaveMadeIDs)
        columns = LinkRowTexts(links.rows, candidates, texts)
    }

    /// Ids that are made of ends have points between them.
    private static func mayHaveMadeIDs(_ links: LinkRows, _ texts: TextPool) -> Bool {
        let isID = links.roles.map { if case .id = $0 { true } else { false } }
        guard isID.contains(true) else { return false }
        return links.rows.allCells.contains { cell in
            guard isID[Int(cell.column)] else { return false }
            let span = texts.span(cell.text)
            // A long one may be too long, which is looked at for each.
            return span.length > ModelBuilder.surelyShort
                || texts.withBytes(of: span) { $0.contains(UInt8(ascii: ".")) }
        }
    }

    /// What the columns of rows would be as columns of texts.
    private static func candidates(
        _ links: LinkRows, _ names: [String?], _ longNames: Set<String>, withIDs: Bool
    ) -> [LinkTexts.Column?] {
        links.roles.indices.map { index in
            switch links.roles[index] {
            case .id: return withIDs ? .id : nil
            case .attribute, .word:
                return names[index].flatMap { longNames.contains($0) ? nil : .attribute($0) }
            case .subject, .object, .weight, .time, .nothing: return nil
            }
        }
    }

    mutating func read(into builder: inout ModelBuilder) {
        let start = builder.model.links.count
        builder.model.links.reserveCapacity(start + links.rows.count)
        builder.places.links.elements.reserveCapacity(start + links.rows.count)
        for number in 0..<links.rows.count {
            let row = row(links.rows[number], builder.texts)
            append(row, number, to: &builder)
            // A row that makes no link leaves nothing to the next.
            _ = columns.takeBack()
        }
        if let texts = columns.all(from: start) { builder.model.links.put(texts) }
        kinds.note(in: &builder)
    }

    // MARK: - What a row says

    private mutating func row(_ cells: ArraySlice<GenericRows.Cell>, _ texts: TextPool) -> Row {
        var row = Row()
        for cell in cells {
            switch links.roles[Int(cell.column)] {
            case .subject: row.subject = cell.text
            case .object: row.object = cell.text
            case .weight: row.weight = weight(cell.text, texts)
            case .word:
                // Kinds and directions are known by the number of the row.
                if links.edges.reading(of: cell) == .attribute { keep(cell, in: &row, texts) }
            case .attribute: keep(cell, in: &row, texts)
            case .id: if !columns.take(cell) { row.id = cell.text }
            case .time, .nothing: break
            }
        }
        return row
    }

    private mutating func keep(
        _ cell: GenericRows.Cell, in row: inout Row, _ texts: TextPool
    ) {
        guard !columns.take(cell), let name = links.names[Int(cell.column)] else { return }
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

    private mutating func append(_ row: Row, _ number: Int, to builder: inout ModelBuilder) {
        guard let subject = row.subject.flatMap({ builder.position(of: $0) }),
            let object = row.object.flatMap({ builder.position(of: $0) })
        else { return }
        let place = links.rows.place(of: number)
        guard isShort(row, at: place, &builder) else { return }
        let kind = kinds.next(links.templates.kind(ofRow: number), &builder)
        guard let match = kind.match else { return }
        let ends = match.wording == .passive ? (object, subject) : (subject, object)
        let time = timing(links.templates.time(ofRow: number), &builder)
        if kind.isSpecial || row.id != nil || !row.attributes.isEmpty {
            var link = LinkRow(
                subject: ends.0, kind: match.kind, object: ends.1, origin: kind.origin)
            link.weight = row.weight
            detail(row, kind, time, of: &link, &builder)
            builder.model.links.append(link, timing: time)
        } else {
            builder.model.links.append(
                from: ends.0, to: ends.1, kind: UInt16(clamping: match.kind), origin: kind.origin,
                timing: time, weight: row.weight)
        }
        columns.endRow(builder.texts)
        builder.places.links.append(
            ModelPlaces.Place(file: tree, line: place.line, column: place.column))
    }

    /// Gives a link what it says beyond its columns.
    private mutating func detail(
        _ row: Row, _ kind: LinkRowKinds.Kind, _ time: Int32, of link: inout LinkRow,
        _ builder: inout ModelBuilder
    ) {
        var detail = LinkDetail()
        detail.attributes = row.attributes
        detail.id = row.id.map { string($0, builder.texts) }
        if kind.match?.wording == .intended { detail.stage = .intended }
        // Of other kinds there is nothing to settle.
        if kind.isSpecial || row.id != nil {
            for (column, text) in columns.takeBack() {
                let words = string(text, builder.texts)
                if column == .id { detail.id = words }
                guard case .attribute(let name) = column, !words.isEmpty else { continue }
                detail.attributes.append(Attribute(name: name, value: words))
            }
            builder.settle(&link, &detail, time, in: tree)
        }
        link.detail = detail.saysNothing ? nil : detail
    }

    /// Whether a row has no id and no name of an attribute that is too long for other formats.
    private mutating func isShort(
        _ row: Row, at place: GenericRows.Place, _ builder: inout ModelBuilder
    ) -> Bool {
        var names = longNames.isEmpty ? [] : row.attributes.map(\.name).filter(longNames.contains)
        if let id = row.id, builder.texts.span(id).length > ModelBuilder.surelyShort {
            names.append(string(id, builder.texts))
        }
        return names.isEmpty || builder.areShort(names, at: place, in: tree)
    }

    private mutating func timing(_ number: Int, _ builder: inout ModelBuilder) -> Int32 {
        guard number >= 0 else { return -1 }
        if let known = times[number] { return known }
        let node = NodeRef(tree: tree, node: links.templates.times[number])
        let position = builder.position(ofTimingAt: node)
        times[number] = position
        return position
    }
}
