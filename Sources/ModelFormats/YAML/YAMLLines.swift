/// A text as lines that can be mended one by one.
struct YAMLLines {
    private var lines: [[UInt8]]

    init(_ bytes: [UInt8]) {
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    }

    var bytes: [UInt8] { Array(lines.joined(separator: [0x0A])) }

    /// The characters of a line, numbered from 1; empty where there is no such line.
    func characters(_ line: Int) -> [Character] {
        guard lines.indices.contains(line - 1) else { return [] }
        // Columns count what Unicode calls scalars.
        let text = String(decoding: lines[line - 1], as: UTF8.self)
        return text.unicodeScalars.map { Character($0) }
    }

    func has(_ line: Int) -> Bool { lines.indices.contains(line - 1) }

    func isBlank(_ line: Int) -> Bool {
        characters(line).allSatisfy { $0 == " " || $0 == "\r" || $0 == "\t" }
    }

    /// The last line before another that is not blank.
    func lineBefore(_ line: Int) -> Int? {
        (1..<max(1, line)).last { !isBlank($0) }
    }

    mutating func replace(_ line: Int, by characters: [Character]) {
        lines[line - 1] = Array(String(characters).utf8)
    }

    /// Empties a line and those below that are indented further, which belong to it.
    mutating func blank(_ line: Int) {
        let indent = indent(of: line)
        lines[line - 1] = []
        var next = line + 1
        while next <= lines.count, isBlank(next) || self.indent(of: next) > indent {
            lines[next - 1] = []
            next += 1
        }
    }

    private func indent(of line: Int) -> Int {
        lines[line - 1].prefix { $0 == 0x20 || $0 == 0x09 }.count
    }
}
