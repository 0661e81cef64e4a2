public import DiffusionModel

extension NetworkEdge {
    /// A post or an `acts-for` by which an end of an edge is folded into its node.
    public struct Office: Hashable, Sendable {
        /// The office.
        public let link: LinkIndex
        /// Whether it folds the upstream end, or else the downstream one.
        public let isUpstream: Bool
        /// Whether it was held at the time of the edge only for some choices of the unknown days,
        /// and no other way leads to the node for all choices; false for offices without a date.
        public let onlyMayHold: Bool

        /// The offices of both ends.
        static func offices(
            upstream: [OfficeFolding.Office], _ downstream: [OfficeFolding.Office]
        ) -> [Office] {
            guard !upstream.isEmpty || !downstream.isEmpty else { return [] }
            return [(upstream, true), (downstream, false)].flatMap { offices, isUpstream in
                offices.map {
                    Office(link: $0.link, isUpstream: isUpstream, onlyMayHold: $0.onlyMayHold)
                }
            }
        }

        /// The offices of two edges that are united, each once at either end.
        ///
        /// Either edge will do, so no office is in doubt if those of one edge are not.
        static func united(_ one: [Office], _ other: [Office]) -> [Office] {
            let inDoubt = [one, other].allSatisfy { $0.contains(where: \.onlyMayHold) }
            var found: [Office] = []
            for office in one + other where !found.contains(where: { $0.isSame(as: office) }) {
                found.append(
                    Office(
                        link: office.link, isUpstream: office.isUpstream,
                        onlyMayHold: office.onlyMayHold && inDoubt))
            }
            return found.filter(\.isUpstream) + found.filter { !$0.isUpstream }
        }

        private func isSame(as other: Office) -> Bool {
            link == other.link && isUpstream == other.isUpstream
        }

        /// The same office at the other end.
        fileprivate var turned: Office {
            Office(link: link, isUpstream: !isUpstream, onlyMayHold: onlyMayHold)
        }
    }

    /// The offices by which an end is folded, each once, without those that the edge stands for
    /// itself.
    package var officeLinks: [LinkIndex] {
        offices.reduce(into: []) { found, office in
            guard !found.contains(office.link), !links.contains(office.link) else { return }
            found.append(office.link)
        }
    }

    /// The post into which a move leads; nil where the edge is no move or is taken against it.
    package func laterPost(in model: GraphModel) -> LinkIndex? {
        guard carrier != nil, links.count == 2 else { return nil }
        let place = model.links.objects[links[1]]
        return place == downstream || downstreamActors.contains(place) ? links[1] : nil
    }

    /// The same edge the other way: a move is still from the earlier post to the later.
    var turned: NetworkEdge {
        var copy = self
        (copy.upstream, copy.downstream) = (downstream, upstream)
        (copy.upstreamActors, copy.downstreamActors) = (downstreamActors, upstreamActors)
        if carrier == nil { copy.passage = passage?.turned }
        copy.offices = offices.filter { !$0.isUpstream }.map(\.turned)
        copy.offices += offices.filter(\.isUpstream).map(\.turned)
        return copy
    }
}
