import SurveyExchange
import TableStream
import Testing

/// A table stream as text.
enum StreamText {
    static func of(_ export: StreamExport) throws -> String {
        var bytes: [UInt8] = []
        let writer = TableStreamWriter<Never> { bytes += $0 }
        export.write(to: writer)
        writer.finish()
        return try #require(String(validating: bytes, as: UTF8.self))
    }

    /// The cells of its rows.
    static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").filter { $0.hasPrefix("R\t") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst(2).map(String.init)
        }
    }
}
