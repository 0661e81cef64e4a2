public import ArgumentParser
public import DiffusionAnalysis
public import GraphKernel

extension GroupMethod: ExpressibleByArgument {
    /// The words that help tells.
    public static var allValueStrings: [String] { words }
}

extension BrokerPartition: ExpressibleByArgument {
    /// The words that help tells.
    public static var allValueStrings: [String] { words }
}

extension TimeReading: ExpressibleByArgument {
    /// The words that help tells.
    public static var allValueStrings: [String] { words }
}
