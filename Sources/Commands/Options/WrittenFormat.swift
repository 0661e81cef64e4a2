import Exhibits
import ModelFormats

/// A format of the program's files, whatever they hold: what `formats` lists, and what the name of
/// an output can mean.
struct WrittenFormat {
    let name: String
    let holds: String
    /// Whether graphs are read from it.
    var isRead = false
    /// The verbs that write it; nil where none does.
    let writers: String?
    let endings: [String]
    /// What is lost in it, in words.
    let loses: String?

    /// Every format: of graphs, of diagrams, of answers.
    static let all = graphs + diagrams + answers

    private static let graphs = GraphFormat.all.map { format in
        WrittenFormat(
            name: format.name, holds: format.holds, isRead: format.isRead,
            writers: format.isWritten ? "convert, filter, merge" : nil, endings: format.endings,
            loses: format.loses)
    }

    private static let diagrams = PictureFormatChoice.allCases.map { format in
        WrittenFormat(
            name: format.rawValue, holds: "diagram", writers: "render", endings: format.endings,
            loses: format.loses)
    }

    private static let answers = AnswerFormat.all.map { format in
        WrittenFormat(
            name: format.word, holds: "answer", writers: "every verb with an answer",
            endings: format.endings, loses: format.loses)
    }
}

extension AnswerFormat {
    /// The endings that promise it.
    fileprivate var endings: [String] { ofText == .table ? [".txt"] : ["." + word] }

    /// What is lost in it, in words.
    fileprivate var loses: String? {
        ofText?.isForReaders == true ? "digits beyond the fourth" : nil
    }
}
