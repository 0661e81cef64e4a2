// swift-tools-version: 6.2
import PackageDescription

/// Fuzzers stand in a package of their own, so that nobody who builds the program builds them.
///
/// `make fuzz` builds them with the marks of coverage and links libFuzzer, which comes with the
/// compiler.
let package = Package(
    name: "TributaryFuzzing",
    dependencies: [.package(name: "Tributary", path: "..")],
    targets: [
        .target(name: "CFuzzer"),
        .executableTarget(
            name: "fuzz",
            dependencies: ["CFuzzer", .product(name: "Tributary", package: "Tributary")],
            path: "Sources/Fuzz", swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6]
)
