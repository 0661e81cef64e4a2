import DiffusionModel

extension Canvas {
    /// What the picture shows, as a table: a row for each thing that says something of itself.
    ///
    /// The columns are `what`, all that things say under their own names in the order in which they
    /// come, and `title`, which is what is told to who points at them.
    ///
    /// - Complexity: O(groups · columns).
    package var table: Table {
        var rows: [(what: String, data: [Datum], title: String)] = []
        // Which of several pictures something stands in is said of the picture alone.
        func look(at parts: [Part], in picture: [Datum]) {
            for case .group(let group) in parts {
                let isPicture = group.classes == "multiple"
                if !group.data.isEmpty, !isPicture {
                    let what = group.classes.prefix { $0 != " " }
                    rows.append((String(what), picture + group.data, group.title))
                }
                look(at: group.parts, in: isPicture ? group.data : picture)
            }
        }
        look(at: parts, in: [])
        var names: [String] = []
        for name in rows.lazy.flatMap({ $0.data.map(\.name) }) where !names.contains(name) {
            names.append(name)
        }
        return Table(
            columns: ["what"] + names.map { Table.Column($0) } + ["title"],
            rows: rows.map { row in
                [.text(row.what)]
                    + names.map { name in
                        row.data.first { $0.name == name }.map { .text($0.value) } ?? .null
                    } + [.text(row.title)]
            })
    }
}

extension Diagram {
    /// What the picture shows, as a table: a row for each card and for each line.
    ///
    /// - Complexity: O(cards + links).
    package var table: Table {
        var table = Table("what", .id("id"), .id("from"), .id("to"), "meaning", "count", "title")
        for card in cards {
            table.append([
                .text("card"), .text(card.id), .null, .null, .text(card.style.rawValue), .null,
                .text(card.name),
            ])
        }
        for link in links {
            let ends = [link.from, link.to].map { end in
                switch end {
                case .card(let id), .panel(let id): Table.Value.text(id)
                }
            }
            table.append([
                .text("link"), .text(link.id), ends[0], ends[1], .text(link.style.rawValue),
                .integer(link.count), .text(link.sentence),
            ])
        }
        return table
    }
}
