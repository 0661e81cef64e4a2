/// Spreads the ends of lines along the side of a box, in the order that crosses least.
struct PortSpreader {
    private struct Key: Hashable {
        var panel: Int
        var card: Int?
        var side: LinkRouter.Side
    }

    private struct Use {
        var plan: Int
        var isStart: Bool
        var far: Double
    }

    func spread(_ plans: inout [(link: DiagramLink, from: LinkRouter.Port, to: LinkRouter.Port)]) {
        var uses: [Key: [Use]] = [:]
        var order: [Key] = []
        for (index, plan) in plans.enumerated() {
            for isStart in [true, false] {
                let near = isStart ? plan.from : plan.to
                let far = isStart ? plan.to : plan.from
                let key = Key(panel: near.panel, card: near.card, side: near.side)
                if uses[key] == nil { order.append(key) }
                let isUpright = near.side == .left || near.side == .right
                let centre = isUpright ? far.box.centre.y : far.box.centre.x
                uses[key, default: []].append(Use(plan: index, isStart: isStart, far: centre))
            }
        }
        for key in order { place(uses[key, default: []], into: &plans) }
        settlePanels(&plans)
    }

    private func place(
        _ uses: [Use],
        into plans: inout [(link: DiagramLink, from: LinkRouter.Port, to: LinkRouter.Port)]
    ) {
        let sorted = uses.sorted { ($0.far, $0.plan) < ($1.far, $1.plan) }
        for (position, use) in sorted.enumerated() {
            var port = use.isStart ? plans[use.plan].from : plans[use.plan].to
            let isUpright = port.side == .left || port.side == .right
            let length = isUpright ? port.box.height : port.box.width
            let step = min(13, length * 0.8 / Double(sorted.count))
            let shift = (Double(position) - Double(sorted.count - 1) / 2) * step
            let middle = port.box.centre
            switch port.side {
            case .left: port.point = PagePoint(port.box.x, middle.y + shift)
            case .right: port.point = PagePoint(port.box.right, middle.y + shift)
            case .top: port.point = PagePoint(middle.x + shift, port.box.y)
            case .bottom: port.point = PagePoint(middle.x + shift, port.box.bottom)
            }
            if use.isStart { plans[use.plan].from = port } else { plans[use.plan].to = port }
        }
    }

    /// A line to a panel as a whole meets its border at the height of the other end.
    private func settlePanels(
        _ plans: inout [(link: DiagramLink, from: LinkRouter.Port, to: LinkRouter.Port)]
    ) {
        for index in plans.indices {
            if plans[index].to.card == nil {
                settle(&plans[index].to, beside: plans[index].from)
            }
            if plans[index].from.card == nil {
                settle(&plans[index].from, beside: plans[index].to)
            }
        }
    }

    private func settle(_ port: inout LinkRouter.Port, beside other: LinkRouter.Port) {
        switch port.side {
        case .left, .right:
            let low = port.box.y + 30
            port.point.y = min(max(other.point.y, low), max(low, port.box.bottom - 14))
        case .top, .bottom:
            let low = port.box.x + 14
            port.point.x = min(max(other.point.x, low), max(low, port.box.right - 14))
        }
    }
}
