import DiffusionAnalysis
import DiffusionNetwork
import GraphKernel
import ModelFormats
import Testing

/// Measures refuse a direction that they do not have, instead of answering another question.
@Suite struct DirectionTests {
    /// By hand: one step leads from a to b, so b alone is reached, and a alone reaches.
    @Test func `closeness in time looks one way, never both`() throws {
        let table = InputFile(name: "t.csv", bytes: Array("source,target,date\na,b,2010\n".utf8))
        let model = try ModelReader.read([table]).model
        let network = try model.freeze(Selection(everythingIn: model))
        var settings = MeasureSettings()
        settings.direction = .both
        #expect(throws: GraphError.directionRefused) {
            try network.ranking(by: [.temporalCloseness], settings)
        }
        settings.direction = .incoming
        #expect(try network.ranking(by: [.temporalCloseness], settings).rows[0].entity == 1)
        settings.direction = .outgoing
        #expect(try network.ranking(by: [.temporalCloseness], settings).rows[0].entity == 0)
    }
}
