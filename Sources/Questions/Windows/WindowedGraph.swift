package import DiffusionModel
package import DiffusionNetwork
package import ModelFormats
package import Texts

/// A large graph that is never held whole: its links pass a window at a time, twice, first to see
/// what stays and that nothing is to be said, then to be written.
///
/// What is written is what the whole graph would be. Where the whole has to be known (a mistake or
/// a warning among the links, an id that stands twice, a filter that asks what joins others) there
/// is no such graph, and whoever asks reads the file whole.
package struct WindowedGraph {
    /// The graph without the links in windows, as it was read.
    package let frame: ReadModel
    /// How many links stand in windows.
    package let linkCount: Int
    private let windows: LineWindows
    private let choose: Choice?
    /// What of the frame stays; nil where all does.
    private let marks: SubsetMarks?

    /// What is kept of a graph; nil where that cannot be told of a part of it.
    package typealias Choice = (GraphModel) -> Selection?
    /// Is told how many bytes of how many were read.
    package typealias Progress = (_ done: Int, _ total: Int) -> Void

    /// Looks at all windows of a file; gives nil where it has to be read whole.
    ///
    /// - Parameters:
    ///   - windows: The file.
    ///   - frame: The file without its links, as it was read.
    ///   - choose: What is kept; nil where all is.
    ///   - progress: Is told how far it is.
    /// - Complexity: O(bytes) time; memory for the frame, one window and eight bytes for each id of
    ///   a link.
    package init?(
        _ windows: LineWindows, around frame: ReadModel, keeping choose: Choice? = nil,
        progress: Progress = { _, _ in }
    ) {
        guard var survey = WindowSurvey(of: frame, choose) else { return nil }
        for number in 0..<windows.count {
            guard let window = try? windows.read(number), survey.add(window) else { return nil }
            progress((number + 1) * windows.byteCount / windows.count, windows.byteCount)
        }
        guard survey.end() else { return nil }
        (self.frame, self.windows, self.choose) = (frame, windows, choose)
        (linkCount, marks) = (survey.links, survey.marks)
    }

    /// The frame as it is written, without what nobody needs of it.
    private var keptFrame: GraphModel { kept(frame.model, marks) }

    /// Writes the graph as JSON Lines, and hands on what fills a block.
    ///
    /// - Throws: What the blocks throw, and `InvalidModel` where the file is not what it was.
    package func write(to blocks: inout TextBlocks) throws {
        try NativeWriter.write(jsonLinesAround: keptFrame, to: &blocks) { blocks in
            for number in 0..<windows.count {
                let model = try windows.read(number).model
                try NativeWriter.write(jsonLinesOfLinks: kept(model, nil), to: &blocks)
            }
        }
    }

    /// What is kept of a model, and what others need of it.
    private func kept(_ model: GraphModel, _ others: SubsetMarks?) -> GraphModel {
        guard let selection = choose?(model) else { return model }
        return model.subset(
            selection, marked: SubsetMarks(of: selection, in: model, besides: others))
    }
}
