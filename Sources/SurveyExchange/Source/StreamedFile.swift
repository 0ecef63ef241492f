public import TableStream

/// A binary file of another program as it comes from `kunnskap-formats`: the receiver of its tables.
public final class StreamedFile: TableStreamReceiver {
    /// What messages call the file.
    let name: String
    let format: SourceTable.Format
    private(set) var tables: [StreamedTable] = []
    private var builder: StreamedTableBuilder?

    /// An SPSS file (.sav, .zsav).
    public static func sav(_ name: String) -> StreamedFile { StreamedFile(name, .sav) }

    /// A workbook (.xlsx).
    public static func xlsx(_ name: String) -> StreamedFile { StreamedFile(name, .xlsx) }

    private init(_ name: String, _ format: SourceTable.Format) {
        self.name = name
        self.format = format
    }

    /// A table begins.
    public func begin(_ table: StreamTable) throws(TableStreamError) { builder = try StreamedTableBuilder(table) }

    /// A row of it.
    public func row(_ row: StreamRow) throws(TableStreamError) { try builder?.take(row) }

    /// It is whole.
    public func end() throws(TableStreamError) {
        if let builder { tables.append(try builder.finish()) }
        builder = nil
    }

    /// The names of the sheets that hold something.
    public var sheets: [String] { tables.filter { !$0.first.isEmpty }.map(\.head.name) }
}
