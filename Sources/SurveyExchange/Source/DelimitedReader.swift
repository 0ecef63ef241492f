/// Reads a delimited text with a header: any, or LimeSurvey's with two.
struct DelimitedReader {
    private let text: SourceText
    private let options: SourceOptions
    private let log: FaultLog

    init(text: SourceText, options: SourceOptions, log: FaultLog) {
        self.text = text
        self.options = options
        self.log = log
    }

    /// Nil, and noted, where there is no table.
    func read() -> SourceTable? { text.withBytes(read) }

    private func read(_ bytes: UnsafeBufferPointer<UInt8>) -> SourceTable? {
        guard let dialect = DelimitedDialect(bytes, forced: options.delimiter, log: log) else { return nil }
        var scanner = dialect.scanner(bytes, log: log)
        guard let header = SourceHeader(&scanner, expected: dialect.columns, log: log) else { return nil }
        var rows = RowReader(scanner, columns: header.names.count, log: log)
        let cells = rows.read()
        guard rows.rows > 0 else {
            log.note("the file has a header and no row; export the answers too", line: dialect.line)
            return nil
        }
        let columns = header.columns(cells, log: log)
        guard log.count == 0 else { return nil }
        let mark = DecimalReading(columns, delimiter: dialect.delimiter, forced: options.decimal)
        let reading = [text.reading] + dialect.reading + [mark.reading] + header.reading(columns)
        let table = SourceTable(
            file: log.file, format: .delimited, columns: columns, rows: rows.rows, lines: rows.lines, reading: reading,
            decimal: mark.mark)
        return header.isDouble
            ? LimeSurvey.decoded(table) : LimeSurvey.recognised(table) ?? SurveyXact.recognised(table)
    }
}
