import DiffusionModel
import Texts

/// A value of a map, with what it holds.
struct MapNode {
    /// What a value is.
    enum Content {
        case nothing
        case text(String)
        case list([MapNode])
        case map([Pair])
    }

    /// A key and what stands under it.
    struct Pair {
        let key: MapName
        let value: MapNode
    }

    let content: Content
    let place: SourceLocation

    /// Whether it is a map.
    var isMap: Bool { if case .map = content { true } else { false } }

    /// Whether nothing stands there.
    var isNothing: Bool { if case .nothing = content { true } else { false } }

    /// The text of a scalar.
    var text: String? { if case .text(let text) = content { text } else { nil } }

    /// The text with its place.
    var name: MapName? { text.map { MapName(text: $0, place: place) } }

    /// The keys and values of a map.
    var pairs: [Pair] {
        if case .map(let pairs) = content { pairs } else { [] }
    }

    /// The values of a list, or the one value that stands where a list may.
    var items: [MapNode] {
        switch content {
        case .list(let items): items
        case .nothing: []
        case .text, .map: [self]
        }
    }

    /// Those of them that are texts.
    var names: [MapName] { items.compactMap(\.name) }
}

extension MapNode {
    /// The whole of a file.
    init(_ tree: DocumentTree, _ texts: TextPool) {
        self.init(NodeRef(tree: 0, node: tree.root), in: tree, texts)
    }

    private init(_ ref: NodeRef, in tree: DocumentTree, _ texts: TextPool) {
        let (line, column) = tree.location(of: ref.node)
        place = SourceLocation(file: tree.file, line: line, column: column)
        let children = { NodeChildren(of: ref, in: tree).map { MapNode($0, in: tree, texts) } }
        switch tree.shape(of: ref.node) {
        case .null: content = .nothing
        case .scalar:
            content = .text(
                texts.string(TextID(number: tree.nodes[Int(ref.node)].content)))
        case .list: content = .list(children())
        case .map:
            let all = children()
            content = .map(
                stride(from: 0, to: all.count - 1, by: 2).compactMap { index in
                    all[index].name.map { Pair(key: $0, value: all[index + 1]) }
                })
        }
    }
}
