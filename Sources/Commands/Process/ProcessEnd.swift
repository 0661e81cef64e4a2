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
    /// The arguments of the process, the program's own name left out.
    static func arguments() -> [String] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            CommandLine.unsafeArgv[index].map { argument in
                text(of: UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
            }
        }
    }
}
