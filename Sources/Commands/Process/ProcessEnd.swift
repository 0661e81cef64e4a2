import CProcess
import Questions

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension CLibrary {
    /// Ends the process without further ado; everything has been written.
    static func endProcess(_ status: Int32) -> Never { exit(status) }
}

extension FileName {
    /// The arguments of the process, the program's own name first.
    static func arguments() -> [String] {
        var count: Int32 = 0
        let known = tributary_arguments(&count)
        let values = known ?? CommandLine.unsafeArgv
        return (0..<Int(known == nil ? CommandLine.argc : count)).compactMap { index in
            values[index].map { argument in
                text(of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
            }
        }
    }
}
