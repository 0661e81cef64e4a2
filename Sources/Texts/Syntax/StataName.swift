/// Names that Stata takes for variables.
package enum StataName {
    /// The most characters of a name.
    private static let most = 32

    /// Words of Stata's own, which no variable may be called.
    private static let reserved: Set<String> = [
        "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n",
        "_N", "_pi", "_pred", "_rc", "_skip", "strL", "using", "with",
    ]

    /// Names in their order as variables may be called: of letters without marks, digits and
    /// underscores, short enough, and no two alike.
    package static func lawful(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let plain = lawful(name)
            var (candidate, number) = (plain, 2)
            while !taken.insert(candidate).inserted {
                let end = "_\(number)"
                (candidate, number) = (plain.prefix(most - end.utf8.count) + end, number + 1)
            }
            return candidate
        }
    }

    private static func lawful(_ name: String) -> String {
        var result = String(String.UnicodeScalarView(name.unicodeScalars.prefix(most).map(sign)))
        if result.utf8.first.map({ (0x30...0x39).contains($0) }) ?? true { result = "_" + result }
        if isReserved(result) { result += "_" }
        return String(result.prefix(most))
    }

    private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": scalar
        default: "_"
        }
    }

    /// Whether Stata has a word for something else, such as the types `str1` to `str2045`.
    private static func isReserved(_ name: String) -> Bool {
        guard name.hasPrefix("str"), name.utf8.count > 3 else { return reserved.contains(name) }
        return reserved.contains(name) || name.utf8.dropFirst(3).allSatisfy { 0x30...0x39 ~= $0 }
    }
}
