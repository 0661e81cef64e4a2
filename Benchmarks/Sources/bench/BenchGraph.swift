import GraphKernel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A table of `source,target,type,weight,date` as graphs.
///
/// Nodes are numbered as the timings of peers number them: as they come, sources before targets.
///
/// The program's own reader is timed as a whole process; this one only brings rows into memory.
final class BenchGraph {
    private(set) var list = EdgeList(weights: [])
    private(set) var names: [String: Int32] = [:]
    private(set) var days: [Int32] = []
    /// The pairs of nodes that tasks about pairs ask for.
    private(set) var pairs: [(Int, Int)] = []

    var nodeCount: Int { names.count }

    init(csv path: String) throws {
        guard let file = fopen(path, "r") else { throw BenchError.cannotRead(path) }
        defer { fclose(file) }
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        _ = getline(&line, &capacity, file)
        var targets: [Substring] = []
        while getline(&line, &capacity, file) > 0, let line {
            let fields = String(cString: line).split(separator: ",")
            guard fields.count >= 4, let weight = Double(fields[3]) else { continue }
            list.upstream.append(number(fields[0]))
            targets.append(fields[1])
            list.weights?.append(weight)
            days.append(fields.count > 4 ? Self.day(fields[4]) : 0)
        }
        list.downstream = targets.map(number)
    }

    private func number(_ name: Substring) -> Int32 {
        let name = String(name)
        if let known = names[name] { return known }
        let number = Int32(names.count)
        names[name] = number
        return number
    }

    /// Reads pairs of node numbers, a pair a line, or takes twenty spread over the nodes.
    func choosePairs(file path: String?) throws {
        guard let path else {
            pairs = (0..<20).map { ($0 * 7919 % nodeCount, ($0 * 104_729 + 31) % nodeCount) }
            return
        }
        guard let file = fopen(path, "r") else { throw BenchError.cannotRead(path) }
        defer { fclose(file) }
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while getline(&line, &capacity, file) > 0, let line {
            let ends = String(cString: line).split { !$0.isNumber }.compactMap { Int($0) }
            if ends.count == 2 { pairs.append((ends[0], ends[1])) }
        }
    }

    /// Any count of days that rises with the date serves.
    private static func day(_ text: Substring) -> Int32 {
        let parts = text.split { !$0.isNumber }.compactMap { Int32($0) }
        guard parts.count == 3 else { return 0 }
        return parts[0] * 372 + parts[1] * 31 + parts[2]
    }

    /// The graph with direction and, if asked for, weights.
    func directed(isWeighted: Bool = false) throws -> CSRGraph {
        var list = list
        if !isWeighted { list.weights = nil }
        return try CSRGraph(nodeCount: nodeCount, edges: list)
    }

    /// The simple graph without direction, as the peers build theirs.
    func undirected() throws -> CSRGraph {
        let pairs = zip(list.upstream, list.downstream).map { up, down in
            Int64(min(up, down)) << 32 | Int64(max(up, down))
        }
        var simple = EdgeList()
        var last: Int64 = -1
        for pair in pairs.sorted() where pair != last {
            last = pair
            simple.upstream.append(Int32(pair >> 32))
            simple.downstream.append(Int32(truncatingIfNeeded: pair))
        }
        return try CSRGraph(nodeCount: nodeCount, edges: simple, isUndirected: true)
    }

    /// The node with the most edges out, the lowest of equals: it reaches the giant part.
    func hub() -> Int {
        var degrees = [Int32](repeating: 0, count: nodeCount)
        for node in list.upstream { degrees[Int(node)] += 1 }
        return degrees.indices.max { (degrees[$0], -$0) < (degrees[$1], -$1) } ?? 0
    }
}

enum BenchError: Error { case cannotRead(String) }
