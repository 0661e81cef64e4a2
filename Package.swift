// swift-tools-version: 6.2
import PackageDescription

/// The strictness that every room shares; see ARCHITECTURE.md.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Tests import everything plainly; only the product guards its imports.
let relaxed: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// `make demo` and `make release` name the commit, for `tributary --version --verbose`.
let commit = Context.environment["TRIBUTARY_COMMIT"] ?? ""

/// `make release` has the rooms that no loop of the kernel runs through made small rather than fast.
let small: [SwiftSetting] =
    Context.environment["TRIBUTARY_LEAN"] == nil ? [] : [.unsafeFlags(["-Osize"])]

func room(
    _ name: String, on dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = []
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict + settings)
}

func tests(
    of name: String, on dependencies: [Target.Dependency] = [], besides texts: String? = nil
) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
        exclude: texts.map { [$0] } ?? [], swiftSettings: relaxed)
}

let package = Package(
    name: "Tributary",
    products: [
        .library(name: "Tributary", targets: ["Tributary"]),
        .library(name: "GraphKernel", targets: ["GraphKernel"]),
        .executable(name: "tributary", targets: ["TributaryProgram"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Floor 0: the kernel stands on threads, the model on texts; they do not know each other.
        room("Threads"),
        room("Texts"),
        room("GraphKernel", on: ["Threads"]),
        room("DiffusionModel", on: ["Texts"]),
        // Floor 1
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "CByteMarks"),
        .target(name: "CExpatShim"),
        .target(name: "CMinizipShim"),
        .target(name: "CReadStatShim"),
        .target(name: "CSQLiteShim"),
        .target(name: "CZlibShim"),
        room("EdgeTables", on: ["DiffusionModel", "Texts", "Threads", "CByteMarks"]),
        .target(
            name: "ModelFormats",
            dependencies: [
                "EdgeTables", "DiffusionModel", "Texts", "Threads", "CLibYAML", "CExpatShim",
                "CMinizipShim", "CReadStatShim", "CSQLiteShim", "CZlibShim",
            ],
            resources: [
                .embedInCode("Codebook/builtin.yaml"),
                .embedInCode("Schema/tributary.schema.json"),
            ],
            swiftSettings: strict),
        room("DiffusionNetwork", on: ["DiffusionModel", "GraphKernel", "Threads"]),
        // Floor 2
        room("DiffusionAnalysis", on: ["DiffusionNetwork", "DiffusionModel", "GraphKernel"]),
        // Floor 3
        room(
            "Exhibits", on: ["DiffusionAnalysis", "DiffusionNetwork", "DiffusionModel", "Texts"],
            small),
        .systemLibrary(
            name: "CGraphviz",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
        room("GraphvizRenderer", on: ["Exhibits", "Texts", "CGraphvizShim"], small),
        // Floor 4
        room(
            "Questions",
            on: [
                "Threads", "Texts", "GraphKernel", "DiffusionModel", "ModelFormats",
                "DiffusionNetwork", "DiffusionAnalysis", "Exhibits", "GraphvizRenderer",
            ], small),
        // Floor 5: one door for programs, one for people.
        room(
            "Tributary",
            on: [
                "Questions", "Threads", "Texts", "GraphKernel", "DiffusionModel", "ModelFormats",
                "DiffusionNetwork", "DiffusionAnalysis", "Exhibits", "GraphvizRenderer",
            ]),
        .target(
            name: "CBuildFacts",
            cSettings: [.define("TRIBUTARY_COMMIT", to: "\"\(commit)\"")]),
        .target(name: "CProcess"),
        room(
            "Commands",
            on: [
                "CBuildFacts", "CProcess", "Questions", "Threads", "Texts", "GraphKernel",
                "DiffusionModel", "ModelFormats", "DiffusionNetwork", "DiffusionAnalysis",
                "Exhibits", "GraphvizRenderer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], small),
        // Floor 6
        .executableTarget(
            name: "TributaryProgram", dependencies: ["Commands"], swiftSettings: strict),
        // Tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: relaxed),
        .target(
            name: "DiagramFixtures", dependencies: ["DiffusionModel", "Exhibits", "TestSupport"],
            path: "Tests/DiagramFixtures", swiftSettings: relaxed),
        tests(of: "Threads"),
        tests(of: "Texts"),
        tests(of: "GraphKernel"),
        tests(of: "DiffusionModel", on: ["Texts"]),
        tests(of: "EdgeTables", on: ["Threads", "CByteMarks"]),
        tests(
            of: "ModelFormats", on: ["DiffusionModel", "EdgeTables", "Texts", "Threads"],
            besides: "Reading/Golden"),
        tests(
            of: "DiffusionNetwork", on: ["DiffusionModel", "GraphKernel", "ModelFormats"]),
        tests(
            of: "DiffusionAnalysis",
            on: ["DiffusionModel", "DiffusionNetwork", "GraphKernel", "ModelFormats"]),
        tests(
            of: "Exhibits",
            on: [
                "DiffusionModel", "DiffusionNetwork", "DiffusionAnalysis", "GraphKernel",
                "ModelFormats", "DiagramFixtures", "Texts",
            ], besides: "Writers/DOT/Golden"),
        tests(
            of: "GraphvizRenderer",
            on: [
                "Exhibits", "DiffusionModel", "DiffusionNetwork", "ModelFormats",
                "DiagramFixtures", "Texts", "TributaryProgram",
            ]),
        tests(
            of: "Questions", on: ["GraphvizRenderer", "Tributary", "TributaryProgram"],
            besides: "Errors/mistakes.yaml"),
        tests(of: "Tributary", on: ["TributaryProgram"]),
        tests(
            of: "Commands",
            on: [
                "GraphKernel", "DiffusionModel", "ModelFormats", "DiffusionNetwork",
                "DiffusionAnalysis", "Exhibits", "GraphvizRenderer", "Questions", "Texts",
                "TributaryProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], besides: "Program/Golden"),
        .testTarget(
            name: "HousePlanTests", dependencies: ["TestSupport"], swiftSettings: relaxed),
    ],
    swiftLanguageModes: [.v6]
)
