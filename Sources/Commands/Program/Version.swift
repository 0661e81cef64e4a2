import CBuildFacts
import GraphvizRenderer
import Questions

/// What the program says of its version, and of what it was built from.
enum Version {
    /// What `--version` prints.
    static func text(isVerbose: Bool) -> String {
        let line = TributaryVersion.program + "\n"
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
