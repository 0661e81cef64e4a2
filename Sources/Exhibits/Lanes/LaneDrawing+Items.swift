import DiffusionModel

/// Posts and deeds, and what the legend says of them.
extension LaneDrawing {
    /// Whether something else is emphasised.
    private var isQuiet: Bool { diagram.links.contains { $0.emphasis == .strong } }

    private func top(of item: LaneItem) -> Double {
        layout.rows(of: item.lane) + Double(item.row) * LaneLayout.rowHeight
    }

    func drawBar(of item: LaneItem, _ origin: PagePoint, _ canvas: inout Canvas) {
        guard let bar = item.bar else { return }
        var group: Canvas.Group
        switch item.source {
        case .tenure(let number):
            group = Canvas.Group("tenure")
            let y = top(of: item) + 2
            LaneBars.draw(bar, look(of: layout.chart.tenures[number]), at: y, origin, into: &group)
        case .deed:
            group = Canvas.Group("deed")
            let look = LaneBars.Look(color: DeedMarks.color, opacity: 0.35, height: 4)
            LaneBars.draw(bar, look, at: top(of: item) + 5, origin, into: &group)
        }
        canvas.add(group)
    }

    private func look(of tenure: LaneTenure) -> LaneBars.Look {
        var look = Self.tenure
        look.isOutline = tenure.isIntended || tenure.marks.dispute == .wholly
        look.isDotted = tenure.marks.dispute != .none
        return look
    }

    func draw(_ item: LaneItem, _ origin: PagePoint, _ canvas: inout Canvas) {
        let (id, sentence, timing, kind): (String, String, Timing?, String)
        switch item.source {
        case .tenure(let number):
            let tenure = layout.chart.tenures[number]
            (id, sentence, timing, kind) = (tenure.id, tenure.sentence, tenure.timing, "post")
        case .deed(let number):
            let deed = layout.chart.deeds[number]
            (id, sentence, timing, kind) = (deed.id, deed.sentence, deed.timing, "deed")
        }
        var group = Canvas.Group(kind)
        group.title = sentence
        group.say("id", id)
        group.say("lane", diagram.cards[item.lane].id)
        group.say("date", timing.map { Wording.timing($0) })
        let top = origin.y + top(of: item)
        if isCrossed(item) { group.add(behind(item, top, origin)) }
        if case .deed(let number) = item.source {
            let state = DeedMarks.State(layout.chart.deeds[number])
            group.add(marks.mark(of: state, at: PagePoint(origin.x + item.place, top + 7)))
        }
        let style = TextStyle(LaneLayout.style.size, isQuiet ? "#767676" : LaneLayout.style.color)
        group.add(Canvas.Text(item.label, style, at: PagePoint(origin.x + item.text, top + 10)))
        canvas.add(group)
    }

    /// Arrows that pass where the words must stand leave them free.
    private func behind(
        _ item: LaneItem, _ top: Double, _ origin: PagePoint
    ) -> Canvas.Group {
        let isTenure = if case .tenure = item.source { true } else { false }
        let isOnBar = isTenure && item.isLabelledInside
        var group = Canvas.Group(isOnBar ? "tenure" : "lane")
        let box = PageBox(
            x: origin.x + item.text - 1, y: top + 2, width: item.width + 2,
            height: Self.tenure.height)
        let fill = isOnBar ? Self.tenure.color : Self.ground(of: item.lane)
        group.add(Canvas.Shape(CanvasPath(box), fill: fill))
        return group
    }

    /// Whether an arrow passes behind the label of something.
    private func isCrossed(_ item: LaneItem) -> Bool {
        let (left, right) = (item.text - 2, item.text + item.width + 2)
        if layout.uprights.below[item.lane].contains(where: { $0 > left && $0 < right }) {
            return true
        }
        return layout.arrows.contains { arrow in
            !arrow.isUpright && arrow.gaps.lowerBound <= item.lane
                && item.lane <= arrow.gaps.upperBound && min(arrow.from, arrow.to) < right
                && max(arrow.from, arrow.to) > left
        }
    }

    // MARK: - Legend

    /// What the legend explains besides the arrows.
    var samples: [PictureFrame.Sample] {
        var samples: [PictureFrame.Sample] = []
        var known: Set<DeedMarks.State> = []
        for state in layout.chart.deeds.map(DeedMarks.State.init) where known.insert(state).inserted
        {
            samples.append(
                PictureFrame.Sample(
                    draw: { place, group in
                        let middle = PagePoint(place.x + 18, place.y + 5)
                        var part = Canvas.Group("sample deed")
                        part.add(marks.mark(of: state, at: middle))
                        group.add(part)
                    }, words: state.words))
        }
        let tenures = layout.chart.tenures.map { look(of: $0) }
        for (isOutline, isDotted, words) in [
            (false, false, "Post"), (true, false, "Post, only intended"),
            (false, true, "Post, disputed"), (true, true, "Post, only disputed"),
        ] {
            let look = tenures.first { $0.isOutline == isOutline && $0.isDotted == isDotted }
            if let look { samples.append(sample(look, (0, 0), .lasting, .day, words)) }
        }
        let ends = layout.arrows.flatMap { [$0.bars.from, $0.bars.to] }.compactMap { $0 }
        return samples + self.samples(of: ends + layout.items.compactMap(\.bar), besides: ends)
    }

    private func samples(
        of bars: [LaneSpan.Bar], besides ends: [LaneSpan.Bar]
    ) -> [PictureFrame.Sample] {
        let look = LaneBars.Look(color: "#6B6B6B", opacity: 0.45, height: 5)
        var samples: [PictureFrame.Sample] = []
        if bars.contains(where: { $0.kind == .date }) {
            samples.append(sample(look, (12, 12), .date, .day, "Days between which a date lies"))
        }
        if ends.contains(where: { $0.kind == .lasting }) {
            samples.append(sample(look, (0, 0), .lasting, .day, "Time that it lasts"))
        }
        if bars.contains(where: { $0.kind == .seen }) {
            samples.append(
                sample(look, (18, 18), .seen, .day, "So on some day in the middle; else not known"))
        }
        if bars.contains(where: { $0.end == .open }) {
            samples.append(sample(look, (0, 0), .lasting, .open, "Lasts still"))
        }
        if bars.contains(where: { $0.end == .unknown }) {
            samples.append(sample(look, (0, 24), .lasting, .unknown, "End not known"))
        }
        return samples
    }

    private func sample(
        _ look: LaneBars.Look, _ soft: (left: Double, right: Double), _ kind: LaneSpan.Bar.Kind,
        _ end: LaneSpan.Bar.End, _ words: String
    ) -> PictureFrame.Sample {
        let bar = LaneSpan.Bar(
            left: 0, right: end == .open ? 31 : 36, softLeft: soft.left, softRight: soft.right,
            kind: kind, end: end)
        return PictureFrame.Sample(
            draw: { place, group in
                var part = Canvas.Group(look.height > 8 ? "tenure" : "days")
                LaneBars.draw(bar, look, at: 5 - look.height / 2, place, into: &part)
                group.add(part)
            }, words: words)
    }
}
