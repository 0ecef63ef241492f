// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// A `link` line in a module map would make SQLite dynamic for everybody: each product decides.
let staticLibraries: [LinkerSetting] = [
    .linkedLibrary(":libsqlite3.a"), .linkedLibrary(":libyaml.a"), .linkedLibrary("m"),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// A library of ours; its dependencies are the arrows of docs/architecture.md, and there is no other.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, swiftSettings: settings, linkerSettings: staticLibraries)
}

let package = Package(
    name: "kunnskap",
    products: [.executable(name: "kunnskap", targets: ["kunnskap"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),

        library("SQLiteKit", ["CSQLite"]),
        library("YAMLKit", ["CYAML"]),
        library("MigrationKit", ["SQLiteKit", crypto]),

        library("SurveyModel"),
        library("SurveyStatistics"),
        library("SurveyRepository", ["SQLiteKit", "SurveyModel"]),
        library("SurveyQuery", ["SurveyRepository", "SurveyModel", "SQLiteKit"]),
        library("SurveyVerification", ["SurveyQuery", "SurveyStatistics", "SurveyRepository", "SurveyModel"]),
        library("SurveySynthesis", ["SurveyModel", "SurveyStatistics"]),
        library("SurveyDisclosure", ["SurveyQuery"]),
        library("SurveyExchange", ["SurveyModel", "SurveyRepository", "YAMLKit"]),
        library("SurveyReport", ["SurveyDisclosure", "SurveyVerification", "SurveyQuery", "SurveyModel"]),

        .executableTarget(name: "embedfiles", swiftSettings: settings),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embedfiles"]),
        .target(name: "Embedded", swiftSettings: settings, plugins: ["EmbedFiles"]),

        .executableTarget(
            name: "kunnskap",
            dependencies: [
                "Embedded", "SQLiteKit", "MigrationKit", "SurveyModel", "SurveyRepository", "SurveyQuery",
                "SurveyVerification", "SurveySynthesis", "SurveyDisclosure", "SurveyExchange", "SurveyReport",
                argumentParser,
            ],
            swiftSettings: settings,
            linkerSettings: staticLibraries),

        .target(
            name: "SurveyTestSupport",
            dependencies: ["Embedded", "SQLiteKit", "MigrationKit", "SurveyModel", "SurveyRepository", "SurveyQuery"],
            swiftSettings: settings),

        tests("SQLiteKitTests", ["SQLiteKit"]),
        tests("YAMLKitTests", ["YAMLKit"]),
        tests("MigrationKitTests", ["MigrationKit", "SQLiteKit"]),
        tests("SurveyModelTests", ["SurveyModel"]),
        tests("SurveyStatisticsTests", ["SurveyStatistics"]),
        tests("SurveyRepositoryTests", ["SurveyRepository", "SurveyModel", "SQLiteKit", "SurveyTestSupport"]),
        tests(
            "SurveyQueryTests", ["SurveyQuery", "SurveyRepository", "SurveyModel", "SQLiteKit", "SurveyTestSupport"]),
        tests(
            "SurveyVerificationTests",
            [
                "SurveyVerification", "SurveyExchange", "SurveyQuery", "SurveyRepository", "SurveyModel", "SQLiteKit",
                "Embedded", "SurveyTestSupport",
            ]),
        tests("SurveySynthesisTests", ["SurveySynthesis", "SurveyModel"]),
        tests("SurveyDisclosureTests", ["SurveyDisclosure", "SurveyQuery", "SurveyModel", "SurveyTestSupport"]),
        tests(
            "SurveyExchangeTests",
            ["SurveyExchange", "SurveyRepository", "SurveyModel", "SQLiteKit", "Embedded", "SurveyTestSupport"]),
        tests(
            "SurveyReportTests",
            [
                "SurveyReport", "SurveyDisclosure", "SurveyVerification", "SurveyQuery", "SurveyModel",
                "SurveyTestSupport",
            ]),
        tests("kunnskapTests", ["SurveyModel", "SurveyRepository", "SQLiteKit", "MigrationKit", "SurveyTestSupport"]),
    ]
)
