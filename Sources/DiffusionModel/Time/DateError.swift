/// Why a text is no date.
public enum DateError: Error, Hashable, Sendable {
    /// The text has none of the accepted forms.
    case unreadable(String)
    /// The text is an interval `A/B` or `A-B`, which may mean a moment between or a duration.
    case interval(String, first: String, last: String)
    /// The text, such as `2010/`, is what lasts as an answer writes it; a side is empty where
    /// nobody knows it.
    case lasting(String, from: String, to: String)
    /// The text, such as `2011/12`, is a month or two years.
    case monthOrYears(String, month: String, first: String, last: String)
    /// The first day of a span lies after its last.
    case reversed(String)
    /// The calendar has no such month or day, for the reason given.
    case impossible(String, reason: String)
    /// The text names a season, which differs from one half of the globe to the other.
    case season(String, examples: [String])
    /// The text names one of several stretches with a gap between them.
    case choice(String, first: String, last: String)
    /// The text says that something still lasts, where a day is asked for.
    case stillLasting(String)
    /// The text says that nobody knows the day.
    case unknown(String)
}

extension DateError {
    /// What is wrong, as one sentence.
    package var message: String {
        switch self {
        case .unreadable(let text): "'\(text)' is no date."
        case .interval(let text, _, _):
            "'\(text)' may be a moment between two days, or something that lasts."
        case .lasting(let text, _, _): "'\(text)' is something that lasts, and no moment."
        case .monthOrYears(let text, let month, let first, let last):
            "'\(text)' may be the month \(month), or the years \(first) to \(last)."
        case .reversed(let text): "'\(text)' ends before it starts."
        case .impossible(let text, let reason): "'\(text)' is no date: \(reason)."
        case .season(let text, _):
            "'\(text)' is a season, and seasons differ between the halves of the globe."
        case .choice(let text, _, _): "'\(text)' leaves a gap, which no date can hold."
        case .stillLasting(let text): "'\(text)' is no day."
        case .unknown(let text): "'\(text)' is no date."
        }
    }

    /// What to write instead, under a key such as `date`, or for an option where there is none.
    package func hint(key: String?) -> String {
        let lead = key.map { "\($0): " } ?? ""
        switch self {
        case .unreadable(let text):
            return Self.question(LikelyDates.readings(of: text))
                + "Accepted: \(PartialDate.acceptedForms)."
        case .interval(_, let first, let last):
            return "Write '\(lead)\(Self.span(first, last))'"
                + Self.duration(first, last, under: key, besides: " for a moment")
        case .lasting(_, let first, let last):
            guard key != nil else { return "Write one day, month or year." }
            let keys = [("from", first), ("to", last)].filter { !$0.1.isEmpty }
            return "Write \(keys.map { "'\($0.0): \($0.1)'" }.joined(separator: " and "))."
        case .monthOrYears(_, let month, let first, let last):
            return "Write '\(lead)\(month)' for the month, '\(lead)[\(first)..\(last)]' for a "
                + "moment in those years" + Self.duration(first, last, under: key)
        case .reversed: return "Put the earlier day first."
        case .impossible(_, let reason):
            // A file is told the reason by the message.
            let lead = key == nil ? "\(reason.prefix(1).uppercased() + reason.dropFirst()). " : ""
            return lead + "Write the month alone where the day is not known. "
                + "Accepted: \(PartialDate.acceptedForms)."
        case .season(_, let examples):
            return "Write its months where it was: \(examples.joined(separator: " or "))."
        case .choice(_, let first, let last):
            return "Write '\(lead)[\(first)..\(last)]' if the time between is possible too; "
                + "else choose one and say the other in a note."
        case .stillLasting:
            return "Write the day itself; 'to: ..' says that something still lasts."
        case .unknown:
            return "Leave the key out where nobody knows the date, or write bounds such as "
                + "'by 2018' or '[2010..2018]'."
        }
    }

    /// What is written for something that lasts, where a file and no option states the date.
    private static func duration(
        _ first: String, _ last: String, under key: String?, besides: String = ""
    ) -> String {
        key == nil ? "." : besides + ", or 'from: \(first)' and 'to: \(last)' for a duration."
    }

    private static func span(_ first: String, _ last: String) -> String {
        last == ".." ? "[\(first)..]" : "[\(first)..\(last)]"
    }

    /// Asks for what a text may mean, ahead of the forms that are accepted.
    private static func question(_ readings: [String]) -> String {
        guard let first = readings.first else { return "" }
        return readings.count == 1
            ? "Did you mean \(first)? " : "Is it \(readings.joined(separator: " or "))? "
    }
}
