import DiffusionModel
import EdgeTables

/// Parts what cannot be read of a column from what can, so that one odd value costs no other.
///
/// Of a column called `date`, `weight` or the like, most of whose values can be read so, the others
/// become attributes of the same name, which is said with the place of the first; of one
/// where few can be read, all are attributes, and that is said as well.
struct GenericRepairs {
    private var graph: GenericGraph

    /// Looks through the columns of edges.
    static func apply(to graph: inout GenericGraph) {
        var texts = TextPool.empty
        swap(&texts, &graph.texts)
        var repairs = GenericRepairs(graph: graph)
        swap(&texts, &repairs.graph.texts)
        repairs.apply()
        swap(&texts, &repairs.graph.texts)
        graph = repairs.graph
        swap(&texts, &graph.texts)
    }

    private mutating func apply() {
        if graph.texts.hasTwins { unite() }
        for (index, column) in graph.edges.columns.enumerated() {
            guard let key = Self.key(of: column) else { continue }
            repair(index, column.name.isEmpty ? key.rawValue : column.name, key)
        }
    }

    /// Lets ids and kinds that are equal to readers be the same text, however accents are written.
    private mutating func unite() {
        let texts = graph.texts
        for (index, column) in graph.nodes.columns.enumerated() where Self.isName(column) {
            graph.nodes.change(index) { (index, texts.identity($0.text)) }
        }
        for (index, column) in graph.edges.columns.enumerated() where Self.isName(column) {
            graph.edges.change(index) { (index, texts.identity($0.text)) }
        }
    }

    private static func isName(_ column: GenericRows.Column) -> Bool {
        switch column.meaning {
        case .id, .kind, .source, .target: true
        case .named: EdgeColumn(column.name).mayBeKinds
        default: false
        }
    }

    private static func key(of column: GenericRows.Column) -> NativeKey? {
        switch column.meaning {
        case .weight: return .weight
        case .named:
            if let key = ColumnGuesses.times[TableHeader.letters(column.name)] { return key }
            guard case .value(let key) = EdgeColumn(column.name) else { return nil }
            return [.weight, .date, .from, .to, .seen].contains(key) ? key : nil
        default: return nil
        }
    }

    private mutating func repair(_ index: Int, _ name: String, _ key: NativeKey) {
        var readings = TextMap<TextID?>()
        var (count, unread, cut): (Int, [GenericRows.Cell], Int) = (0, [], 0)
        for cell in graph.edges.allCells where cell.column == Int32(index) {
            count += 1
            let reading = readings[cell.text] ?? read(cell.text, key)
            readings[cell.text] = .some(reading)
            guard let reading else {
                unread.append(cell)
                continue
            }
            if reading != cell.text { cut += 1 }
        }
        guard count > 0, !unread.isEmpty || cut > 0 else { return }
        let isMostly = 2 * unread.count < count
        if let first = unread.first { warn(of: first, unread.count, count, name, key, isMostly) }
        guard isMostly else { return }
        if cut > 0 {
            graph.note(
                .columnUse,
                "Of \(cut) \(cut == 1 ? "value" : "values") of '\(name)' the day is read, and the "
                    + "time of day is left out.")
        }
        let rest = graph.edges.column(.attribute, name, key: "unread")
        graph.edges.change(index) { cell in
            guard let reading = readings[cell.text] else { return nil }
            return reading.map { (index, $0) } ?? (rest, cell.text)
        }
    }

    /// What a text is read as; nil where it is nothing of the sort.
    private mutating func read(_ text: TextID, _ key: NativeKey) -> TextID? {
        let words = graph.texts.string(text)
        if key == .weight { return NumberText.number(words) == nil ? nil : text }
        if GenericMeanings.isDate(words, key) { return text }
        return GEXFTimes.day(words).map { graph.texts.add($0) }
    }

    private mutating func warn(
        of first: GenericRows.Cell, _ count: Int, _ all: Int, _ name: String, _ key: NativeKey,
        _ isMostly: Bool
    ) {
        let what = key == .weight ? "a number" : "a date"
        let rest =
            isMostly
            ? "\(count == 1 ? "It is" : "They are") kept as an attribute of that name, and the "
                + "\(count == 1 ? "link says" : "links say") nothing by it."
            : "So all of them are kept as attributes of that name, and say nothing else."
        graph.warn(
            key == .weight ? .invalidNumber : .invalidDate, at: first.place,
            "Of \(all) \(all == 1 ? "value" : "values") of '\(name)' \(count) cannot be read as "
                + "\(what), first '\(graph.texts.string(first.text))'. \(rest)",
            hint: key == .weight
                ? "Write numbers with a point, such as 0.5."
                : "Write dates such as 2014, 2014-03 or 2014-03-01.")
    }
}
