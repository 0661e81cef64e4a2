/// Finds the cheapest way through a grid: short, with few corners and crossings.
struct RouteSearch {
    /// A crossing from which a way may start or at which it may end, with the side it faces.
    struct Door {
        var crossing: Int
        var side: BoxSide
        var cost: Double
    }

    struct Way {
        var start: Int
        var end: Int
        var corners: [PagePoint]
        var cost: Double
    }

    private struct Waiting {
        var estimate: Double
        var state: Int
    }

    let grid: RouteGrid
    let goals: [Door]
    private static let corner = 34.0
    private static let directions = BoxSide.allCases
    private let places: [PagePoint]
    private var cost: [Double]
    private var previous: [Int]
    private var heap: [Waiting] = []
    private var isLeast: [Bool]

    init(grid: RouteGrid, goals: [Door]) {
        self.grid = grid
        self.goals = goals
        places = goals.map { grid.point($0.crossing) }
        let states = grid.xs.count * grid.ys.count * 4
        cost = [Double](repeating: .infinity, count: states)
        previous = [Int](repeating: -1, count: states)
        isLeast = [Bool](repeating: false, count: states)
    }

    /// The cheapest way from one of the doors to one of the goals, or nil where there is none.
    mutating func way(from doors: [Door]) -> Way? {
        for (number, door) in doors.enumerated() {
            let state = door.crossing * 4 + door.side.rawValue
            offer(state, at: door.cost, from: -2 - number)
        }
        var best: (cost: Double, state: Int, goal: Int)?
        while let next = pop() {
            if let best, next.estimate >= best.cost { break }
            guard !isLeast[next.state] else { continue }
            isLeast[next.state] = true
            for (number, goal) in goals.enumerated() where goal.crossing == next.state / 4 {
                let whole =
                    cost[next.state] + goal.cost + turn(next.state % 4, to: goal.side.opposite)
                if whole < best?.cost ?? .infinity { best = (whole, next.state, number) }
            }
            spread(from: next.state)
        }
        return best.map { trace($0.state, cost: $0.cost, goal: $0.goal) }
    }

    private func turn(_ direction: Int, to side: BoxSide) -> Double {
        if direction == side.rawValue { return 0 }
        let isBack = direction == side.opposite.rawValue
        return isBack ? .infinity : Self.corner
    }

    private mutating func spread(from state: Int) {
        let here = state / 4
        let x = here % grid.xs.count
        let y = here / grid.xs.count
        for side in Self.directions {
            let extra = turn(state % 4, to: side)
            guard extra < .infinity else { continue }
            switch side {
            case .left where x > 0:
                move(
                    state, to: here - 1, side, grid.xs[x] - grid.xs[x - 1] + extra,
                    grid.across[here - 1])
            case .right where x + 1 < grid.xs.count:
                move(
                    state, to: here + 1, side, grid.xs[x + 1] - grid.xs[x] + extra,
                    grid.across[here])
            case .top where y > 0:
                let above = here - grid.xs.count
                move(state, to: above, side, grid.ys[y] - grid.ys[y - 1] + extra, grid.down[above])
            case .bottom where y + 1 < grid.ys.count:
                let below = here + grid.xs.count
                move(state, to: below, side, grid.ys[y + 1] - grid.ys[y] + extra, grid.down[here])
            default: break
            }
        }
    }

    private mutating func move(
        _ state: Int, to crossing: Int, _ side: BoxSide, _ length: Double, _ burden: Double
    ) {
        guard burden < .infinity else { return }
        offer(crossing * 4 + side.rawValue, at: cost[state] + length + burden, from: state)
    }

    private mutating func offer(_ state: Int, at price: Double, from origin: Int) {
        guard price < cost[state] else { return }
        cost[state] = price
        previous[state] = origin
        push(Waiting(estimate: price + least(from: state / 4), state: state))
    }

    /// No way is shorter than that to the nearest goal.
    private func least(from crossing: Int) -> Double {
        let here = grid.point(crossing)
        var least = Double.infinity
        for place in places {
            least = min(least, abs(here.x - place.x) + abs(here.y - place.y))
        }
        return least
    }

    private func trace(_ last: Int, cost: Double, goal: Int) -> Way {
        var corners: [PagePoint] = []
        var state = last
        while state >= 0 {
            corners.append(grid.point(state / 4))
            state = previous[state]
        }
        return Way(start: -2 - state, end: goal, corners: corners.reversed(), cost: cost)
    }

    // MARK: - Heap

    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (heap[one], heap[other])
        if first.estimate != second.estimate { return first.estimate < second.estimate }
        return first.state < second.state
    }

    private mutating func push(_ waiting: Waiting) {
        heap.append(waiting)
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func pop() -> Waiting? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && isBefore(child, least) {
                least = child
            }
            if least == parent { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}

extension BoxSide {
    var opposite: BoxSide {
        switch self {
        case .left: .right
        case .right: .left
        case .top: .bottom
        case .bottom: .top
        }
    }
}
