import ArgumentParser

/// How a command prints a table.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For documents.
    case markdown
    /// For spreadsheets: a row a cell.
    case csv
    /// For programs.
    case json
}
