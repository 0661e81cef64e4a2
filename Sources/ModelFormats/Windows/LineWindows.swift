package import DiffusionModel

/// A large file of JSON Lines, to be read a window of its links at a time.
///
/// Links stand behind everything that they name, as our own writer puts them: so what stands around
/// them is read as one graph, the *frame*, and each window of links with the frame around it as
/// another. Whoever reads all windows has seen each link once, in the order of the file.
package struct LineWindows: Sendable {
    /// What a file has to be to be read so, and by how much.
    package struct Sizes: Sendable {
        /// The fewest bytes of a file that is worth it.
        package var file = 1 << 25
        /// About how many bytes of links a window has.
        package var window = 1 << 23
        /// How many times as large as the frame the file has to be, so that little is read often.
        package var framesPerFile = 4
        /// How many times as large as the frame a window is at least.
        package var framesPerWindow = 2

        /// Creates the sizes that hold memory and time low.
        package init() {}
    }

    private let file: InputFile
    /// Where the lines of links lie.
    private let links: Range<Int>
    /// Where those of each window lie.
    private let windows: [Range<Int>]

    /// Finds the windows of a file; nil where it is small, of another format, or has its links
    /// elsewhere than in one block of lines that say first that they are links.
    ///
    /// - Complexity: O(bytes).
    package init?(_ file: InputFile, _ sizes: Sizes) {
        guard file.count >= sizes.file, file.count <= ModelReader.mostBytes, file.map == nil,
            ModelReader.format(of: file) == .jsonl
        else { return nil }
        let mapped = file.mapped
        let scan = file.withBytes { LinkLines(in: $0) { mapped?.release($0) } }
        guard let links = scan.range else { return nil }
        let frame = file.count - links.count
        guard sizes.framesPerFile * frame <= file.count else { return nil }
        self.file = file
        self.links = links
        let size = max(sizes.window, sizes.framesPerWindow * frame)
        windows = file.withBytes { scan.windows(of: size, in: $0) }
        mapped?.release(0..<file.count)
    }

    /// How many windows there are.
    package var count: Int { windows.count }

    /// How many bytes the file has.
    package var byteCount: Int { file.count }

    /// The graph without links; nil where the file has to be read whole to be understood.
    package func readFrame() -> ReadModel? {
        let none = links.lowerBound..<links.lowerBound
        guard let frame = try? ModelReader.read([part(none)]) else { return nil }
        // What stands behind the links has another line in the frame.
        let isPlaced = links.upperBound == file.count || frame.warnings.isEmpty
        return frame.places.files.count == 1 && frame.notes.isEmpty && isPlaced ? frame : nil
    }

    /// The graph with the links of one window alone.
    ///
    /// - Throws: `InvalidModel` with every mistake, at places that are not those of the file.
    package func read(_ number: Int) throws(InvalidModel) -> ReadModel {
        defer { file.mapped?.release(windows[number]) }
        return try ModelReader.read([part(windows[number])])
    }

    private func part(_ window: Range<Int>) -> InputFile {
        let bytes = file.withBytes { bytes in
            [bytes[..<links.lowerBound], bytes[window], bytes[links.upperBound...]].flatMap {
                Array($0)
            }
        }
        return InputFile(name: file.name, bytes: bytes, format: .jsonl)
    }
}
