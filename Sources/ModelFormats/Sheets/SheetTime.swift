/// Times of day as text.
enum SheetTime {
    /// A time as `09:30`, with seconds where they are not zero.
    ///
    /// Hours are counted on where it lasts longer than a day. Nil for times below zero and beyond
    /// all calendars.
    static func text(seconds: Double) -> String? {
        guard (0...1e12).contains(seconds) else { return nil }
        let whole = Int(seconds.rounded())
        let parts = [whole / 3600, whole / 60 % 60, whole % 60]
        let shown = parts.last == 0 ? parts.dropLast() : parts[...]
        return shown.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
    }
}
