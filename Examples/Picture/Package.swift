// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "picture-example",
    dependencies: [.package(name: "Tributary", path: "../..")],
    targets: [
        .executableTarget(
            name: "picture-example",
            dependencies: [.product(name: "Tributary", package: "Tributary")])
    ],
    swiftLanguageModes: [.v6]
)
