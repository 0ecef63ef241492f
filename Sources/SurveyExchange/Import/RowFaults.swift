/// Collects what is wrong in many rows, so that each fault is told once with how many rows have it and where.
final class RowFaults {
    private static let shown = 3

    private let lines: [UInt32]
    private var found: [(message: String, count: Int, lines: [Int])] = []
    private var places: [String: Int] = [:]

    /// - Parameter lines: the line of the file by row.
    init(_ lines: [UInt32]) { self.lines = lines }

    /// The line that a row begins on.
    func line(_ row: Int) -> Int { row < lines.count ? Int(lines[row]) : row + 1 }

    func note(_ message: String, row: Int) {
        guard let place = places[message] else {
            places[message] = found.count
            found.append((message, 1, [line(row)]))
            return
        }
        found[place].count += 1
        if found[place].lines.count < Self.shown { found[place].lines.append(line(row)) }
    }

    /// Moves what was found to a log.
    func flush(to log: FaultLog) {
        for fault in found {
            let rest = fault.count == 1 ? "" : " (\(Self.rows(fault.count, fault.lines)))"
            log.note(fault.message + rest, line: fault.lines[0])
        }
        found = []
        places = [:]
    }

    /// `12 rows, first on lines 3, 8 and 10`.
    static func rows(_ count: Int, _ lines: [Int], _ what: String = "row") -> String {
        let numbers = lines.map(String.init)
        let list =
            numbers.count < 2
            ? numbers.joined()
            : numbers.dropLast().joined(separator: ", ") + " and " + (numbers.last ?? "")
        return "\(count) \(what)\(count == 1 ? "" : "s"), \(count > lines.count ? "first " : "")on "
            + "line\(lines.count == 1 ? "" : "s") \(list)"
    }
}
