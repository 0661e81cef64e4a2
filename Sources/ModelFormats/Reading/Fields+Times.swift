/// The texts that together state a time.
struct StatedTexts: Hashable {
    var date: TextID?
    var from: TextID?
    var to: TextID?
    var seen: TextID?

    /// The date, where that is all that is stated.
    var onlyDate: TextID? { from == nil && to == nil && seen == nil ? date : nil }

    /// Takes the text under a key of times.
    mutating func set(_ key: NativeKey, _ text: TextID) {
        switch key {
        case .date: date = text
        case .from: from = text
        case .to: to = text
        default: seen = text
        }
    }
}

extension Fields {
    /// The keys that state a time, in the order of `NativeKeys.timing`.
    var timing: [Field] {
        guard all.contains(where: { $0.isTiming }) else { return [] }
        return NativeKeys.timing.compactMap { field($0) }
    }

    /// The date that stands alone and as one text, as most do.
    var onlyMoment: NodeRef? {
        var date: Field?
        for field in all where field.isTiming {
            guard field.key == .date, date == nil else { return nil }
            date = field
        }
        return date?.value
    }
}

extension Field {
    /// Whether the key states a time or a part of one.
    var isTiming: Bool {
        key == .date || key == .from || key == .to || key == .seen
    }
}
