/// What a drawing shows between its title and its legend, before it has a place on a page.
struct PictureBody {
    let width: Double
    let height: Double
    /// What the legend explains besides lines.
    let samples: [PictureFrame.Sample]
    /// The words that are too long for it, which the notes give in full.
    let cut: [String]
    /// Draws it with its upper left corner at a place.
    let draw: (_ corner: PagePoint, _ canvas: inout Canvas) -> Void

    /// A drawing of this alone.
    ///
    /// - Parameters:
    ///   - diagram: What stands above and below.
    ///   - least: How much room its title has at least.
    ///   - isCentred: Whether a narrower body stands in the middle of it.
    /// - Returns: The drawing.
    func canvas(_ diagram: Diagram, width least: Double, isCentred: Bool = false) -> Canvas {
        let shift = isCentred ? max(0, (least - width) / 2) : 0
        return PictureFrame(diagram, width: max(width, least), cut: cut).drawing(
            height: height, samples: samples
        ) { top, canvas in
            draw(PagePoint(PictureFrame.margin + shift, top), &canvas)
        }
    }
}
