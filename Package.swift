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

/// A release is linked by lld, which comes with Swift: it leaves out what nothing calls, keeps one of functions that are
/// alike, and packs relocations; 3 MB less, and a faster start.
let smallRelease: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "--gc-sections", "-Xlinker", "--icf=all",
            "-Xlinker", "-z", "-Xlinker",
            "pack-relative-relocs",
        ], .when(configuration: .release))
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let numerics: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// A library of ours; its dependencies are the arrows of docs/architecture.md, and there is no other.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// - Parameter data: folders of reference numbers that the tests read beside their sources.
func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: data, swiftSettings: settings,
        linkerSettings: staticLibraries)
}

let package = Package(
    name: "kunnskap",
    products: [
        .executable(name: "kunnskap", targets: ["kunnskap"]),
        .executable(name: "kunnskap-formats", targets: ["kunnskap-formats"]),
        .library(name: "kunnskap_sqlite", type: .dynamic, targets: ["KunnskapExtension"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
        // Dynamic, and only kunnskap-formats has them: Debian ships no static ones.
        .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),

        library("SQLiteKit", ["CSQLite"]),
        library("YAMLKit", ["CYAML"]),
        library("MigrationKit", ["SQLiteKit", crypto]),

        library("SurveyModel"),
        library("SurveyStatistics", [numerics]),
        library("SurveyRepository", ["SQLiteKit", "SurveyModel"]),
        library("SurveyQuery", ["SurveyRepository", "SurveyStatistics", "SurveyModel", "SQLiteKit"]),
        library("SurveyVerification", ["SurveyQuery", "SurveyStatistics", "SurveyRepository", "SurveyModel"]),
        library("SurveySynthesis", ["SurveyModel", "SurveyStatistics"]),
        library("SurveyDisclosure", ["SurveyQuery"]),
        library("TableStream"),
        library("SurveyExchange", ["SurveyModel", "SurveyRepository", "YAMLKit", "TableStream", crypto]),
        library(
            "SurveyReport",
            ["SurveyDisclosure", "SurveyVerification", "SurveyQuery", "SurveyStatistics", "SurveyModel"]),

        library("SurveySQL", ["SurveyQuery", "SurveyStatistics", "SurveyRepository", "SurveyModel", "SQLiteKit"]),

        .executableTarget(name: "embedfiles", swiftSettings: settings),
        .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embedfiles"]),
        .target(name: "Embedded", swiftSettings: settings, plugins: ["EmbedFiles"]),

        .executableTarget(
            name: "kunnskap",
            dependencies: [
                "Embedded", "SQLiteKit", "MigrationKit", "SurveyModel", "SurveyRepository", "SurveyQuery",
                "SurveyVerification", "SurveySynthesis", "SurveyStatistics", "SurveyDisclosure", "SurveyExchange",
                "SurveyReport", "SurveySQL", "TableStream", argumentParser,
            ],
            swiftSettings: settings,
            linkerSettings: staticLibraries + smallRelease),

        // Found beside kunnskap, which starts it: a damaged file ends this process and no other.
        .executableTarget(
            name: "kunnskap-formats",
            dependencies: ["TableStream", "CReadStat", "CZip", "CExpat", "CXlsxWriter"],
            swiftSettings: settings),

        // What scripts/benchmark runs; not a product.
        .executableTarget(
            name: "kunnskap-benchmark",
            dependencies: ["SQLiteKit", "SurveyModel", "SurveyRepository", "SurveyQuery", "SurveyStatistics"],
            swiftSettings: settings,
            linkerSettings: staticLibraries),

        // Loaded into other programs, whose own SQLite it has to share.
        .target(
            name: "KunnskapExtension", dependencies: ["Embedded", "SurveySQL", "SQLiteKit"], swiftSettings: settings,
            linkerSettings: [.linkedLibrary("sqlite3")]),

        .target(
            name: "SurveyTestSupport",
            dependencies: ["Embedded", "SQLiteKit", "MigrationKit", "SurveyModel", "SurveyRepository", "SurveyQuery"],
            swiftSettings: settings),

        tests("SQLiteKitTests", ["SQLiteKit", "CSQLite"]),
        tests("YAMLKitTests", ["YAMLKit"]),
        tests("MigrationKitTests", ["MigrationKit", "SQLiteKit"]),
        tests("SurveyModelTests", ["SurveyModel"]),
        tests("SurveyStatisticsTests", ["SurveyStatistics"], data: ["Reference"]),
        tests("SurveyRepositoryTests", ["SurveyRepository", "SurveyModel", "SQLiteKit", "SurveyTestSupport"]),
        tests(
            "SurveyQueryTests",
            [
                "SurveyQuery", "SurveyStatistics", "SurveyRepository", "SurveyModel", "SQLiteKit", "SurveyTestSupport",
            ]),
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
            [
                "SurveyExchange", "TableStream", "SurveyRepository", "SurveyModel", "SQLiteKit", "Embedded",
                "SurveyTestSupport",
            ]),
        tests(
            "SurveyReportTests",
            [
                "SurveyReport", "SurveyDisclosure", "SurveyVerification", "SurveyQuery", "SurveyStatistics",
                "SurveyModel", "SurveyTestSupport",
            ]),
        tests(
            "SurveySQLTests",
            [
                "SurveySQL", "SurveyExchange", "SurveyQuery", "SurveyStatistics", "SurveyRepository", "SurveyModel",
                "SQLiteKit", "Embedded", "SurveyTestSupport",
            ], data: ["Reference"]),
        tests("TableStreamTests", ["TableStream"]),
        tests("kunnskapFormatsTests", ["kunnskap-formats", "TableStream", "CZip"], data: ["Files"]),
        tests("kunnskapTests", ["SurveyModel", "SurveyRepository", "SQLiteKit", "MigrationKit", "SurveyTestSupport"]),
    ]
)
