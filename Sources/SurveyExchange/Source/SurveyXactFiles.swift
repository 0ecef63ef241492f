/// The three files of a SurveyXact export.
enum SurveyXactFiles {
    private typealias Part = (text: SourceText, log: FaultLog)

    private static let advice =
        "give one file, or the three of a SurveyXact export: dataset, structure and labels"

    static func read(
        _ files: [(name: String, bytes: UnsafeRawBufferPointer)], _ options: SourceOptions
    ) throws(ExchangeError) -> SourceTable {
        let logs = files.map { FaultLog(file: $0.name) }
        guard files.count == 3 else {
            let log = FaultLog(file: files.last?.name ?? "")
            log.note("there are \(files.count) files; \(advice)", line: 1)
            throw ExchangeError([log])
        }
        let texts = zip(files, logs).map {
            TextDecoder(forced: options.encoding, log: $1).decode($0.bytes.assumingMemoryBound(to: UInt8.self))
        }
        let parts: [Part] = zip(texts, logs).compactMap { text, log in text.map { ($0, log) } }
        guard parts.count == 3 else { throw ExchangeError(logs) }
        return try read(parts, options)
    }

    private static func read(_ parts: [Part], _ options: SourceOptions) throws(ExchangeError) -> SourceTable {
        var options = options
        guard let place = parts.firstIndex(where: isStructure) else {
            throw fault(
                parts[0].log, "none of the three files begins with 'questionName', as SurveyXact's structure; \(advice)"
            )
        }
        // All three files are written alike; by the structure's header it is told best how.
        let structure = parts[place]
        guard let header = structure.text.withBytes({ Self.dialect($0, options, structure.log) }) else {
            throw ExchangeError([structure.log])
        }
        options.delimiter = header.delimiter
        let records = try records(structure, options)
        let names = Set(records.records.map { $0.cells.count > 1 ? $0.cells[1] : "" })
        let rest = parts.indices.filter { $0 != place }.map { parts[$0] }
        let isLabels = rest.map { Self.isLabels($0, names, options) }
        guard isLabels[0] != isLabels[1] else {
            throw fault(rest[1].log, "of this and '\(rest[0].log.file)' one must be SurveyXact's labels; \(advice)")
        }
        let (labels, dataset) = isLabels[0] ? (rest[0], rest[1]) : (rest[1], rest[0])
        let table = DelimitedReader(text: dataset.text, options: options, log: dataset.log).read()
        return try SurveyXact.table(
            dataset: dataset.log.result(table), structure: records, labels: Self.records(labels, options))
    }

    private static func fault(_ log: FaultLog, _ message: String) -> ExchangeError {
        log.note(message, line: 1)
        return ExchangeError([log])
    }

    private static func dialect(
        _ bytes: UnsafeBufferPointer<UInt8>, _ options: SourceOptions, _ log: FaultLog
    ) -> DelimitedDialect? {
        DelimitedDialect(bytes, forced: options.delimiter, log: log)
    }

    private static func isStructure(_ part: Part) -> Bool {
        part.text.withBytes { bytes in
            bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }.split { !$0.isWordByte }
                .prefix(2).map { String(decoding: $0, as: UTF8.self) } == ["questionName", "variableName"]
        }
    }

    private static func records(_ part: Part, _ options: SourceOptions) throws(ExchangeError) -> SourceRecords {
        let records = part.text.withBytes { bytes in
            dialect(bytes, options, part.log).map {
                SourceRecords($0.scanner(bytes, log: part.log), file: part.log.file)
            }
        }
        return try part.log.result(records)
    }

    /// Whether a file begins with a label: a variable, a value, and not another variable as in a header.
    private static func isLabels(_ part: Part, _ names: Set<String>, _ options: SourceOptions) -> Bool {
        let log = FaultLog(file: part.log.file)
        return part.text.withBytes { bytes in
            guard var scanner = dialect(bytes, options, log)?.scanner(bytes, log: log), let cells = scanner.record()
            else { return false }
            let texts = cells.map { trimmed(scanner.text($0)) }
            return (2...3).contains(texts.filter { !$0.isEmpty }.count) && names.contains(texts[0])
                && !names.contains(texts[1])
        }
    }
}

extension UInt8 {
    fileprivate var isWordByte: Bool {
        self == UInt8(ascii: "_") || isDigit || (self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z"))
    }
}
