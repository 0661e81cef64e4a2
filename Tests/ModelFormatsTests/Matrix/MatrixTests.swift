import DiffusionModel
import TestSupport
import Testing

@testable import ModelFormats

/// Adjacency matrices and lists, as Gephi and NetworkX have them.
@Suite struct MatrixTests {
    @Test(arguments: [",", ";", "\t"])
    func `a number that is not zero is an edge of that weight`(sign: String) throws {
        let text = ",a,b,c\na,0,2,\nb,0.5,0,0\nc,0,0,1\n".replacing(",", with: sign)
        let read = try GraphLines.read(text, as: .matrix)
        #expect(
            GraphLines.links(read.model)
                == ["a > b link w=2.0", "b > a link w=0.5", "c > c link w=1.0"])
        #expect(read.model.entities.map(\.id) == ["a", "b", "c"])
    }

    @Test func `rows and columns without a name are passed over and told of`() throws {
        let read = try GraphLines.read(",,a\n,1,1\na,1,1\n", as: .matrix)
        #expect(GraphLines.links(read.model) == ["a > a link w=1.0"])
        #expect(read.warnings.count { $0.code == .skippedRow } == 2)
    }

    @Test(arguments: [
        (",a,b\na,0\n", "2:1 wrong-shape"), (",a,b\na,0,x\nb,0,0\n", "2:5 invalid-number"),
    ])
    func `a mistake is named with its place`(text: String, expected: String) {
        #expect(GraphLines.faults(text, as: .matrix) == [expected])
    }

    @Test(arguments: ["a;b c;d\ne f\n", "a;b c;d\n# no\n\ne f\n"])
    func `each row of a list is a node and those that its edges lead to`(text: String) throws {
        let read = try GraphLines.read(text, as: .adjacencyList)
        #expect(GraphLines.links(read.model) == ["a > b c link", "a > d link", "e > f link"])
        #expect(read.model.entities.map(\.id) == ["a", "b c", "d", "e", "f"])
    }
}
