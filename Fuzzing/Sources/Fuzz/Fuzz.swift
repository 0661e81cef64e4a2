import Tributary

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks for bytes that bring a reader down, or that are read and cannot be written and read again.
///
/// `FUZZED_FORMAT` names the format as which bytes are read; one program serves all formats, as
/// each has a corpus of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let graph = try? Graph(bytes: bytes, named: "input", format: format) else { return 0 }
    for written in GraphFormat.written { check(graph, as: written) }
    return 0
}

/// The format that the environment names.
private let format: GraphFormat? = {
    guard let name = getenv("FUZZED_FORMAT") else { return nil }
    return GraphFormat.read(named: String(cString: name))
}()

/// What a writer writes of a graph, its own reader reads, and then writes again the same.
private func check(_ graph: Graph, as written: GraphFormat) {
    guard written.isRead, let text = try? graph.text(as: written) else { return }
    let bytes = Array(text.utf8)
    do throws(TributaryError) {
        let again = try Graph(bytes: bytes, named: "again", format: written)
        guard written.loses == nil else { return }
        let twice = try again.text(as: written)
        if twice != text {
            end("\(written.name) changes when read and written:\n\(text)\n\(twice)")
        }
    } catch {
        end("\(written.name) that was written cannot be read: \(error)\n\(text)")
    }
}

/// Says what is wrong, and ends as the fuzzer takes notice of.
private func end(_ words: String) -> Never { fatalError(words) }
