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

func room(_ name: String, on dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
    of name: String, on dependencies: [Target.Dependency] = [], goldens: String? = nil
) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
        exclude: goldens.map { [$0] } ?? [], swiftSettings: relaxed)
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
        // Floor 0: two foundations that do not know each other.
        room("GraphKernel"),
        room("DiffusionModel"),
        // Floor 1
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .target(name: "CByteMarks"),
        .target(
            name: "ModelFormats",
            dependencies: ["DiffusionModel", "GraphKernel", "CLibYAML", "CByteMarks"],
            resources: [
                .embedInCode("Codebook/builtin.yaml"),
                .embedInCode("Schema/tributary.schema.json"),
            ],
            swiftSettings: strict),
        room("DiffusionNetwork", on: ["DiffusionModel", "GraphKernel"]),
        // Floor 2
        room("DiffusionAnalysis", on: ["DiffusionNetwork", "DiffusionModel", "GraphKernel"]),
        // Floor 3
        room("Exhibits", on: ["DiffusionAnalysis", "DiffusionNetwork", "DiffusionModel"]),
        .systemLibrary(
            name: "CGraphviz",
            providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
        .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
        room("GraphvizRenderer", on: ["Exhibits", "CGraphvizShim"]),
        // Floor 4
        room(
            "Questions",
            on: [
                "GraphKernel", "DiffusionModel", "ModelFormats", "DiffusionNetwork",
                "DiffusionAnalysis", "Exhibits", "GraphvizRenderer",
            ]),
        // Floor 5: one door for programs, one for people.
        room(
            "Tributary",
            on: [
                "Questions", "GraphKernel", "DiffusionModel", "ModelFormats", "DiffusionNetwork",
                "DiffusionAnalysis", "Exhibits", "GraphvizRenderer",
            ]),
        .target(
            name: "CBuildFacts",
            cSettings: [.define("TRIBUTARY_COMMIT", to: "\"\(commit)\"")]),
        .target(name: "CMemory"),
        room(
            "Commands",
            on: [
                "CBuildFacts", "CMemory", "Questions", "GraphKernel", "DiffusionModel",
                "ModelFormats", "DiffusionNetwork", "DiffusionAnalysis", "Exhibits",
                "GraphvizRenderer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // Floor 6
        .executableTarget(
            name: "TributaryProgram", dependencies: ["Commands"], swiftSettings: strict),
        // Tests
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: relaxed),
        .target(
            name: "DiagramFixtures", dependencies: ["Exhibits", "TestSupport"],
            path: "Tests/DiagramFixtures", swiftSettings: relaxed),
        tests(of: "GraphKernel"),
        tests(of: "DiffusionModel"),
        tests(of: "ModelFormats", on: ["DiffusionModel", "CByteMarks"], goldens: "Reading/Golden"),
        tests(
            of: "DiffusionNetwork", on: ["DiffusionModel", "GraphKernel", "ModelFormats"]),
        tests(
            of: "DiffusionAnalysis",
            on: ["DiffusionModel", "DiffusionNetwork", "GraphKernel", "ModelFormats"]),
        tests(
            of: "Exhibits",
            on: [
                "DiffusionModel", "DiffusionNetwork", "DiffusionAnalysis", "ModelFormats",
                "DiagramFixtures",
            ], goldens: "Golden"),
        tests(
            of: "GraphvizRenderer",
            on: [
                "Exhibits", "DiffusionModel", "DiffusionNetwork", "ModelFormats",
                "DiagramFixtures", "TributaryProgram",
            ]),
        tests(of: "Questions", on: ["Tributary", "TributaryProgram"]),
        tests(of: "Tributary", on: ["TributaryProgram"]),
        tests(
            of: "Commands",
            on: [
                "GraphKernel", "DiffusionModel", "ModelFormats", "DiffusionNetwork",
                "DiffusionAnalysis", "Exhibits", "GraphvizRenderer", "Questions",
                "TributaryProgram",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], goldens: "Checklist/Golden"),
        .testTarget(
            name: "HousePlanTests", dependencies: ["TestSupport"], swiftSettings: relaxed),
    ],
    swiftLanguageModes: [.v6]
)
