import Texts

/// Ids of texts that are too long for one, as cells of tables may be.
enum ShortID {
    private static let kept = 200

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }

    /// A text as an id; of a long one its start, and a number that tells it from others.
    static func id(_ written: String) -> String {
        // No id holds a line break; a cell may.
        let text =
            written.unicodeScalars.contains { $0.properties.generalCategory == .control }
            ? written.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy(isControl) }
                .joined(separator: " ") : written
        guard text.utf8.count > NameBound.characters, text.count > NameBound.characters else {
            return text
        }
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let digits = String(hash, radix: 16)
        return text.prefix(kept) + "… " + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
