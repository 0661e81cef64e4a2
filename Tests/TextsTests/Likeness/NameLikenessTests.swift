import Testing

@testable import Texts

/// In what way names are alike; each pair by hand.
@Suite struct NameLikenessTests {
    private func areAlike(_ one: String, _ other: String, _ way: NameLikeness) -> Bool {
        guard let key = way.key(of: one), key == way.key(of: other) else { return false }
        guard way == .initials else { return true }
        return NameLikeness.mayAbbreviate(one, other)
    }

    @Test(arguments: [
        ("Northmoor", "NORTHMOOR"), ("Zürich", "Zurich"), ("Zu\u{308}rich", "zürich"),
        ("Łódź", "Lodz"), ("Århus", "ARHUS"), ("Nguyễn", "Nguyen"), ("Straße", "Strasse"),
        ("Œuvre", "oeuvre"), ("East-Ford", "Eastford"), ("O'Brien", "O’Brien"),
        ("Ｎｏｒｔｈ　１", "North 1"), ("U.N.", "UN"), ("Αθήνα", "ΑΘΗΝΑ"), ("Королёв", "КОРОЛЕВ"),
        ("Ningxia (Hui)", "Ningxia Hui"), ("Ash\u{200B}by", "Ashby"),
    ])
    func `case, marks, width, hyphens and punctuation make no other name`(
        one: String, other: String
    ) {
        #expect(areAlike(one, other, .letters))
    }

    @Test(arguments: [
        ("11-2", "1-12"), ("C", "C#"), ("Ashby", "Ashbey"), ("Act 1", "Act 2"), ("宁夏", "新疆"),
        ("Aшби", "Ashby"), ("की", "का"), ("...", "---"),
    ])
    func `other letters and digits do`(one: String, other: String) {
        for way in NameLikeness.allCases { #expect(!areAlike(one, other, way)) }
    }

    /// The first letters are Cyrillic or Greek.
    @Test(arguments: [("Сoca", "Coca"), ("ΝΑΤΟ", "NATO"), ("раctа", "pacta")])
    func `letters of other scripts look alike`(one: String, other: String) {
        #expect(areAlike(one, other, .scripts) && !areAlike(one, other, .letters))
    }

    @Test func `words in another order are alike unless several are numbers`() {
        #expect(areAlike("Wang Yang", "Yang Wang", .order))
        #expect(areAlike("Smith, John", "John Smith", .order))
        #expect(areAlike("Treaty of 1999 Osaka", "Osaka treaty of 1999", .order))
        #expect(!areAlike("11 of 2", "2 of 11", .order))
        #expect(!areAlike("Wang Yang", "Wang Yan", .order))
    }

    @Test(arguments: [
        ("J. Smith", "John Smith"), ("Smith, J.", "John Smith"),
        ("J.R. Smith", "John Robert Smith"),
        ("John R. Smith", "J. Robert Smith"), ("É. Dupont", "Emile Dupont"),
    ])
    func `an initial may stand for a name`(one: String, other: String) {
        #expect(areAlike(one, other, .initials))
    }

    @Test(arguments: [
        ("J. Smith", "Mary Smith"), ("J. Smith", "John Smithe"), ("J. R. Smith", "John Smith"),
        ("J. Robert Smith", "J. Richard Smith"), ("Plan B", "Plan Birk"), ("王 洋", "王 小洋"),
    ])
    func `and no other name`(one: String, other: String) {
        #expect(!areAlike(one, other, .initials))
    }

    /// The table of letters, by the names that Unicode has for them.
    @Test func `letters of Latin are what their names say without what stands behind WITH`() {
        for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
            guard let scalar = Unicode.Scalar(UInt32(value)), let name = scalar.properties.name
            else { continue }
            let words = name.split(separator: " ")
            guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
                words[3].count == 1
            else { continue }
            #expect(NameFold.folded(String(scalar)) == words[3].lowercased(), "\(name)")
        }
    }
}
