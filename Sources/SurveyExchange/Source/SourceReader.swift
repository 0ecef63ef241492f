/// Reads what survey tools and spreadsheets write as text.
enum SourceReader {
    /// The most columns that are read: a survey has hundreds.
    static let mostColumns = 20_000

    /// The table of one delimited file, or of SurveyXact's three.
    /// - Parameters:
    ///   - files: what messages call each, and its bytes.
    /// - Throws: everything that is wrong in the files.
    static func read(
        files: [(name: String, bytes: UnsafeRawBufferPointer)], options: SourceOptions = SourceOptions()
    ) throws(ExchangeError) -> SourceTable {
        guard let file = files.first, files.count == 1 else { return try SurveyXactFiles.read(files, options) }
        let log = FaultLog(file: file.name)
        let text = TextDecoder(forced: options.encoding, log: log).decode(
            file.bytes.assumingMemoryBound(to: UInt8.self))
        let table = text.flatMap { DelimitedReader(text: $0, options: options, log: log).read() }
        return try log.result(table)
    }

    /// The same, of files that were read whole.
    static func read(
        files: [(name: String, bytes: [UInt8])], options: SourceOptions = SourceOptions()
    ) throws(ExchangeError) -> SourceTable {
        try read(files[...], [], options)
    }

    private static func read(
        _ rest: ArraySlice<(name: String, bytes: [UInt8])>, _ opened: [(name: String, bytes: UnsafeRawBufferPointer)],
        _ options: SourceOptions
    ) throws(ExchangeError) -> SourceTable {
        guard let file = rest.first else { return try read(files: opened, options: options) }
        return try file.bytes.withUnsafeBufferPointer { bytes throws(ExchangeError) in
            try read(rest.dropFirst(), opened + [(file.name, UnsafeRawBufferPointer(bytes))], options)
        }
    }
}
