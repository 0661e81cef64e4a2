// swift-tools-version: 6.2
import PackageDescription

/// Fuzzers stand in a package of their own, so that nobody who builds the program builds them.
///
/// They need the sanitizer `fuzzer` of the compiler, which comes with Swift on Linux.
let package = Package(
    name: "TributaryFuzzing",
    dependencies: [.package(name: "Tributary", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz", dependencies: [.product(name: "Tributary", package: "Tributary")],
            path: "Sources/Fuzz", swiftSettings: [.treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6]
)
