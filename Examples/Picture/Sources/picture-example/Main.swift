import Foundation
import Tributary

/// A named picture of a graph as SVG; Graphviz runs in the program `tributary`, which is looked for
/// beside this one and on the path.
@main
enum PictureExample {
    static func main() throws {
        let graph = try Graph(contentsOf: CommandLine.arguments[1])
        let picture = try graph.picture(view: "front")
        let svg = try picture.svg()
        try svg.write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
        let (cards, lines) = (picture.diagram.cards.count, picture.diagram.links.count)
        print("\(picture.diagram.title): \(cards) cards, \(lines) lines")
    }
}
