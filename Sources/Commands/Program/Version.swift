/// The version of the program, and what it was built from.
package enum Version {
    /// The version by semantic versioning.
    package static let number = "0.1.0"

    /// What `--version` prints.
    static func text(isVerbose: Bool) -> String {
        let line = "tributary \(number)\n"
        guard isVerbose else { return line }
        return line + "Swift \(swift)\n"
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
