import Testing

@testable import DiffusionModel

/// How far the whole of several parts has come.
///
/// Oracle: the semantics, section 3: `intended` under `unknown` under `begun` under `done`.
@Suite struct StageTests {
    private let order: [Stage] = [.intended, .unknown, .begun, .done]

    @Test func `of any three parts the weakest decides, in whatever order`() {
        for one in Stage.allCases {
            for two in Stage.allCases {
                for three in Stage.allCases {
                    let parts = [one, two, three]
                    #expect(Stage.weakest(parts) == order.first { parts.contains($0) })
                }
            }
        }
    }

    @Test(arguments: Stage.allCases)
    func `one part is the whole`(stage: Stage) {
        #expect(Stage.weakest([stage]) == stage)
    }

    @Test func `of nothing nothing is said`() {
        #expect(Stage.weakest([]) == .unknown)
    }
}
