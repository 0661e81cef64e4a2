import TestSupport
import Testing

@testable import Commands
@testable import ModelFormats

/// Answers as data sets of Stata.
///
/// Oracle: the same answer as CSV, and the reader of ReadStat.
@Suite struct DataSetOptionTests {
    private static let questions = [
        "rank graphs/pilot-cascade.yaml", "list links graphs/xinjiang-ningxia.yaml",
        "list adoptions graphs/pilot-cascade.yaml", "list entities graphs/pilot-cascade.yaml",
        "measure graphs/pilot-cascade.yaml", "info graphs/pilot-cascade.yaml",
        "paths Xinjiang Ningxia graphs/xinjiang-ningxia.yaml", "formats",
        "list claims graphs/pilot-cascade.yaml --limit 0",
    ]

    private func bytes(_ line: String, environment: [String: String] = [:]) throws -> (
        file: [UInt8], messages: String
    ) {
        let folder = try Scratch()
        defer { folder.remove() }
        let answer = try BuiltProgram.apart(
            "tributary \(line) -o \(folder.path)/a.dta", environment: environment)
        #expect(answer.status == 0, "\(answer)")
        return (try folder.bytes("a.dta"), answer.messages)
    }

    @Test(arguments: questions)
    func `a data set has the rows and names that csv has`(line: String) throws {
        let sheet = try StatisticsReader.sheet(try bytes(line).file, file: "a.dta")
        let plain = try BuiltProgram.apart("tributary \(line) -f csv")
        let table = try SheetOfText.rows(plain.output)
        #expect(sheet.labels == table[0])
        #expect(sheet.rows.count == table.count)
        for (row, cells) in zip(sheet.rows, table).dropFirst() {
            #expect(cells.dropFirst(row.count).joined().isEmpty)
            for (cell, other) in zip(row.map(\.text), cells) where cell != other {
                #expect(Double(cell) == Double(other) && Double(cell) != nil, "\(cell) \(other)")
            }
        }
    }

    @Test func `the same answer gives the same bytes, in whatever time zone`() throws {
        let one = try bytes(Self.questions[0])
        let other = try bytes(Self.questions[0], environment: ["TZ": "Asia/Tokyo"])
        #expect(one.file == other.file && !one.file.isEmpty && one.messages.isEmpty)
    }

    @Test func `what is called otherwise is said once`() throws {
        let said = try bytes("paths Xinjiang Ningxia graphs/xinjiang-ningxia.yaml").messages
        #expect(said.contains("departure.earliest as departure_earliest"))
        #expect(said.split(separator: "\n").filter { $0.contains("Stata") }.count == 1)
    }

    @Test func `a terminal is shown no data set`() {
        var world = World.byTheRivers
        world.terminals = [.output]
        let answer = world.run("rank rivers.yaml -f dta")
        #expect(answer.status == .usage && answer.output.isEmpty)
        #expect(answer.messages.contains("a data set is no text that a terminal could show"))
    }

    @Test func `a name and a format that differ are named`() {
        let answer = World.byTheRivers.run("rank rivers.yaml -f csv -o out.dta")
        #expect(answer.messages.contains("'out.dta' is named as dta and written as csv"))
    }
}

/// The cells of a table in CSV as RFC 4180 has them.
private enum SheetOfText {
    static func rows(_ text: String) throws -> [[String]] {
        var (rows, row, cell, isQuoted): ([[String]], [String], String, Bool) = ([], [], "", false)
        var signs = Array(text.unicodeScalars)[...]
        while let sign = signs.popFirst() {
            switch sign {
            case "\"" where isQuoted && signs.first == "\"":
                cell += "\""
                signs.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(cell)
                cell = ""
            case "\n" where !isQuoted:
                rows.append(row + [cell])
                (row, cell) = ([], "")
            default: cell.unicodeScalars.append(sign)
            }
        }
        return rows
    }
}
