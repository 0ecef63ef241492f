import SurveyModel

/// One CSV file of the register: its rows by column name.
struct RegisterTable {
    /// One row. A cell that is faulty is noted when it is read.
    struct Row {
        fileprivate let csv: CSVReader
        fileprivate let places: [String: Int]
    }

    let log: FaultLog
    private(set) var rows: [Row] = []

    /// Reads a file that must have `columns`, and may have more.
    init(_ bytes: [UInt8], columns: [String], log: FaultLog) {
        self.log = log
        guard var csv = CSVReader(bytes, log: log), csv.next() else {
            if log.count == 0 { log.note("the file is empty; write a header row and the rows below it", line: 1) }
            return
        }
        let header = csv.cells.map(csv.text)
        let missing = columns.filter { !header.contains($0) }
        for column in missing { log.note("the column '\(column)' is missing; add it", line: 1) }
        let places = Dictionary(zip(header, header.indices)) { first, _ in first }
        while csv.next() {
            if csv.cells.count == header.count {
                rows.append(Row(csv: csv, places: places))
            } else if let first = csv.cells.first {
                csv.note(
                    "the row has \(csv.cells.count) cells, but the header has \(header.count); correct the commas",
                    at: first)
            }
        }
        if !missing.isEmpty { rows = [] }
    }
}

extension RegisterTable.Row {
    /// The text of a cell, which may be empty.
    func text(_ column: String) -> String {
        places[column].map { csv.text(csv.cells[$0]) } ?? ""
    }

    /// Notes a fault at a cell.
    func note(_ message: String, at column: String) {
        if let place = places[column] { csv.note(message, at: csv.cells[place]) }
    }

    /// A text that is not empty.
    func name(_ column: String) -> String? {
        let text = text(column)
        if text.isEmpty { note("the name is missing; write it", at: column) }
        return text.isEmpty ? nil : text
    }

    /// A code of so many digits.
    func code(_ column: String, digits: Int) -> String? {
        let text = text(column)
        guard text.utf8.count == digits, text.utf8.allSatisfy(\.isDigit) else {
            note("'\(text)' is no code; write its \(digits) digits", at: column)
            return nil
        }
        return text
    }

    /// A municipality's code that is among `known`; where none is, that is the fault of another file.
    func municipality(_ column: String, among known: Set<String>) -> String? {
        guard let code = code(column, digits: 4) else { return nil }
        guard known.isEmpty || known.contains(code) else {
            note("no municipality has the code '\(code)'; add it to municipality_versions.csv", at: column)
            return nil
        }
        return code
    }

    /// A day.
    func date(_ column: String) -> CalendarDate? {
        let date = CalendarDate(text(column))
        if date == nil { note("'\(text(column))' is not a day; write it as 2016-01-15", at: column) }
        return date
    }

    /// One of `words`.
    func word(_ column: String, among words: [String]) -> String? {
        let text = text(column)
        guard words.contains(text) else {
            note("'\(text)' is not known here; write one of \(listed(words))", at: column)
            return nil
        }
        return text
    }

    /// The first and the last day of a code; the last is nil while it holds.
    func validity() -> (from: CalendarDate, to: CalendarDate?)? {
        let from = date("valid_from")
        let isOpen = text("valid_to").isEmpty
        let to = isOpen ? nil : date("valid_to")
        guard let from, isOpen || to != nil else { return nil }
        if let to, to < from { note("the last day lies before the first; correct one", at: "valid_to") }
        return (from, to)
    }
}
