extension GraphModel {
    /// The id of every link: the one given, else `subject.kind.object[.date]`.
    ///
    /// Of links that would share an id the second is `…~2`, the third `…~3` and so on.
    ///
    /// - Returns: One id per link, in link order; all are different.
    /// - Complexity: O(links).
    public func linkIDs() -> [String] {
        var uses = [String: Int](minimumCapacity: links.count)
        for index in 0..<links.count {
            if let given = links.detail(at: index)?.id { uses[given] = 1 }
        }
        return (0..<links.count).map { index in
            if let given = links.detail(at: index)?.id { return given }
            let made = madeID(ofLink: index)
            var number = uses[made, default: 0] + 1
            while number > 1, uses["\(made)~\(number)"] != nil { number += 1 }
            uses[made] = number
            return number == 1 ? made : "\(made)~\(number)"
        }
    }

    private func madeID(ofLink index: Int) -> String {
        let subject = entities[Int(links.subjects[index])].id
        let object = entities[Int(links.objects[index])].id
        let ends = "\(subject).\(kind(ofLink: index).id).\(object)"
        guard let date = links.timing(at: index)?.idText else { return ends }
        return "\(ends).\(date)"
    }
}

extension Timing {
    /// The date that tells links with the same ends apart, with nothing that a shell would read.
    fileprivate var idText: String? {
        let text =
            switch self {
            case .moment(let date), .seen(let date): date.text
            case .lasting(let from?, _): from.text
            case .lasting(nil, .on(let last)?): last.text
            case .lasting: String?.none
            }
        return text.map { String($0.map { $0.isLetter || $0.isNumber || $0 == "~" ? $0 : "-" }) }
    }
}
