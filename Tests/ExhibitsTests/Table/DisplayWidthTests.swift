import Exhibits
import Testing

/// How many columns of a terminal a text fills.
///
/// Oracle: East Asian widths of UAX #11, and what emoji are drawn as.
@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("Ash", 3), ("", 0), ("宁夏", 4), ("é", 1), ("e\u{301}", 1), ("a\u{200D}b", 2),
        ("ｶ", 1), ("カ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2),
        ("👩‍👩‍👧", 2), ("🇨🇳", 2), ("©", 1), ("©️", 2), ("1", 1), ("1️⃣", 2), ("…", 1), ("\t", 0),
    ])
    func `a text is as wide as it is drawn`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [
        ("Ash", 3, "Ash"), ("Ashton", 4, "Ash…"), ("宁夏回族", 5, "宁夏…"),
        // Of a wide letter no half is left.
        ("宁夏回族", 4, "宁…"), ("Ash", 1, "…"), ("Ash", 0, ""),
    ])
    func `what is cut fills no more than it may, and says so`(
        text: String, columns: Int, cut: String
    ) {
        #expect(DisplayWidth.truncated(text, to: columns) == cut)
        #expect(DisplayWidth.of(cut) <= columns)
    }
}
