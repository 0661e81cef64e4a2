/// Draws several pictures beside each other, each under what it is of.
package struct MultiplesDrawing {
    private let multiples: Multiples
    private let bodies: [PictureBody]
    /// What the legend explains, of all pictures.
    private let samples: [PictureFrame.Sample]
    private let columns: Int
    /// What the numbers above columns mean, if any stand there.
    private let key: String?

    /// The room between two pictures, and that for the words above one.
    private static let (gap, head) = (22.0, 18.0)
    private static let style = TextStyle(10, "#1A1A1A", isBold: true)

    /// Lays the pictures out.
    package init(_ multiples: Multiples) {
        self.multiples = multiples
        let room = multiples.diagram.page == .a4 ? 560.0 : 820
        switch multiples.panels {
        case .areas(let charts):
            let scale = AreaScale(charts.flatMap(\.areas))
            bodies = charts.map { AreaDrawing($0, scale: scale, size: .small).body }
            var all = charts.first
            all?.areas = charts.flatMap(\.areas)
            samples = all.map { AreaDrawing($0, scale: scale, size: .small).body.samples } ?? []
            columns = Self.columns(bodies.count, first: bodies.first, other: bodies.first, in: room)
            key = nil
        case .matrices(let charts):
            let most = charts.flatMap(\.cells).map(\.count).max() ?? 1
            // Names of rows stand once for all matrices beside each other.
            let plain = charts.map {
                MatrixDrawing($0, most: most, isSmall: true, namesRows: false).body
            }
            let named = charts.map { MatrixDrawing($0, most: most, isSmall: true).body }
            var all = charts.first
            all?.cells = charts.flatMap(\.cells)
            samples = all.map { MatrixDrawing($0).body.samples } ?? []
            key = all.flatMap { MatrixDrawing($0).key }
            let columns = Self.columns(
                charts.count, first: named.first, other: plain.first, in: room)
            bodies = charts.indices.map { $0 % columns == 0 ? named[$0] : plain[$0] }
            self.columns = columns
        }
    }

    /// How many pictures stand in a row: as many as there is room for, in rows that are alike.
    private static func columns(
        _ count: Int, first: PictureBody?, other: PictureBody?, in room: Double
    ) -> Int {
        guard let first, let other, count > 0 else { return 1 }
        let more = max(0, (room - first.width) / (other.width + gap))
        let most = min(count, 1 + Int(more))
        let rows = (count + most - 1) / most
        return (count + rows - 1) / rows
    }

    /// The drawing.
    ///
    /// - Complexity: That of all pictures.
    package var canvas: Canvas {
        let rows = stride(from: 0, to: bodies.count, by: columns).map {
            Array(bodies.indices[$0..<min($0 + columns, bodies.count)])
        }
        let width = rows.map { self.width(of: $0) }.max() ?? 0
        let height = rows.reduce(0.0) { $0 + self.height(of: $1) } - Self.gap
        var told = multiples.diagram
        // Areas and cells are explained, and not the lines that they stand for.
        told.links = []
        if let key { told.notes.insert(key, at: 0) }
        return PictureFrame(told, width: max(width, 560), cut: cut).drawing(
            height: height, samples: samples
        ) { top, canvas in
            var y = top
            for row in rows {
                var x = PictureFrame.margin
                for index in row {
                    canvas.add(group(of: index, at: PagePoint(x, y)))
                    x += bodies[index].width + Self.gap
                }
                y += self.height(of: row)
            }
        }
    }

    private func width(of row: [Int]) -> Double {
        row.reduce(-Self.gap) { $0 + bodies[$1].width + Self.gap }
    }

    private func height(of row: [Int]) -> Double {
        (row.map { bodies[$0].height }.max() ?? 0) + Self.head + Self.gap
    }

    private func group(of index: Int, at corner: PagePoint) -> Canvas.Group {
        let (name, body) = (multiples.names[index], bodies[index])
        var group = Canvas.Group("multiple", id: "multiple-\(index + 1)")
        group.say("panel", name)
        let words = TextMetrics.fitted(name, in: body.width, style: Self.style)
        group.add(
            Canvas.Text(words, Self.style, at: PagePoint(corner.x, corner.y + Self.style.size)))
        var canvas = Canvas(width: 0, height: 0, title: "", summary: "")
        body.draw(PagePoint(corner.x, corner.y + Self.head), &canvas)
        group.parts += canvas.parts
        return group
    }

    private var cut: [String] {
        let names = multiples.names.indices.filter { index in
            Self.style.width(of: multiples.names[index]) > bodies[index].width
        }
        return names.map { multiples.names[$0] } + bodies.flatMap(\.cut)
    }
}
