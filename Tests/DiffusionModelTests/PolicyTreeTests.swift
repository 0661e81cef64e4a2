import TestSupport
import Testing

@testable import DiffusionModel

/// Which policies agree: each is within itself, and what lies in it at any depth agrees with it.
@Suite struct PolicyTreeTests {
    /// A model of policies, each within those that are named.
    private func tree(_ within: [[EntityIndex]]) -> PolicyTree {
        var model = GraphModel(codebook: Codebook())
        model.entities = .init(
            within.indices.map { position in
                var detail = EntityDetail()
                detail.within = within[position]
                return Entity(id: "p\(position)", kind: "policy", detail: detail)
            })
        return PolicyTree(model)
    }

    /// By hand: 1 and 2 lie within 0, 3 within 1; 4 stands alone.
    @Test func `what lies within agrees with what it lies within, and siblings do not agree`() {
        let tree = tree([[], [0], [0], [1], []])
        #expect(tree.within([0]) == [0, 1, 2, 3])
        #expect(tree.agreeing(with: [1]) == [0, 1, 3])
        #expect(tree.agreeing(with: [2]) == [0, 2])
        #expect(tree.agreeing(with: [4, 3]) == [0, 1, 3, 4])
    }

    /// By hand, on the same five.
    @Test(
        arguments: [
            ([[0], [3]], [3]), ([[1], [2]], []), ([[0, 4], [4, 2]], [2, 4]),
            ([[0], [1], [3]], [3]),
            ([], []), ([[1]], [1]), ([[0]], [0]),
        ] as [([[EntityIndex]], [EntityIndex])])
    func `steps have in common what each of them is about`(
        statements: [[EntityIndex]], expected: [EntityIndex]
    ) {
        #expect(tree([[], [0], [0], [1], []]).common(statements) == expected)
    }

    /// Two wide policies that are stated, and one that lies in both and is not.
    @Test func `where nothing stated is in common the widest within both is`() {
        let tree = tree([[], [], [0, 1], [2]])
        #expect(tree.common([[0], [1]]) == [2])
    }

    @Test func `policies within each other in a circle are one, and end`() {
        let tree = tree([[1], [0]])
        #expect(tree.within([0]) == [0, 1])
        #expect(tree.widest([0, 1]) == [0, 1])
    }

    /// Oracle: who reaches whom, by the closure of all pairs.
    @Test(arguments: 0..<100)
    func `agreement is reaching up or down`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...7, using: &random)
        let within = (0..<count).map { _ in
            (0..<EntityIndex(count)).filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
        }
        var isIn = (0..<count).map { one in
            (0..<count).map { one == $0 || within[one].contains(EntityIndex($0)) }
        }
        for middle in 0..<count {
            for one in 0..<count where isIn[one][middle] {
                for other in 0..<count where isIn[middle][other] { isIn[one][other] = true }
            }
        }
        let tree = tree(within)
        let all = 0..<EntityIndex(count)
        for policy in all {
            func lies(_ one: EntityIndex, in other: EntityIndex) -> Bool {
                isIn[Int(one)][Int(other)]
            }
            #expect(tree.within([policy]) == all.filter { lies($0, in: policy) })
            #expect(
                tree.agreeing(with: [policy])
                    == all.filter { lies($0, in: policy) || lies(policy, in: $0) })
        }
    }
}
