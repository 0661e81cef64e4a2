import DiffusionModel
import GraphKernel
import Threads

/// Links that are edges as they are written, all at a time.
extension NetworkFreezer {
    /// Whether each link passes the filters between two ends that may be nodes.
    private var linksBetweenNodes: IndexedList<LinkIndex, Bool> {
        guard !isNode.isEmpty || selection.leavesPostsToMoves else { return selection.passesLink }
        let (subjects, objects) = (model.links.subjects, model.links.objects)
        return IndexedList(
            selection.passesLink.indices.map { link in
                selection.passesAsEdge(link)
                    && mayJoin(subjects[link], objects[link], by: link)
            })
    }

    /// Counts the edges of each range of links, then writes them, both by all threads.
    func directCodes() -> [NetworkEdges.Code] {
        let (keepsLink, rule, threads) = (linksBetweenNodes, rule, settings.threads)
        // Without direction, one edge stands for both ways.
        let allowed: Ways = settings.view == .ties ? .forward : [.forward, .backward]
        let size = 1 << 15
        var starts = [Int](repeating: 0, count: (keepsLink.count + size - 1) / size + 1)
        starts.withSharedPlaces { starts in
            Crew.forEachRange(of: keepsLink.count, by: size, threads) { links in
                var count = 0
                for link in Range<LinkIndex>(links) where keepsLink[link] {
                    count += rule.ways(ofLink: link).intersection(allowed).rawValue.nonzeroBitCount
                }
                starts[links.lowerBound / size + 1] = count
            }
        }
        for chunk in 1..<starts.count { starts[chunk] += starts[chunk - 1] }
        let total = starts[starts.count - 1]
        return [NetworkEdges.Code](count: total) { [starts] codes in
            Crew.forEachRange(of: keepsLink.count, by: size, threads) { links in
                var place = starts[links.lowerBound / size]
                for link in Range<LinkIndex>(links) where keepsLink[link] {
                    let ways = rule.ways(ofLink: link).intersection(allowed)
                    guard !ways.isEmpty else { continue }
                    codes.initialize(
                        at: place, to: .init(link: link, isTurned: ways == .backward))
                    place += 1
                    guard ways == [.forward, .backward] else { continue }
                    codes.initialize(at: place, to: .init(link: link, isTurned: true))
                    place += 1
                }
            }
        }
    }
}
