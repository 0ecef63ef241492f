/// The names of a delimited file's columns.
struct SourceHeader {
    let names: [String]
    /// What each column is about; of LimeSurvey's VV file, whose first row tells it.
    private let labels: [String]?
    private let line: Int
    private let columnPlaces: [Int]

    /// Whether the file has two header rows.
    var isDouble: Bool { labels != nil }

    /// Reads the first record, or two of LimeSurvey's VV file; nil, and noted, where it cannot be a header.
    /// - Parameter expected: columns of the records after it.
    init?(_ scanner: inout DelimitedScanner, expected: Int?, log: FaultLog) {
        while scanner.isAtLineEnd { scanner.takeLineEnd() }
        guard var header = Row(&scanner, log: log) else {
            if log.count == 0 { log.note("the file is empty; export it again", line: 1) }
            return nil
        }
        var ahead = scanner
        var labels: [String]?
        if scanner.delimiter == .tab, let second = Row(&ahead, log: nil), LimeSurvey.isMeta(second.names) {
            labels = header.names
            if header.names.count != second.names.count {
                log.note(
                    "the two header rows have \(header.names.count) and \(second.names.count) cells; export it again",
                    line: second.line)
                return nil
            }
            header = second
            scanner = ahead
        }
        if let expected, expected != header.names.count {
            log.note(
                "the first line has \(header.names.count) \(header.names.count == 1 ? "cell" : "cells"), those after "
                    + "it \(expected); the first must name the columns: remove a title above, or name each column",
                line: header.line)
            return nil
        }
        names = header.names
        line = header.line
        columnPlaces = header.places
        self.labels = labels
        noteDuplicates(log)
    }

    private func noteDuplicates(_ log: FaultLog) {
        var first: [String: Int] = [:]
        for (column, name) in names.enumerated() where !name.isEmpty {
            if let other = first[name] {
                log.note(
                    "column \(column + 1) has the name of column \(other); give each column a name of its own",
                    line: line, column: columnPlaces[column])
            } else {
                first[name] = column + 1
            }
        }
    }

    /// The columns of `cells`. One without a name is left out where it is empty, else a fault.
    func columns(_ cells: [CellColumn], log: FaultLog) -> [SourceColumn] {
        var columns: [SourceColumn] = []
        for (column, cells) in cells.enumerated() {
            if !names[column].isEmpty {
                let label = labels?[column]
                columns.append(
                    SourceColumn(
                        name: names[column], label: label == "" ? nil : label, place: column + 1, cells: cells))
            } else if cells.distinctCount > 1 {
                log.note(
                    "column \(column + 1) has no name, but holds something; name it in the first line", line: line,
                    column: columnPlaces[column])
            }
        }
        return columns
    }

    /// What is to be told of how the header was read.
    func reading(_ columns: [SourceColumn]) -> [String] {
        let empty = names.count - columns.count
        var reading: [String] = isDouble ? ["two header rows: texts, then codes"] : []
        if empty > 0 { reading.append("\(empty) empty \(empty == 1 ? "column" : "columns") without a name left out") }
        return reading
    }
}

extension SourceHeader {
    private struct Row {
        var names: [String] = []
        var places: [Int] = []
        let line: Int

        /// - Parameter log: nil where it is not known yet whether the row is a header.
        init?(_ scanner: inout DelimitedScanner, log: FaultLog?) {
            guard !scanner.isAtEnd else { return nil }
            line = scanner.line
            var (place, counted) = (1, scanner.offset)
            var cell: DelimitedScanner.Cell
            repeat {
                // Counted on from cell to cell; over a line break in a name too.
                place += scanner.column(scanner.offset, from: counted) - 1
                counted = scanner.offset
                guard names.count < SourceReader.mostColumns else {
                    log?.note(
                        "there are more than \(SourceReader.mostColumns) columns; is this the right file, and its "
                            + "separator?",
                        line: line, column: place)
                    return nil
                }
                cell = scanner.cell()
                names.append(trimmed(scanner.text(cell)))
                places.append(place)
            } while cell.ending == .separator
        }
    }
}
