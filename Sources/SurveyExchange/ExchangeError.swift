/// Everything that is wrong in the files that were read.
public struct ExchangeError: Error, Sendable, Equatable, CustomStringConvertible {
    private static let printed = 100

    /// The faults by file, line and column; never empty. Of a file with very many, the first that were found.
    public let faults: [Fault]
    /// How many faults there are in all.
    public let count: Int

    init(_ logs: [FaultLog]) {
        faults = logs.flatMap(\.faults).sorted()
        count = logs.reduce(0) { $0 + $1.count }
    }

    /// One line a fault: `FILE:LINE:COLUMN: message`; after the first 100, how many more there are.
    public var description: String {
        var lines = faults.prefix(Self.printed).map(\.description)
        if count > lines.count { lines.append("… and \(count - lines.count) more") }
        return lines.joined(separator: "\n")
    }
}
