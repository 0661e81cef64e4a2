public import ArgumentParser
public import Exhibits

extension ResultFormat: ExpressibleByArgument {
    /// The words that help tells.
    public static var allValueStrings: [String] { words }
}
