import Tributary

/// How Xinjiang's practices may reach Ningxia, on whose word, and what is left without one source.
@main
enum PathsExample {
    static func main() throws {
        let graph = try Graph(contentsOf: CommandLine.arguments[1])
        let paths = try graph.paths(from: "Xinjiang", to: "Ningxia")
        for path in paths.rows {
            print("\(path.actors.map(\.name).joined(separator: " → ")), \(path.chronology)")
            for step in path.steps {
                print("  \(step.statement.text)")
                print("  on the word of \(step.sources.joined(separator: "; "))")
            }
        }
        var doubt = PathOptions()
        doubt.part.withoutSources = ["Ningxia Daily"]
        let left = try graph.paths(from: "Xinjiang", to: "Ningxia", doubt)
        print("Without Ningxia Daily \(left.count) of \(paths.count) paths are left.")
    }
}
