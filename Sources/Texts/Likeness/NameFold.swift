/// Names without what two spellings of one name differ in: case, marks over letters, the width of
/// letters, hyphens and other punctuation.
enum NameFold {
    /// A name in small letters without marks, its words parted by single blanks.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - joinsScripts: Whether letters of Greek and Cyrillic count as those of Latin that they
    ///     look like.
    /// - Returns: The words.
    static func folded(_ name: String, joinsScripts: Bool = false) -> String {
        var words = String.UnicodeScalarView()
        var isParted = false
        for scalar in name.unicodeScalars {
            guard let letters = letters(scalar, joinsScripts) else {
                isParted = !words.isEmpty
                continue
            }
            if isParted, !letters.isEmpty {
                words.append(" ")
                isParted = false
            }
            words.append(contentsOf: letters)
        }
        return String(words)
    }

    /// What a sign counts as: nothing, or nil where it parts words.
    private static func letters(_ scalar: Unicode.Scalar, _ joinsScripts: Bool)
        -> String.UnicodeScalarView?
    {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return String(scalar).unicodeScalars
        case 0x41...0x5A: return String(scalar).lowercased().unicodeScalars
        // Full-width letters, digits and signs.
        case 0xFF01...0xFF5E:
            return Unicode.Scalar(scalar.value - 0xFEE0).flatMap { letters($0, joinsScripts) }
        // Marks over the letter before, and apostrophes.
        case 0x300...0x36F, 0x27, 0x2019, 0x2BC: return "".unicodeScalars
        case 0xC0..<0xC0 + UInt32(latin.utf8CodeUnitCount):
            if let base = base(latin, scalar.value - 0xC0) { return base.unicodeScalars }
        case 0x1E00..<0x1E00 + UInt32(moreLatin.utf8CodeUnitCount):
            if let base = base(moreLatin, scalar.value - 0x1E00) { return base.unicodeScalars }
        default: break
        }
        if joinsScripts, let twin = twins[scalar] { return String(twin).unicodeScalars }
        return others(scalar)
    }

    private static func others(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .dashPunctuation,
            .openPunctuation, .closePunctuation, .connectorPunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            // Names differ by these: C and C#, one and 50%.
            return "#%&*@".unicodeScalars.contains(scalar) ? String(scalar).unicodeScalars : nil
        case .format: return "".unicodeScalars
        default:
            let small = scalar.properties.lowercaseMapping.unicodeScalars
            return String.UnicodeScalarView(small.map { plain[$0] ?? $0 })
        }
    }

    // MARK: - Letters

    /// What the letters from U+00C0 on are without marks; a digit is one of `pairs`, a point stands
    /// for letters that have none.
    private static let latin: StaticString = """
        aaaaaa2ceeeeiiiidnooooo.ouuuuy41aaaaaa2ceeeeiiiidnooooo.ouuuuy4y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll\
        lllnnnnnnn66oooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
        bbbb...cc.ddd....ffg...ikkl..nnooo..pp.....ttttuu.vyyzz.........\
        .....d..l..n.aaiioouuuuuuuuuu.aaaa22ggggkkoooo..j.d.gg..nnaa22oo\
        aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylnt...acclts\
        z..b..eejj.qrryy
        """
    /// The same from U+1E00 on.
    private static let moreLatin: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwyas..1.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy
        """
    private static let pairs = ["ss", "ae", "oe", "th", "ij", "ng"]

    private static func base(_ table: StaticString, _ place: UInt32) -> String? {
        let sign = table.withUTF8Buffer { $0[Int(place)] }
        guard sign != UInt8(ascii: ".") else { return nil }
        let pair = Int(sign) - 0x31
        return pairs.indices.contains(pair) ? pairs[pair] : String(Unicode.Scalar(sign))
    }

    /// Small letters of Greek and Cyrillic without the marks that many leave out.
    private static let plain = table("άέήίϊΐόύϋΰώςёйїўѓќ", "αεηιιιουυυωσеиіугк")

    /// Letters of Greek and Cyrillic that look like one of Latin, each in its own case.
    private static let twins = table(
        "АВЕКМНОРСТУХЅІЈаеорсухѕіјԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινρυχ",
        "abekmhopctyxsijaeopcyxsijdqwhabezhikmnoptyxoivpux")

    private static func table(
        _ letters: String, _ others: String
    ) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(
            zip(letters.unicodeScalars, others.unicodeScalars), uniquingKeysWith: { one, _ in one })
    }
}
