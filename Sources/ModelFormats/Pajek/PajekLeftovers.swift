/// What of a Pajek file has no place in a graph, counted.
struct PajekLeftovers {
    var comments = 0
    var linesBefore = 0
    var linesOfTitle = 0
    /// Parameters that stand twice on one line.
    var twice = 0
    /// Partitions and vectors of another number of vertices.
    var unfit: [String] = []
    /// Lines of sections that are left out, by the section.
    var lines: [String: Int] = [:]

    /// What is left out, a sentence each.
    var words: [String] {
        var words: [String] = []
        if comments > 0 { words.append("Comments are left out: \(comments).") }
        if linesBefore > 0 {
            words.append("Lines before the first section are left out: \(linesBefore).")
        }
        if linesOfTitle > 0 {
            words.append("Lines between '*Network' and '*Vertices' are left out: \(linesOfTitle).")
        }
        if twice > 0 {
            words.append(
                "Of parameters that stand twice on a line the first is read; left out: \(twice).")
        }
        for name in unfit {
            words.append("'\(name)' is left out, as it is for another number of vertices.")
        }
        for (section, count) in lines.sorted(by: { $0.key < $1.key }) {
            words.append("Lines of '*\(section)' are left out: \(count).")
        }
        return words
    }
}
