public import DiffusionModel

/// One edge of a frozen network, with the links that it stands for and what they say together.
public struct NetworkEdge: Hashable, Sendable {
    /// The entity that the edge comes from.
    public var upstream: EntityIndex
    /// The entity that the edge leads to.
    public var downstream: EntityIndex
    /// The item that the edge runs through.
    public var through: EntityIndex?
    /// The links that the edge stands for, each once.
    public var links: [LinkIndex]
    /// When the edge holds; nil where it is undated, or where its two links have times of
    /// their own.
    public var timing: Timing?
    /// The times of the two links of an edge that the first lets in and the second lets out.
    public var passage: Passage?
    /// Who carries the edge from a post in one region to a post in another; nil where it is no
    /// move.
    public var carrier: EntityIndex?
    /// Whether the edge has the day of its item, which all such edges of the item share.
    public var sharesDayOfItem: Bool
    /// How far the edge has come.
    public var stage: Stage
    /// How likely the edge is held to be, 0...1; nil where none of its links says.
    public var likelihood: Double?
    /// The policies that the edge concerns, sorted; empty where none is stated.
    public var policies: [EntityIndex]
    /// The weight; nil where no link states one.
    public var weight: Double?
    /// Who stands behind the upstream end, where that is folded.
    public var upstreamActors: [EntityIndex]
    /// Who stands behind the downstream end, where that is folded.
    public var downstreamActors: [EntityIndex]
    /// Whether the direction of the flow is not stated.
    public var isDirectionUnknown: Bool
    /// The posts and `acts-for` by which its ends are folded, upstream before downstream.
    public var offices: [Office] = []
    /// The covers by which the edge concerns policies that neither its links nor its item states,
    /// each once.
    public var covers: [LinkIndex] = []
}

extension NetworkEdge {
    /// The times of the link by which the edge is entered and the one by which it is left, where
    /// these are not the same.
    public struct Passage: Hashable, Sendable {
        /// When the first link was; nil where it is undated.
        public let first: Timing?
        /// When the second link was; nil where it is undated.
        public let second: Timing?
        /// Whose day that of the first link is.
        var firstDay = Day.several
        /// Whose day that of the second link is.
        var secondDay = Day.several

        /// The thing that an unknown day belongs to: all days that belong to one thing are the
        /// same.
        enum Day: Hashable, Sendable {
            /// The item, for every role that has no time of its own.
            case item
            /// A role alone.
            case link(LinkIndex)
            /// More than one thing, or none that other edges know.
            case several

            /// The same where both name the same thing; `several` where two roles have days of
            /// their own.
            func united(with other: Day) -> Day { self == other ? self : .several }
        }

        /// The same the other way.
        var turned: Passage {
            Passage(first: second, second: first, firstDay: secondDay, secondDay: firstDay)
        }

        /// The passage without the owners of its days, to compare it with others: united ones may
        /// have several.
        var withoutOwners: Passage {
            func plain(_ day: Day) -> Day { day == .item ? .item : .several }
            return Passage(
                first: first, second: second, firstDay: plain(firstDay),
                secondDay: plain(secondDay))
        }

        /// Unites this with an equal passage, whose days may be those of other roles.
        mutating func unite(_ other: Passage) {
            firstDay = firstDay.united(with: other.firstDay)
            secondDay = secondDay.united(with: other.secondDay)
        }
    }

    /// Every day on which any of the edge may have been.
    public var days: DayBounds {
        guard let passage else { return timing?.possibleDays ?? .unknown }
        let (first, second) = (passage.first?.possibleDays, passage.second?.possibleDays)
        let start = first?.earliest ?? .distantPast
        // A move is over when the later post has begun, or the earlier one has ended.
        let begun = passage.second?.start.latest ?? .distantFuture
        let last =
            carrier == nil
            ? second?.latest ?? .distantFuture : max(begun, first?.latest ?? .distantFuture)
        return DayBounds(min(start, last), max(start, last))
    }

    /// When the first and the last link of the edge were; nil for what is undated.
    var timesOfLinks: (first: Timing?, last: Timing?) {
        passage.map { ($0.first, $0.second) } ?? (timing, timing)
    }

    /// Takes over what an edge with the same ends and the same item says besides.
    mutating func unite(_ same: NetworkEdge) {
        // Without direction the same ends may stand the other way round.
        let other = same.upstream == upstream ? same : same.turned
        links += other.links.filter { !links.contains($0) }
        upstreamActors += other.upstreamActors.filter { !upstreamActors.contains($0) }
        downstreamActors += other.downstreamActors.filter { !downstreamActors.contains($0) }
        offices = Office.united(offices, other.offices)
        covers += other.covers.filter { !covers.contains($0) }
        stage = .weakest([stage, other.stage])
        policies = Set(policies + other.policies).sorted()
        likelihood = [likelihood, other.likelihood].compactMap { $0 }.max()
        weight = [weight, other.weight].compactMap { $0 }.max()
        isDirectionUnknown = isDirectionUnknown && other.isDirectionUnknown
        if let others = other.passage { passage?.unite(others) }
    }
}
