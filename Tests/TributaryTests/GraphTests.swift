import TestSupport
import Testing
import Tributary

@Suite struct GraphTests {
    @Test func `a graph is asked without any other import`() throws {
        let graph = try Graph(contentsOf: Repository.file("graphs/xinjiang-ningxia.yaml").path)
        #expect(try graph.paths(from: "Xinjiang", to: "Ningxia").count > 0)
    }
}
