// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "ranking-example",
    dependencies: [.package(name: "Tributary", path: "../..")],
    targets: [
        .executableTarget(
            name: "ranking-example",
            dependencies: [.product(name: "Tributary", package: "Tributary")])
    ],
    swiftLanguageModes: [.v6]
)
