/// Makes each group of nodes one node of a coarser level.
enum Aggregation {
    /// The level whose nodes are groups; ties between two groups become one, those inside go.
    static func level(
        _ fine: borrowing CommunityLevel, _ groups: borrowing Column<Int32>, groupCount: Int,
        threads: ThreadCount
    ) -> CommunityLevel {
        let grouping = Grouping(
            (0..<Int32(fine.nodeCount)).map { $0 }, by: groups, groupCount: groupCount)
        let rows = Column<SIMD2<Int32>>(uninitialized: groupCount)
        let (room, chunks) = plan(rows, grouping, fine)
        let coarse = CommunityLevel(
            nodeCount: groupCount, rows: rows, neighbors: Column(uninitialized: room),
            weights: Column(uninitialized: room),
            sizes: Column(repeating: 0, count: groupCount))
        Crew.forEach(
            chunks.count, threads, scratch: { Affinities(communities: groupCount) }
        ) { affinities, chunk in
            for group in chunks[chunk] {
                gather(fine, group, groups, grouping, into: &affinities, coarse.sizes)
                write(affinities, group, coarse)
                affinities.clear()
            }
        }
        return coarse
    }

    /// Gives each group a row as long as it may need, and cuts the groups into chunks of about
    /// equal work.
    private static func plan(
        _ rows: borrowing Column<SIMD2<Int32>>, _ grouping: borrowing Grouping,
        _ fine: borrowing CommunityLevel
    ) -> (room: Int, chunks: [Range<Int>]) {
        var (room, work, first) = (0, 0, 0)
        var chunks: [Range<Int>] = []
        for group in 0..<rows.count {
            let start = room
            for place in grouping.range(of: group) {
                room += fine.row(of: Int(grouping.nodes[place])).count
            }
            rows[group] = SIMD2(Int32(start), Int32(room))
            work += room - start + grouping.range(of: group).count
            guard work >= 1 << 14 || group + 1 == rows.count else { continue }
            chunks.append(first..<group + 1)
            (work, first) = (0, group + 1)
        }
        return (room, chunks)
    }

    @inline(__always)
    private static func gather(
        _ fine: borrowing CommunityLevel, _ group: Int, _ groups: borrowing Column<Int32>,
        _ grouping: borrowing Grouping, into affinities: inout Affinities,
        _ sizes: borrowing Column<Double>
    ) {
        for place in grouping.range(of: group) {
            let node = Int(grouping.nodes[place])
            sizes[group] += fine.sizes[node]
            affinities.gather(fine, node, groups)
        }
    }

    @inline(__always)
    private static func write(
        _ affinities: borrowing Affinities, _ group: Int, _ coarse: borrowing CommunityLevel
    ) {
        let start = coarse.rows[group].x
        var end = Int(start)
        for index in 0..<affinities.count where affinities.community(index) != group {
            coarse.neighbors[end] = Int32(affinities.community(index))
            coarse.weights[end] = affinities.affinity(affinities.community(index))
            end += 1
        }
        coarse.rows[group] = SIMD2(start, Int32(end))
    }
}
