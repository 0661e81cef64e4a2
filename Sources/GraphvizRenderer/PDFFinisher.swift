/// Takes the second of its making out of a PDF, so that the same diagram gives the same bytes.
///
/// What stands behind it is found by its distance from the start, so blanks take its place.
enum PDFFinisher {
    /// The finished PDF.
    static func finish(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        guard let start = lastPlace(of: Array("/CreationDate (".utf8), in: bytes),
            let end = bytes[start...].firstIndex(of: UInt8(ascii: ")"))
        else { return bytes }
        for place in start...end { bytes[place] = UInt8(ascii: " ") }
        return bytes
    }

    /// Where some bytes stand last: what the drawing holds stands before what is said of it.
    private static func lastPlace(of word: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= word.count else { return nil }
        return (0...(bytes.count - word.count)).last { bytes[$0...].starts(with: word) }
    }
}
