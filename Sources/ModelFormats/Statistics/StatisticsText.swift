/// Texts of data sets, which keep them filled up with blanks and not always in UTF-8.
enum StatisticsText {
    /// What the bytes 0x80 to 0x9F are in Windows-1252; the others are the same as in Unicode.
    private static let windows: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// A text without the blanks at its end, and whether it is UTF-8 as it should be.
    ///
    /// What is not is read as Windows-1252, in which old data sets were kept before a program that
    /// passes bytes on saved them anew.
    static func text(_ letters: UnsafePointer<CChar>?) -> (text: String, isUTF8: Bool) {
        guard let letters else { return ("", true) }
        var (count, shown) = (0, 0)
        while letters[count] != 0 {
            count += 1
            if letters[count - 1] < 0 || letters[count - 1] > 0x20 { shown = count }
        }
        let bytes = UnsafeRawBufferPointer(start: letters, count: shown)
        if let text = String(validating: bytes, as: UTF8.self) { return (text, true) }
        let units = bytes.map { byte in
            (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt16(byte)
        }
        return (String(decoding: units, as: UTF16.self), false)
    }
}
