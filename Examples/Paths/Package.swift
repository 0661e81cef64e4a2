// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "paths-example",
    dependencies: [.package(name: "Tributary", path: "../..")],
    targets: [
        .executableTarget(
            name: "paths-example",
            dependencies: [.product(name: "Tributary", package: "Tributary")])
    ],
    swiftLanguageModes: [.v6]
)
