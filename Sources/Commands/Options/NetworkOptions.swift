package import ArgumentParser

/// Which network a question is put to; spelled the same on every verb that asks one.
package struct NetworkOptions: ParsableArguments {
    @Option(help: "Which way links lead.")
    package var network: NetworkChoice?

    @Option(help: "How far the network is folded.")
    package var level: LevelChoice?

    @Option(
        help: ArgumentHelp(
            "The orientation of a link kind, as 'KIND=backward'.", valueName: "kind=way"))
    package var orient: [CommaList] = []

    package init() {}
}

/// Which way the links of a network lead.
package enum NetworkChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    case flow, ties
    case asWritten = "as-written"
}

/// How far a network is folded.
package enum LevelChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
    case item, actor, region
}
