package import DiffusionModel
import Texts

/// Finds the lines that diagnostics speak of.
package enum Excerpts {
    /// Of a line longer than this nobody reads the rest, and a file may be one line.
    private static let longest = 1 << 16

    /// The diagnostics with the line of text that each stands on, where it can be shown.
    package static func added(to diagnostics: [Diagnostic], from files: [InputFile]) -> [Diagnostic]
    {
        var lines: [String: [Int: String]] = [:]
        for file in files {
            let wanted = Set(
                diagnostics.filter { $0.location.file == file.name && $0.location.line > 0 }
                    .map(\.location.line))
            if !wanted.isEmpty { lines[file.name] = file.withBytes { self.lines(wanted, of: $0) } }
        }
        return diagnostics.map { diagnostic in
            var copy = diagnostic
            copy.excerpt = lines[diagnostic.location.file]?[diagnostic.location.line]
            return copy
        }
    }

    private static func lines(
        _ wanted: Set<Int>, of bytes: UnsafeRawBufferPointer
    ) -> [Int: String] {
        var found: [Int: String] = [:]
        let last = wanted.max() ?? 0
        var (line, start) = (1, TextCheck.start(of: bytes))
        while line <= last, start < bytes.count {
            let end = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
            if wanted.contains(line) {
                let text = bytes[start..<end].prefix(longest)
                found[line] = String(
                    decoding: text.last == 0x0D ? text.dropLast() : text, as: UTF8.self)
            }
            (line, start) = (line + 1, end + 1)
        }
        return found
    }
}
