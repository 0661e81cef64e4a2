import TestSupport
import Testing

@testable import EdgeTables

/// Oracle: the standard library's reading of numbers.
@Suite struct NumberTextTests {
    private func read(
        _ text: String, by way: (UnsafeRawPointer, Int) -> Double?
    ) -> Double? {
        let bytes = Array(text.utf8) + [UInt8](repeating: 0x2C, count: 8)
        return bytes.withUnsafeBytes { buffer in
            buffer.baseAddress.flatMap { way($0, text.utf8.count) }
        }
    }

    @Test func `short numbers are read as the standard library reads them`() {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<20_000 {
            let digits = Int.random(in: 1...12, using: &random)
            var text = (0..<digits).map { _ in String(Int.random(in: 0...9, using: &random)) }
                .joined()
            if digits > 1, Bool.random(using: &random) {
                let place = Int.random(in: 1..<digits, using: &random)
                text.insert(".", at: text.index(text.startIndex, offsetBy: place))
            }
            #expect(read(text, by: NumberText.brief) == Double(text))
            #expect(read(text, by: NumberText.short) == Double(text))
        }
    }

    @Test(arguments: ["", "1.", ".5", "1e3", "x", "--1", "1.2.3", "+4"])
    func `what has more to it is left to others`(text: String) {
        #expect(read(text, by: NumberText.brief) == nil)
    }

    @Test(arguments: [("1e3", 1000), ("-2.5", -2.5), ("+4", 4), (".5", 0.5)])
    func `longer forms are numbers`(text: String, number: Double) {
        #expect(NumberText.number(text) == number)
    }

    @Test(arguments: ["nan", "inf", "0x10", "1e999", "1e-999", "", "1,5"])
    func `words, other bases and what is out of reach are none`(text: String) {
        #expect(NumberText.number(text) == nil)
    }
}
