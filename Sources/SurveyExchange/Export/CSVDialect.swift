/// How a CSV file is written.
public enum CSVDialect: String, Sendable, CaseIterable {
    /// As Norwegian spreadsheets open it: UTF-8 with BOM, semicolons, decimal commas, CRLF.
    case excel
    /// As programs read it, and as this one reads answers files: UTF-8, commas, decimal points, LF.
    case machine

    var separator: UInt8 { self == .excel ? UInt8(ascii: ";") : UInt8(ascii: ",") }
    var lineEnd: String { self == .excel ? "\r\n" : "\n" }
}
