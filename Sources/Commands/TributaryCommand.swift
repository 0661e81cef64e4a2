package import ArgumentParser

/// The root of the command line.
package struct TributaryCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "tributary",
        abstract: "Trace how policies spread between governments.")

    package init() {}
}

/// Runs the program on the arguments of the process and never returns.
package func runTributary() -> Never {
    TributaryCommand.main()
    TributaryCommand.exit()
}
