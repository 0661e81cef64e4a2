import GraphvizRenderer
import Questions
import TestSupport
import Testing
import Tributary

/// What is typed for what rooms below speak of by value.
///
/// Oracle: the help of the program, which is made of its options.
@Suite struct OptionNameTests {
    @Test func `every filter is typed as an option of its own that there is`() throws {
        let options = Filter.Name.allCases.map(\.option)
        #expect(Set(options).count == options.count)
        let help = try BuiltProgram.shell("tributary filter --help").output
        for option in options {
            #expect(help.contains(option + " ") || help.contains(option + "\n"))
        }
    }

    @Test func `what is offered can be typed as it stands`() throws {
        #expect(Offer.typed(.level(.actor)) == "--level actor")
        #expect(Offer.typed(.bestPaths) == "-k N")
        #expect(
            Offer.typed(.orientations(["visits": .none, "advises": .both]))
                == "--orient advises=both,visits=none")
        let help = try BuiltProgram.shell("tributary paths --help").output
        for option in ["--level", "-k", "--orient"] { #expect(help.contains(option)) }
    }

    @Test(arguments: [
        (RenderError.graphvizAbsent, "; -o FILE.dot works without."),
        (
            .tooLarge(cards: 9, links: 9),
            ": draw fewer with --only or a filter such as --kind or --during."
        ),
        (.refused("no"), "Graphviz refused the drawing: no."),
    ])
    func `a failed drawing says what to type instead`(error: RenderError, end: String) {
        #expect(error.advised.hasSuffix(end))
    }

    /// Another layout than the one that failed, and time only where time ran out.
    @Test func `a layout that failed is not advised`() {
        for engine in DiagramEngine.allCases {
            let crashed = RenderError.crashed(engine: engine).advised
            #expect(!crashed.contains("--engine \(engine.rawValue) "))
            #expect(crashed.contains(": try --engine ") && !crashed.contains("--deadline"))
            let late = RenderError.deadline(seconds: 3, cards: 9, links: 9, engine: engine)
            #expect(late.advised.hasSuffix(", or a longer --deadline."))
        }
    }
}
