extension OutputOptions {
    /// The format of a picture: the one that is asked for, or the one that the ending means.
    ///
    /// - Throws: `CommandFailure` for an ending of no picture, and for bytes into a terminal.
    func pictureFormat(
        _ chosen: PictureFormatChoice?, in context: CommandContext
    ) throws -> PictureFormatChoice {
        let format: PictureFormatChoice
        if let chosen {
            format = chosen
        } else if isStandard {
            format = .svg
        } else if let named = PictureFormatChoice.named(fileExtension) {
            format = named
        } else {
            throw unclearFormat(
                knowing: PictureFormatChoice.allCases.compactMap(\.endings.first))
        }
        if !format.isText, isStandard, context.isTerminal(.output) {
            throw CommandFailure(
                .usage, "\(format.rawValue) is no text for a terminal",
                hint: "Add -o picture.\(format.rawValue).")
        }
        return format
    }
}
