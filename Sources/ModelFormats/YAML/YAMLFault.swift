import DiffusionModel

/// Why a YAML file could not be read to its end: what to say, and what libyaml saw.
struct YAMLFault: Error {
    /// A place as libyaml counts it, in lines and characters from 1.
    struct Mark {
        let line: Int
        let column: Int
    }

    /// What to say.
    var diagnostic: Diagnostic
    /// Where the syntax broke; nil where the syntax is not what is wrong.
    var mark: Mark?
    /// What libyaml was reading when it broke, and where that began.
    var context = ""
    var start = Mark(line: 0, column: 0)
    /// What libyaml says.
    var problem = ""
}
