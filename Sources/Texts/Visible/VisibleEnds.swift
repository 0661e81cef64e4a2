extension String {
    /// The text without white space at its ends.
    package var trimmed: String {
        // Most texts have none, which their first and last byte show.
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20,
            last < 0x7F
        {
            return self
        }
        let blanks: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
        guard let first = firstIndex(where: { !blanks($0) }),
            let last = lastIndex(where: { !blanks($0) })
        else { return "" }
        return String(self[first...last])
    }

    /// The text without blanks and without what nobody sees at its ends.
    ///
    /// Such are no-break spaces, zero-width spaces and joiners, soft hyphens, marks of direction
    /// and of byte order. Variation selectors and tags belong to the sign before them and stay.
    package var visiblyTrimmed: String {
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20,
            last < 0x7F
        {
            return self
        }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isUnseen }),
            let last = scalars.lastIndex(where: { !$0.isUnseen })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension Unicode.Scalar {
    /// Whether nobody sees the sign where it stands at the end of a name.
    fileprivate var isUnseen: Bool {
        if properties.isWhitespace { return true }
        guard properties.isDefaultIgnorableCodePoint else { return false }
        switch value {
        case 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0020...0xE007F, 0xE0100...0xE01EF: return false
        default: return true
        }
    }
}
