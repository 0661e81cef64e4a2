import ArgumentParser
import Exhibits

/// The formats of a verb's answer: those that are text, and the one that is not.
enum AnswerFormat: Equatable, Sendable {
    /// Text, for people and for programs.
    case text(ResultFormat)
    /// A data set of Stata.
    case dataSet

    private static let wordOfDataSet = "dta"

    /// Every format, in the order in which they are listed.
    static let all = ResultFormat.allCases.map(AnswerFormat.text) + [.dataSet]

    /// The word that options call it by, which is also its ending.
    var word: String {
        if case .text(let format) = self { format.rawValue } else { Self.wordOfDataSet }
    }

    /// The format as text, if it is.
    var ofText: ResultFormat? { if case .text(let format) = self { format } else { nil } }

    /// Whether there is nothing in the format but rows, so that words beside them need not be made.
    var isOfRowsAlone: Bool { ofText?.isOfRowsAlone ?? true }
}

extension AnswerFormat: ExpressibleByArgument {
    init?(argument: String) {
        guard let format = Self.all.first(where: { $0.word == argument }) else { return nil }
        self = format
    }

    static var allValueStrings: [String] { all.map(\.word) }

    var defaultValueDescription: String { word }
}
