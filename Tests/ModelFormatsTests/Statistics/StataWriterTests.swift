import Testing

@testable import ModelFormats

/// Data sets of Stata as they are written.
///
/// Oracles: the description of format 118 in Stata's manual ([P] file formats .dta), of which the
/// bytes here are derived by hand; and the reader of ReadStat.
@Suite struct StataWriterTests {
    private let small = DataSet(
        [
            DataSet.Variable(name: "id", label: "id", kind: .text(longest: 3)),
            DataSet.Variable(name: "score", label: "the score", kind: .number),
            DataSet.Variable(name: "day", label: "day", kind: .day),
        ], rows: 2
    ) { row in
        // 2014-10-04 is the day 20,000 after 1960-01-01.
        row == 0
            ? [.text("a"), .number(1.5), .number(20_000)] : [.text("öx"), .nothing, .nothing]
    }

    private func range(_ bytes: [UInt8], from start: String, to end: String) throws -> [UInt8] {
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        let first = try #require(text.range(of: "<\(start)>"))
        let last = try #require(text.range(of: "</\(end)>"))
        let place = text.unicodeScalars.distance(
            from: text.startIndex, to: first.upperBound)
        let stop = text.unicodeScalars.distance(from: text.startIndex, to: last.lowerBound)
        return Array(bytes[place..<stop])
    }

    @Test func `the head tells release, size and one time for all`() throws {
        let bytes = try StataWriter.bytes(of: small)
        let head =
            "<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>\u{3}\0</K>"
            + "<N>\u{2}\0\0\0\0\0\0\0</N><label>\0\0</label><timestamp>\u{11}02 Jan 1970 12:00"
            + "</timestamp></header>"
        #expect(bytes.starts(with: Array(head.utf8)))
    }

    /// A text is filled up with zeros; numbers are of eight bytes, the lowest first; what is
    /// missing has the number 2^1023.
    @Test func `rows are the bytes that the manual says`() throws {
        let data = try range(try StataWriter.bytes(of: small), from: "data", to: "data")
        let missing: [UInt8] = [0, 0, 0, 0, 0, 0, 0xE0, 0x7F]
        let rows: [[UInt8]] = [
            [0x61, 0, 0], [0, 0, 0, 0, 0, 0, 0xF8, 0x3F], [0, 0, 0, 0, 0, 0x88, 0xD3, 0x40],
            [0xC3, 0xB6, 0x78], missing, missing,
        ]
        #expect(data == rows.flatMap { $0 })
    }

    @Test func `what is written is read back with names, labels and days`() throws {
        let sheet = try StatisticsReader.sheet(try StataWriter.bytes(of: small), file: "t.dta")
        #expect(
            sheet.rows.map { $0.map(\.text) } == [
                ["id", "score", "day"], ["a", "1.5", "2014-10-04"], ["öx"],
            ])
        #expect(sheet.labels == ["id", "the score", "day"])
    }

    /// 2,045 bytes stand in the row, one more elsewhere.
    @Test func `long texts are whole`() throws {
        let texts = [2045, 2046, 70_000].map { String(repeating: "ab", count: $0).prefix($0) }
        for longest in texts.indices {
            let set = DataSet(
                [
                    DataSet.Variable(
                        name: "t", label: "t", kind: .text(longest: texts[longest].utf8.count)),
                    DataSet.Variable(name: "n", label: "n", kind: .number),
                ], rows: longest + 2
            ) { row in
                row <= longest ? [.text(String(texts[row])), .number(1)] : [.nothing, .number(2)]
            }
            let bytes = try StataWriter.bytes(of: set)
            let sheet = try StatisticsReader.sheet(bytes, file: "t.dta")
            let found = sheet.rows.dropFirst().map { $0[0].text }
            let wanted = texts[...longest].map { String($0) }
            #expect(found == wanted + [""])
        }
    }

    @Test func `a table without rows is a data set of none`() throws {
        let set = DataSet(small.variables, rows: 0) { _ in [] }
        let sheet = try StatisticsReader.sheet(try StataWriter.bytes(of: set), file: "t.dta")
        #expect(sheet.rows.map { $0.map(\.text) } == [["id", "score", "day"]])
    }

    @Test func `what the library refuses is said in its words`() {
        let set = DataSet(
            [DataSet.Variable(name: "int", label: "int", kind: .number)], rows: 1
        ) { _ in [.number(1)] }
        #expect(throws: StataWriter.Failure.self) { try StataWriter.bytes(of: set) }
    }
}
