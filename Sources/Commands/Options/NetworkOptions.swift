import ArgumentParser

/// Which network a question is put to; spelled the same on every verb that asks one.
struct NetworkOptions: ParsableArguments {
    @Option(help: "Which way links lead.")
    var network: NetworkChoice?

    @Option(help: "How far the network is folded.")
    var level: LevelChoice?

    @Option(
        help: ArgumentHelp(
            "The orientation of a link kind, as 'KIND=backward'.", valueName: "kind=way"))
    var orient: [CommaList] = []
}

/// Which way the links of a network lead.
enum NetworkChoice: String, Choice {
    case flow, ties
    case asWritten = "as-written"
}

/// How far a network is folded.
enum LevelChoice: String, Choice {
    case item, actor, region
}
