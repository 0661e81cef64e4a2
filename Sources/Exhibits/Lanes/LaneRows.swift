/// Packs what happens in a lane into rows, so that nothing stands on anything else.
struct LaneRows {
    /// Up to where each row is taken.
    private var ends: [Double] = []
    /// How many rows there are.
    var count: Int { ends.count }

    /// Takes the first row that is free from a place on, up to another; what comes later begins no
    /// further left.
    mutating func take(from left: Double, to right: Double) -> Int {
        if let row = ends.firstIndex(where: { $0 <= left }) {
            ends[row] = right
            return row
        }
        ends.append(right)
        return ends.count - 1
    }
}

/// Gives upright lines places of their own between lanes.
struct LaneSlots {
    /// The places taken between each lane and the next, in order.
    private var taken: [[Double]]
    /// How far lines stand apart, in points.
    private let apart: Double

    init(lanes: Int, apart: Double) {
        taken = Array(repeating: [], count: max(lanes - 1, 0))
        self.apart = apart
    }

    /// The free place next to the one that is preferred, inside the room or a little beside it;
    /// where none is free the preferred one, and lines lie on each other.
    ///
    /// - Parameters:
    ///   - place: The preferred place.
    ///   - room: Where the line may stand.
    ///   - lanes: From which lane to which it leads, upper first.
    ///   - beside: How far beside its room it may stand.
    /// - Returns: The place, which is now taken, and whether it was free.
    mutating func take(
        near place: Double, in room: ClosedRange<Double>, lanes: Range<Int>, beside: Double
    ) -> (place: Double, isFree: Bool) {
        let step = apart / 2
        let reach = max(room.upperBound - place, place - room.lowerBound) + beside
        var (best, isFree) = (place, false)
        for number in 0...Int((reach / step).rounded(.up)) {
            let offset = Double(number) * step
            let found = [place + offset, place - offset].first { candidate in
                candidate >= room.lowerBound - beside && candidate <= room.upperBound + beside
                    && lanes.allSatisfy { self.isFree(candidate, taken[$0]) }
            }
            guard let found else { continue }
            (best, isFree) = (found, true)
            break
        }
        for gap in lanes {
            taken[gap].insert(best, at: Self.position(of: best, in: taken[gap]))
        }
        return (best, isFree)
    }

    private func isFree(_ place: Double, _ taken: [Double]) -> Bool {
        let next = Self.position(of: place, in: taken)
        if next < taken.count, taken[next] - place < apart { return false }
        return next == 0 || place - taken[next - 1] >= apart
    }

    /// Before which of some places in order another belongs.
    private static func position(of place: Double, in places: [Double]) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
