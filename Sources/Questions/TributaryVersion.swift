/// The version of the library and of the program, said here and nowhere else.
public enum TributaryVersion {
    /// The version by semantic versioning.
    public static let number = "0.1.0"

    /// The program and its version, as its pictures name them.
    public static let program = "tributary \(number)"
}
