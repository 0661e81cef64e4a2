public import ArgumentParser

/// The root of the command line.
public struct TributaryCommand: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "tributary",
        abstract: "Trace how policies spread between governments.")

    public init() {}
}

/// Runs the program on the arguments of the process and never returns.
public func runTributary() -> Never {
    TributaryCommand.main()
    TributaryCommand.exit()
}
