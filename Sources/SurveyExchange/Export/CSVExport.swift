import SurveyModel

/// A wave as CSV. In the machine dialect with codes it is an answers file, as `AnswersFile` reads it; the columns
/// `origin`, of a wave that was not collected, and `source_id` are beside that.
public struct CSVExport {
    private static let block = 1 << 16

    private let count: Int
    private let dialect: CSVDialect
    private let columns: [CSVColumn]

    /// - Parameters:
    ///   - values: what stands in the cells of questions with options.
    ///   - isRaw: whether texts stay as they are that a spreadsheet would run as formulas.
    public init(_ export: WaveExport, dialect: CSVDialect, values: ExportedValues, isRaw: Bool = false) {
        count = export.count
        self.dialect = dialect
        let isCollected = export.questionnaire.wave.origin == .collected
        let columns = export.columns.filter { column in
            dialect == .excel || column.name != "respondent" && !(isCollected && column.name == "origin")
        }
        let note = export.questionnaire.wave.origin.note?.nb
        self.columns = columns.map { column in
            CSVColumn(
                column, CSVCellText(dialect: dialect, isRaw: isRaw), values: values,
                word: column.name == "origin" && values == .labels ? note : nil)
        }
    }

    /// Writes the file, a block at a time.
    public func write<Failure: Error>(
        to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        var buffer: [UInt8] = dialect == .excel ? [0xEF, 0xBB, 0xBF] : []
        buffer.reserveCapacity(2 * Self.block)
        line(into: &buffer) { column, buffer in buffer += column.heading }
        for place in 0..<count {
            line(into: &buffer) { column, buffer in column.append(place, to: &buffer) }
            if buffer.count >= Self.block { try Self.flush(&buffer, sink) }
        }
        try Self.flush(&buffer, sink)
    }

    private func line(into buffer: inout [UInt8], _ cell: (CSVColumn, inout [UInt8]) -> Void) {
        for (index, column) in columns.enumerated() {
            if index > 0 { buffer.append(dialect.separator) }
            cell(column, &buffer)
        }
        buffer += dialect.lineEnd.utf8
    }

    private static func flush<Failure: Error>(
        _ buffer: inout [UInt8], _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        let result = buffer.withUnsafeBytes { bytes in Result { () throws(Failure) in try sink(bytes) } }
        try result.get()
        buffer.removeAll(keepingCapacity: true)
    }
}
