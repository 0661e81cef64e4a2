public import Questions

extension Graph {
    /// Composes a picture fit to print.
    ///
    /// - Parameters:
    ///   - view: The named picture of the file; nil draws the whole part.
    ///   - form: What is drawn, and how. The verb `render` takes the same.
    /// - Returns: The picture, ready to be laid out.
    /// - Throws: `TributaryError` where a name or view is unknown, nothing is left to draw, or
    ///   there is more than a picture can show.
    public func picture(
        view: String? = nil, _ form: PictureForm = PictureForm()
    ) throws(TributaryError) -> Picture {
        try TributaryError.mapping { () throws -> Picture in
            try composed(view: view, form, hearing: NobodyListening())
        }
    }
}
