import ArgumentParser

/// A size of a file as people write it: `4GB`, `500 MB`, `1000`.
struct ByteSize: ExpressibleByArgument, CustomStringConvertible {
    private static let units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000), ("B", 1)]

    let bytes: Int

    init(bytes: Int) { self.bytes = bytes }

    init?(argument: String) {
        var digits = argument.uppercased().filter { $0 != " " }
        var factor = 1
        for (unit, size) in Self.units where digits.hasSuffix(unit) {
            digits.removeLast(unit.count)
            factor = size
            break
        }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits) else {
            return nil
        }
        let (bytes, isTooGreat) = number.multipliedReportingOverflow(by: factor)
        guard !isTooGreat, bytes > 0 else { return nil }
        self.bytes = bytes
    }

    var description: String {
        let unit = Self.units.first { bytes % $0.1 == 0 } ?? ("B", 1)
        return "\(bytes / unit.1)\(unit.0)"
    }
}
