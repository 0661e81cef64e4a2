import CBuildFacts
import GraphvizRenderer

/// The version of the program, and what it was built from.
enum Version {
    /// The version by semantic versioning.
    static let number = "0.1.0"

    /// What `--version` prints.
    static func text(isVerbose: Bool) -> String {
        let line = "tributary \(number)\n"
        guard isVerbose else { return line }
        return line + "commit \(commit ?? "unknown: built without make")\n"
            + "Swift \(swift)\n"
            + "Graphviz \(GraphvizLibrary.version ?? "not installed: all but render works")\n"
    }

    /// The commit that the program was built from, where whoever built it said so.
    static var commit: String? {
        let commit = String(cString: tributary_commit())
        return commit.isEmpty ? nil : commit
    }

    private static var swift: String {
        #if compiler(>=6.4)
            "6.4 or later"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }
}
