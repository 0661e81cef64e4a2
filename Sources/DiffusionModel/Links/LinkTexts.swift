/// Texts that links say under the same names, in columns, as the rows of a table have them.
///
/// As details of their links they would take many times the bytes of the file that they stand in;
/// here each takes its own bytes and four more. It is a class without anything that changes, so
/// that a table of links holds no more than a reference.
package final class LinkTexts: Sendable {
    /// What links say by the texts of a column.
    package enum Column: Hashable, Sendable {
        /// An attribute of a name.
        case attribute(String)
        case note
        /// What the file calls a link.
        case id
    }

    /// The texts of links that follow one another.
    package struct Part: Sendable {
        /// The bytes of all texts, link by link and column by column.
        let bytes: [UInt8]
        /// Where each text ends among the bytes; an empty one says nothing.
        let ends: [UInt32]

        /// Takes over texts; shape of `ends` `[links, columns]`.
        package init(bytes: [UInt8], ends: [UInt32]) { (self.bytes, self.ends) = (bytes, ends) }
    }

    private let columns: [Column]
    private let parts: [Part]
    /// The first link of each part, and the one behind the last.
    private let starts: [Int]

    /// Takes over the texts of all links from one on.
    ///
    /// - Parameters:
    ///   - columns: What each column holds; at least one.
    ///   - parts: The texts in the order of the links.
    ///   - first: The place of the first link that has texts.
    package init(columns: [Column], parts: [Part], from first: Int = 0) {
        (self.columns, self.parts) = (columns, parts.filter { !$0.ends.isEmpty })
        starts = self.parts.reduce(into: [first]) {
            $0.append($0[$0.count - 1] + $1.ends.count / columns.count)
        }
    }

    /// Whether a link says any text.
    func says(_ index: LinkIndex) -> Bool {
        guard let (part, row) = place(of: index) else { return false }
        return end(row * columns.count, part) < end((row + 1) * columns.count, part)
    }

    /// What the file calls a link.
    func id(of index: LinkIndex) -> String? {
        guard let column = columns.firstIndex(of: .id), let (part, row) = place(of: index) else {
            return nil
        }
        return text(row * columns.count + column, part)
    }

    /// The same texts, where a column holds something else.
    package func putting(_ column: Column, at place: Int) -> LinkTexts {
        var columns = columns
        columns[place] = column
        return LinkTexts(columns: columns, parts: parts, from: starts[0])
    }

    /// A detail with the texts that a link says.
    func added(to detail: LinkDetail?, of index: LinkIndex) -> LinkDetail? {
        guard says(index), let (part, row) = place(of: index) else { return detail }
        var all = detail ?? LinkDetail()
        for (number, column) in columns.enumerated() {
            guard let text = text(row * columns.count + number, part) else { continue }
            switch column {
            case .attribute(let name): all.attributes.append(Attribute(name: name, value: text))
            case .note: all.note = text
            case .id: all.id = text
            }
        }
        return all
    }

    /// How many texts a column has; nil where one is not as asked, which ends the search.
    ///
    /// - Complexity: O(links) up to that one.
    package func count(in column: Int, ifAll isAsked: (String) -> Bool) -> Int? {
        var count = 0
        for part in parts {
            for place in stride(from: column, to: part.ends.count, by: columns.count) {
                guard let text = text(place, part) else { continue }
                guard isAsked(text) else { return nil }
                count += 1
            }
        }
        return count
    }

    // MARK: - Places

    /// The part that holds the texts of a link, and the number of the link in it.
    private func place(of index: LinkIndex) -> (part: Part, row: Int)? {
        let link = Int(index)
        guard let behind = starts.last, link >= starts[0], link < behind else { return nil }
        var (low, high) = (0, parts.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= link { low = middle } else { high = middle - 1 }
        }
        return (parts[low], link - starts[low])
    }

    /// Where the texts before a place end.
    private func end(_ place: Int, _ part: Part) -> Int {
        place == 0 ? 0 : Int(part.ends[place - 1])
    }

    /// The text at a place, or nil where it is empty.
    private func text(_ place: Int, _ part: Part) -> String? {
        let (start, end) = (end(place, part), Int(part.ends[place]))
        return start < end ? String(decoding: part.bytes[start..<end], as: UTF8.self) : nil
    }
}
