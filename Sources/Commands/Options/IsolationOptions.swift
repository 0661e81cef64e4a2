import ArgumentParser

/// What becomes of nodes that nothing joins to another; spelled the same on every verb that counts.
struct IsolationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("'drop' leaves out nodes without a tie.", valueName: "keep"))
    var isolated = KeepOrDrop.keep
}
