import DiffusionModel

/// Reads a YAML file whose syntax is broken as far as it can be, to say all that is wrong at once.
///
/// libyaml stops at the first mistake. What it stopped at is mended in a copy, or blanked, and the
/// copy read again; nothing of this happens to a file without mistakes.
enum YAMLRecovery {
    /// After so many mistakes of syntax nobody reads on.
    private static let mostFaults = 50
    /// At most so many bytes are read again, so that large files do not take for ever.
    private static let mostBytes = 1 << 26

    static func parse(
        _ bytes: [UInt8], file: String, into texts: inout TextPool
    ) -> ParsedFile {
        do throws(YAMLFault) {
            return ParsedFile(tree: try YAMLParser.parse(bytes, file: file, into: &texts))
        } catch {
            return recovered(bytes, file: file, from: error, into: &texts)
        }
    }

    private static func recovered(
        _ bytes: [UInt8], file: String, from first: YAMLFault, into texts: inout TextPool
    ) -> ParsedFile {
        var (lines, fault) = (YAMLLines(bytes), first)
        var (faults, isWhole): ([Diagnostic], Bool) = ([], true)
        let rounds = min(mostFaults, max(1, mostBytes / max(1, bytes.count)))
        var mended: Set<Int> = []
        var inserted: [Int32: [Int]] = [:]
        for _ in 0..<rounds {
            let repair = YAMLRepair.repair(of: fault, in: lines)
            guard let repair, lines.has(repair.line) else {
                if faults.isEmpty { faults.append(fault.diagnostic) }
                return ParsedFile(tree: nil, faults: faults)
            }
            // Behind blanked lines only sure mistakes are named: others may be an echo of the
            // blank.
            let isAgain = !mended.insert(repair.line).inserted
            if !isAgain, isWhole || repair.isSure {
                faults.append(repair.diagnostic(in: file))
            }
            if isAgain, lines.isBlank(repair.line) { break }
            if let text = repair.text, !isAgain {
                lines.replace(repair.line, by: text)
                inserted[Int32(repair.line)] = repair.inserted
            } else {
                isWhole = false
                lines.blank(repair.line)
            }
            do throws(YAMLFault) {
                var tree = try YAMLParser.parse(lines.bytes, file: file, into: &texts)
                tree.shiftBack(inserted)
                return ParsedFile(tree: isWhole ? tree : nil, faults: faults, isWhole: isWhole)
            } catch {
                fault = error
            }
        }
        return ParsedFile(tree: nil, faults: faults)
    }
}

extension DocumentTree {
    /// Puts values back into the columns of the file, if signs were inserted into their lines.
    fileprivate mutating func shiftBack(_ inserted: [Int32: [Int]]) {
        for index in nodes.indices {
            guard let columns = inserted[nodes[index].line] else { continue }
            let column = Int(nodes[index].column)
            nodes[index].column -= Int32(columns.count { $0 < column })
        }
    }
}
