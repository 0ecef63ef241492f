import Foundation

/// How much is compared: enough for every commit, or, with `KUNNSKAP_EQUALITY=full`, what `scripts/equality` proves.
struct EqualityExtent: Sendable {
    let files: Int
    let wavesPerFile: Int
    let requestsPerWave: Int
    let maximumCells: Int
    /// The files whose first wave has so many respondents.
    let largeFiles: Set<Int>
    let largeCount: Int

    static let full = EqualityExtent(
        files: 20, wavesPerFile: 10, requestsPerWave: 50, maximumCells: 6_000, largeFiles: [3, 11], largeCount: 70_000)
    static let quick = EqualityExtent(
        files: 5, wavesPerFile: 6, requestsPerWave: 34, maximumCells: 800, largeFiles: [], largeCount: 0)
    static let current = ProcessInfo.processInfo.environment["KUNNSKAP_EQUALITY"] == "full" ? full : quick
}
