import Exhibits
import GraphvizRenderer
public import Questions

extension Picture {
    /// The picture as text for Graphviz, which is not needed for that.
    ///
    /// - Throws: `TributaryError` where there is more than a picture can show, or panels are wanted
    ///   and there are none.
    public func dot() throws(TributaryError) -> String {
        try TributaryError.mapping { try dot(naming: TributaryVersion.program).text }
    }

    /// The picture as SVG.
    ///
    /// - Parameter drawing: Where Graphviz runs.
    /// - Returns: The text of a file.
    /// - Throws: `TributaryError`: `noGraphviz` where Graphviz or the program that runs it is
    ///   missing, `limit` where the picture is too large or the layout takes too long.
    public func svg(_ drawing: Drawing = Drawing()) throws(TributaryError) -> String {
        String(decoding: try drawn(as: .svg, drawing), as: UTF8.self)
    }

    /// The picture as a bitmap of 192 dots per inch.
    ///
    /// - Parameter drawing: Where Graphviz runs.
    /// - Returns: The bytes of a file.
    /// - Throws: `TributaryError`, as `svg(_:)`.
    public func png(_ drawing: Drawing = Drawing()) throws(TributaryError) -> [UInt8] {
        try drawn(as: .png, drawing)
    }

    /// The picture as PDF with its fonts.
    ///
    /// - Parameter drawing: Where Graphviz runs.
    /// - Returns: The bytes of a file.
    /// - Throws: `TributaryError`, as `svg(_:)`.
    public func pdf(_ drawing: Drawing = Drawing()) throws(TributaryError) -> [UInt8] {
        try drawn(as: .pdf, drawing)
    }

    private func drawn(
        as format: PictureFormat, _ drawing: Drawing
    ) throws(TributaryError) -> [UInt8] {
        try TributaryError.mapping { () throws -> [UInt8] in
            var renderer = GraphvizRenderer(
                try drawing.process(), generator: TributaryVersion.program)
            renderer.deadline = drawing.deadline
            return try drawn(as: format, by: renderer).bytes
        }
    }
}
