import DiffusionModel
import Testing

@testable import ModelFormats

/// Data sets of Stata and SPSS.
@Suite struct StatisticsReaderTests {
    private func texts(_ sheet: Sheet) -> [[String]] { sheet.rows.map { $0.map(\.text) } }

    private func read(_ bytes: [UInt8]) throws -> Sheet {
        try StatisticsReader.sheet(bytes, file: "visits.dta")
    }

    @Test func `variables are the header and observations are rows`() throws {
        let file = StataFile(variables: [
            .init("who", "%20s", .text(["Ningxia  ", "", "Xinjiang"]), label: "Who went"),
            .init("share", "%9.0g", .double([0.1, nil, 2])),
            .init("count", "%8.0g", .whole([3, nil, -1])),
        ])
        let sheet = try read(file.bytes)
        #expect(
            texts(sheet)
                == [["who", "share", "count"], ["Ningxia", "0.1", "3"], ["Xinjiang", "2", "-1"]])
        #expect(sheet.rows.compactMap(\.first?.line) == [1, 2, 4])
        #expect(sheet.labels == ["Who went", "", ""])
        #expect(sheet.findings.isEmpty)
    }

    @Test func `labels stand for their numbers`() throws {
        let file = StataFile(
            variables: [.init("stage", "%8.0g", .whole([1, 2, 3, nil]), labels: "stages")],
            labels: [("stages", [(1, "draft"), (2, "law")])])
        #expect(try texts(read(file.bytes)) == [["stage"], ["draft"], ["law"], ["3"]])
    }

    /// Days and months are counted from January 1960: 21,515 days are 2018-11-27.
    @Test(arguments: [
        ("%td", 21_515.0, "2018-11-27"), ("%tdCCYY", 21_515, "2018"), ("%d", -1, "1959-12-31"),
        ("%tdMon_CCYY", 21_515, "2018-11"), ("%-tdD_m_Y", 21_515, "2018-11-27"),
        ("%tc", 1_858_930_200_000, "2018-11-27"), ("%tm", 706, "2018-11"), ("%tm", -1, "1959-12"),
        ("%tq", 235, "Q4 2018"), ("%ty", 2018, "2018"), ("%9.0g", 21_515, "21515"),
    ])
    func `dates are said as their format counts them`(
        format: String, number: Double, text: String
    ) throws {
        let file = StataFile(variables: [.init("when", format, .double([number]))])
        let sheet = try read(file.bytes)
        #expect(texts(sheet) == [["when"], [text]])
        #expect(sheet.findings.isEmpty)
    }

    @Test(arguments: [("%tw", 3000.0), ("%th", 117), ("%td", 1e9)])
    func `numbers that no date says stay, with one warning a variable`(
        format: String, number: Double
    ) throws {
        let file = StataFile(variables: [.init("when", format, .double([nil, number, number]))])
        let sheet = try read(file.bytes)
        #expect(sheet.rows.count == 3)
        #expect(sheet.rows.last?.first.flatMap { Double($0.text) } == number)
        #expect(sheet.findings.listed.map(\.location.line) == [3])
    }

    /// The file was written by pyreadstat.
    @Test func `data sets of SPSS have labels, missing values and dates too`() throws {
        let sheet = try StatisticsReader.sheet(SPSSFile.bytes, file: "visits.sav")
        #expect(
            texts(sheet) == [
                ["place", "stage", "day", "month"], ["Ningxia", "draft", "2018-11-27", "2018-11"],
                ["宁夏", "law"], ["", "", "1949-10-01", "2018-11"],
            ])
        #expect(sheet.labels.first == "Where it was")
        #expect(sheet.findings.isEmpty)
        for count in stride(from: 0, to: SPSSFile.bytes.count, by: 11) {
            _ = try? read(Array(SPSSFile.bytes.prefix(count)))
        }
    }

    @Test func `labels come before dates`() throws {
        let file = StataFile(
            variables: [.init("when", "%td", .whole([21_515, 99_999]), labels: "days")],
            labels: [("days", [(99_999, "unknown")])])
        #expect(try texts(read(file.bytes)) == [["when"], ["2018-11-27"], ["unknown"]])
    }

    @Test func `what cannot be read says why`() {
        let cases: [([UInt8], DiagnosticCode)] = [
            ([], .unknownFormat), (Array("a,b\n".utf8), .unknownFormat),
            (Array("<stata_dta>".utf8), .syntax), (Array("$FL2".utf8), .syntax),
        ]
        for (bytes, code) in cases {
            let error = #expect(throws: Diagnostic.self) { try read(bytes) }
            #expect(error?.code == code)
        }
    }

    @Test func `more values than memory should hold are refused before they are read`() {
        var bytes = StataFile(variables: [.init("a", "%8.0g", .whole([1]))]).bytes
        bytes.replaceSubrange(6..<10, with: [0xFF, 0xFF, 0xFF, 0x7F])
        let error = #expect(throws: Diagnostic.self) { try read(bytes) }
        #expect(error?.code == .unsupported)
    }

    /// Wherever a file is cut off, or one byte of it is another, there is an answer.
    @Test func `no byte that is amiss ends the program`() {
        let file = StataFile(
            variables: [
                .init("who", "%20s", .text(["a", "b"])),
                .init("stage", "%8.0g", .whole([1, 2]), labels: "stages"),
            ],
            labels: [("stages", [(1, "draft"), (2, "law")])])
        let bytes = file.bytes
        for count in stride(from: 0, to: bytes.count, by: 5) {
            _ = try? read(Array(bytes.prefix(count)))
        }
        for index in stride(from: 0, to: bytes.count, by: 3) {
            var other = bytes
            other[index] = ~other[index]
            _ = try? read(other)
        }
    }
}
