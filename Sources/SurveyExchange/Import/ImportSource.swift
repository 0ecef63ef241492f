/// A file of answers that another program wrote, read and not yet understood.
public struct ImportSource {
    let table: SourceTable

    /// Reads one delimited file, or SurveyXact's three. What `mapping` says of the file is not recognised but taken
    /// for true. `files`: what messages call each, and its bytes. Throws everything that is wrong in the files.
    public init(
        files: [(name: String, bytes: UnsafeRawBufferPointer)], mapping: ImportMapping? = nil
    ) throws(ExchangeError) {
        table = try SourceReader.read(files: files, options: mapping?.options ?? SourceOptions())
    }

    /// An SPSS file or a workbook that `kunnskap-formats` read; of a workbook the sheet that `mapping` names. Throws
    /// what is wrong with it.
    public init(_ file: StreamedFile, mapping: ImportMapping? = nil) throws(ExchangeError) {
        table = try SourceTable(file, sheet: mapping?.sheet)
    }

    init(_ table: SourceTable) { self.table = table }
}
