public import ArgumentParser
public import ModelFormats

extension GraphFormat: ExpressibleByArgument {
    /// The format of one file that is written and called by a word.
    public init?(argument: String) {
        guard let format = GraphFormat.written(named: argument) else { return nil }
        self = format
    }

    /// The words that help tells.
    public static var allValueStrings: [String] { written.map(\.name) }
}
