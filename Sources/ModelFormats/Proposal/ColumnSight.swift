import DiffusionModel
import EdgeTables
import Texts

/// What is to be seen of a column of a table by somebody who looks at its cells.
struct ColumnSight {
    let name: String
    let position: Int
    /// How many cells hold something that means something.
    private(set) var count = 0
    /// How often each text stands, for as many as are told apart.
    private(set) var texts: [String: Int] = [:]
    /// The texts in the order in which they stand first.
    private(set) var order: [String] = []
    private(set) var dates = 0
    private(set) var numbers = 0
    private(set) var addresses = 0
    /// A number that has a comma before its decimals.
    private(set) var decimalComma: String?
    /// Days that are others if the month stands first.
    private(set) var eitherWay = 0
    /// A cell whose day can only be written so, by the order that it shows.
    private(set) var proof: [DateOrder: CSVScanner.Field] = [:]
    /// Words that say that there is nothing.
    private(set) var nothing: Set<String> = []
    /// What stands for an end that has not come.
    private(set) var open: Set<String> = []

    /// So many texts are told apart.
    static let mostTexts = 100_000

    init(name: String, position: Int) { (self.name, self.position) = (name, position) }

    /// Looks at a cell.
    mutating func see(_ cell: CSVScanner.Field) {
        let text = cell.text.visiblyTrimmed
        guard !text.isEmpty else { return }
        // `no` is an answer, and may be a country.
        if text.lowercased() != "no", NoSource.isSaid(by: text) || OpenEnd.isUnknown(text) {
            nothing.insert(text)
            return
        }
        count += 1
        if let number = texts[text] {
            texts[text] = number + 1
        } else if order.count < Self.mostTexts {
            texts[text] = 1
            order.append(text)
        }
        if text.hasPrefix("http://") || text.hasPrefix("https://") { addresses += 1 }
        if NumberText.number(text) != nil {
            numbers += 1
        } else if text.count(where: { $0 == "," }) == 1,
            NumberText.number(text.replacing(",", with: ".")) != nil
        {
            numbers += 1
            decimalComma = decimalComma ?? text
        }
        if text.hasPrefix("9999") || text.hasSuffix("9999") {
            open.insert(text)
            dates += 1
        } else {
            seeDate(cell, text)
        }
    }

    private mutating func seeDate(_ cell: CSVScanner.Field, _ text: String) {
        switch MappedDate.read(text, nil) {
        case .unreadable: return
        case .eitherWay: eitherWay += 1
        case .date, .cut:
            let (dayFirst, monthFirst) = (
                MappedDate.read(text, .dayFirst), MappedDate.read(text, .monthFirst)
            )
            if monthFirst == .unreadable { proof[.dayFirst] = proof[.dayFirst] ?? cell }
            if dayFirst == .unreadable { proof[.monthFirst] = proof[.monthFirst] ?? cell }
        }
        dates += 1
    }

    // MARK: - What it may be

    var holdsDates: Bool { count > 0 && dates * 5 >= count * 4 }
    var holdsNumbers: Bool { count > 0 && numbers * 5 >= count * 4 }
    var holdsAddresses: Bool { count > 0 && addresses * 2 >= count }

    /// Whether few words stand over and over, as kinds do.
    var holdsFewWords: Bool {
        count > 0 && order.count <= 40 && (order.count * 3 <= count || order.count == 1)
            && !holdsDates && !holdsNumbers && !holdsAddresses
    }

    /// Whether every cell holds another text.
    var isDistinct: Bool { count > 0 && order.count == count }

    /// What it holds, in words.
    var words: String {
        guard count > 0 else { return "empty" }
        let most = order.count < Self.mostTexts ? "\(order.count)" : "over \(order.count)"
        let examples = order.prefix(3).map { "'\($0.shortened(to: 24))'" }.joined(separator: ", ")
        let rest = order.count > 3 ? " …" : ""
        return "\(count) \(count == 1 ? "cell" : "cells"), \(most) different: \(examples)\(rest)"
    }
}

extension String {
    /// The start of a text, on one line.
    fileprivate func shortened(to most: Int) -> String {
        let line = String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
        return line.count <= most ? line : line.prefix(most - 1) + "…"
    }
}
