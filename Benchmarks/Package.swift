// swift-tools-version: 6.2
import PackageDescription

/// Benchmarks stand in a package of their own, so that nobody who builds the program builds them.
///
/// A harness of 100 lines stands in for a benchmark library: it gives each task a process of its
/// own, so that a peak of memory is that of the task, and prints what the timings of peers print.
let package = Package(
    name: "TributaryBenchmarks",
    dependencies: [.package(name: "Tributary", path: "..")],
    targets: [
        .executableTarget(
            name: "bench", dependencies: [.product(name: "GraphKernel", package: "Tributary")],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6]
)
