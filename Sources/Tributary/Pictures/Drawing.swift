package import GraphvizRenderer
package import Questions

/// Where Graphviz runs, and for how long.
public struct Drawing: Hashable, Sendable {
    /// Where Graphviz runs.
    public enum Place: Hashable, Sendable {
        /// In the program `tributary`, which stands beside the running program or on the path; it
        /// is started for each picture, with limits, and stopped at the deadline.
        case program
        /// The same program at a path.
        case programAt(String)
        /// In the running program itself.
        ///
        /// Graphviz cannot be stopped and some drawings crash it: a hang or a crash takes the whole
        /// program along, the deadline does not hold, and no limit of memory does. Pictures are
        /// drawn one after the other, and the parts of an SVG may stand in another order each time.
        /// Choose it for pictures that you compose yourself, where no second program can be
        /// shipped.
        case inProcess
    }

    /// Where Graphviz runs.
    public var place: Place
    /// Seconds until a layout is stopped.
    public var deadline: Int

    /// Draws at a place, within half a minute.
    public init(_ place: Place = .program, deadline: Int = 30) {
        (self.place, self.deadline) = (place, deadline)
    }

    /// The process that draws.
    ///
    /// - Parameter folders: Where the program may be, the nearest folder first.
    /// - Returns: The process.
    /// - Throws: `TributaryError` where the program is in none of them.
    package func process(
        in folders: [String] = RunningProgram.foldersOfPrograms
    ) throws(TributaryError) -> DrawingProcess {
        switch place {
        case .inProcess: return .here
        case .programAt(let path): return .program(path)
        case .program:
            let paths = folders.lazy.map { $0 + "/tributary" }
            guard let path = paths.first(where: { FileStatus.isProgram($0) }) else {
                throw TributaryError(
                    .noGraphviz, "the program 'tributary', which draws pictures, is not found",
                    hint: "Put it beside the running program or on the path, name it with "
                        + "Drawing(.programAt(path)), or draw with Drawing(.inProcess).")
            }
            return .program(path)
        }
    }
}
