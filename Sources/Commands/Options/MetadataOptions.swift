import ArgumentParser
import DiffusionModel
import Questions

/// What a written file says of its making; spelled the same on every verb that writes such a file.
struct MetadataOptions: ParsableArguments {
    @Flag(help: "Leave the program's name and version out of formats that hold them.")
    var noMetadata = false

    @Flag(
        help: """
            Also name the day in them, by SOURCE_DATE_EPOCH if set; without this, the same graph \
            gives the same bytes on any day.
            """)
    var stamp = false

    func validate() throws {
        if noMetadata && stamp {
            throw ValidationError("--no-metadata and --stamp contradict each other")
        }
    }

    /// The program and its version, with the day under `--stamp`; nil under `--no-metadata`.
    ///
    /// - Throws: `CommandFailure` where `SOURCE_DATE_EPOCH` is set and is no number of seconds.
    func program(in context: CommandContext) throws -> String? {
        guard !noMetadata else { return nil }
        let program = TributaryVersion.program
        return stamp ? "\(program) on \(try day(in: context))" : program
    }

    /// See https://reproducible-builds.org/specs/source-date-epoch/.
    private func day(in context: CommandContext) throws -> CalendarDay {
        var seconds = context.secondsSince1970()
        if let text = context.environment("SOURCE_DATE_EPOCH"), !text.isEmpty {
            guard let number = Int(text), (0...Self.lastSecond).contains(number) else {
                throw CommandFailure(
                    .usage, "SOURCE_DATE_EPOCH '\(text)' is no number of seconds since 1970")
            }
            seconds = number
        }
        return CalendarDay(number: Int32(seconds / 86_400))
    }

    /// The end of the year 9999.
    private static let lastSecond = 253_402_300_799
}
