import CFuzzer

/// Looks for bytes that bring a reader down, or that are read and cannot be written and read again.
@main
enum Fuzz {
    static func main() {
        var count = CommandLine.argc
        var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        let status = LLVMFuzzerRunDriver(&count, &words) { start, count in
            RoundTrips.check(Array(UnsafeBufferPointer(start: start, count: count)))
            return 0
        }
        guard status == 0 else { fatalError("the fuzzer ended with \(status)") }
    }
}
