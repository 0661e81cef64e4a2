import CGraphvizShim

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where Graphviz is looked for, and which one is there.
public enum GraphvizLibrary {
    /// The libraries' names on the systems that are known, those of newer versions later.
    ///
    /// Tests name other libraries to see what happens without them.
    static var names: [(gvc: String, cgraph: String)] {
        if let other = getenv("TRIBUTARY_LIBGVC").map({ String(cString: $0) }) {
            return [(other, other)]
        }
        return [
            ("libgvc.so.6", "libcgraph.so.6"), ("libgvc.so.7", "libcgraph.so.8"),
            ("libgvc.6.dylib", "libcgraph.6.dylib"), ("libgvc.dylib", "libcgraph.dylib"),
            ("/opt/homebrew/lib/libgvc.dylib", "/opt/homebrew/lib/libcgraph.dylib"),
            ("/usr/local/lib/libgvc.dylib", "/usr/local/lib/libcgraph.dylib"),
        ]
    }

    /// The version of the Graphviz that would draw, or nil where none is installed.
    ///
    /// No drawing is made and no plugin loaded: this is safe in the main process.
    public static var version: String? {
        for (gvc, _) in names {
            if let version = tgv_version(gvc) { return String(cString: version) }
        }
        return nil
    }
}
