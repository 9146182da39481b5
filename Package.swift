// swift-tools-version: 6.2
import Glibc
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A layer of sluice: `Sources/<name>`, and what it may import.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one module: `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: settings)
}

/// What `sluice --version` says; `scripts/version` makes it of the tag.
let version = Context.environment["SLUICE_VERSION"] ?? "0.0.0"

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
/// The server alone: what Hummingbird adds to it, routes, codecs and files, is 2 MB that nobody here calls.
let hummingbird = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

/// The version of the C library here, such as 2 and 36.
let glibc = String(unsafeUninitializedCapacity: 64) { text in
    confstr(Int32(_CS_GNU_LIBC_VERSION), text.baseAddress, text.count)
}
.split { !$0.isNumber }.compactMap { Int($0) }

/// Relative relocations take up 2 MB, unless they are packed; glibc reads that since 2.36.
let packing =
    glibc.lexicographicallyPrecedes([2, 36]) ? [] : ["-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]

/// How the released program is linked, with lld, which comes with Swift.
///
/// With Swift's library inside, all symbols would be exported, and what nobody calls would stay.
let linking = ["-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--icf=safe"] + packing

let package = Package(
    name: "sluice",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries: typed faces, no logic.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "CSpawn"),
        .target(name: "CVersion", cSettings: [.define("SLUICE_VERSION", to: "\"\(version)\"")]),

        // Tools: one outside thing each; none knows what sluice is for.
        module("Cryptography", ["COpenSSL"]),
        module("JSON", ["CJansson"]),
        module("YAML", ["CYAML"]),
        module("HTTP", ["CCurl"]),
        module("Processes", ["CSpawn"]),
        module("Git", ["Processes"]),
        module("GitLab", ["HTTP", "JSON"]),

        // Domain: what sluice exists for.
        module("Conversion", ["Git", "Processes", "YAML"]),

        // Bundle: what invokes the functions, the functions, and GitLab in a box.
        module(
            "Runtime",
            ["Cryptography", "HTTP", "JSON", "YAML", hummingbird, logging, metrics, serviceLifecycle]
        ),
        module(
            "Functions",
            ["Conversion", "Cryptography", "Git", "GitLab", "HTTP", "JSON", "Runtime", logging]
        ),
        module(
            "Sandbox",
            ["Cryptography", "HTTP", "JSON", "Processes", "YAML", hummingbird, logging, serviceLifecycle]
        ),
        .executableTarget(
            name: "sluice",
            dependencies: [
                "CVersion", "Conversion", "Functions", "Git", "GitLab", "HTTP", "JSON", "Processes",
                "Runtime",
                "Sandbox", argumentParser, logging,
            ],
            swiftSettings: settings,
            linkerSettings: [.unsafeFlags(linking, .when(platforms: [.linux], configuration: .release))]
        ),

        // Tests, a target for each module; TestSupport is what they share.
        .target(
            name: "TestSupport",
            dependencies: ["Git", "Processes"],
            path: "Tests/TestSupport",
            swiftSettings: settings
        ),
        tests("Architecture", []),
        tests("Cryptography", ["Cryptography"]),
        tests("JSON", ["JSON"]),
        tests("YAML", ["Processes", "YAML"]),
        tests("HTTP", ["HTTP"]),
        tests("Processes", ["Processes"]),
        tests("Git", ["Git", "Processes", "TestSupport"]),
        tests("GitLab", ["GitLab", "HTTP", "JSON", "TestSupport"]),
        tests("Conformance", ["Git", "Processes", "TestSupport", "sluice"]),
        tests("Conversion", ["Conversion", "Git", "Processes", "TestSupport", "YAML"]),
        tests(
            "Runtime",
            ["Cryptography", "HTTP", "JSON", "Processes", "Runtime", "TestSupport", "YAML", logging, metrics]
        ),
        tests(
            "Functions",
            [
                "Functions", "Git", "GitLab", "HTTP", "JSON", "Processes", "Runtime", "Sandbox",
                "TestSupport", "sluice", logging,
            ]
        ),
        tests("sluice", ["Processes", "TestSupport", "sluice"]),
        tests("Sandbox", ["Cryptography", "HTTP", "JSON", "Processes", "Sandbox", "TestSupport"]),
        tests("Delivery", ["JSON", "Processes", "Sandbox", "TestSupport", "sluice"]),
        tests(
            "Simulation",
            [
                "Functions", "Git", "GitLab", "HTTP", "JSON", "Processes", "Runtime", "Sandbox",
                "TestSupport", "sluice", logging,
            ]
        ),
    ],
    swiftLanguageModes: [.v6]
)
