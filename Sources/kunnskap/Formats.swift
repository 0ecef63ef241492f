import Glibc
import SurveyExchange
import TableStream

/// Other programs' binary files, which `kunnskap-formats` reads and writes in a process of its own.
enum Formats {
    /// What a binary file is, by its first bytes.
    enum Kind: String {
        case sav
        case xlsx

        /// Nil where the file is neither, and so perhaps text.
        init?(start bytes: some Collection<UInt8>) {
            switch bytes.count {
            case 4... where bytes.starts(with: "$FL2".utf8) || bytes.starts(with: "$FL3".utf8): self = .sav
            // A zip file, and an old workbook (.xls), of which the reader of workbooks says what to do.
            case 4... where bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]):
                self = .xlsx
            default: return nil
            }
        }
    }

    /// Reads a file whole.
    ///
    /// - Parameter sheet: the one sheet of a workbook to read; nil for all.
    static func read(_ path: String, _ kind: Kind, sheet: String? = nil) throws -> StreamedFile {
        let file: StreamedFile =
            switch kind {
            case .sav: .sav(path)
            case .xlsx: .xlsx(path)
            }
        let arguments = ["read", kind.rawValue, argument(path)] + (sheet.map { ["--sheet", $0] } ?? [])
        let process = try FormatsProcess(arguments, file: path)
        try process.run(input: nil, receiver: file)
        return file
    }

    /// Makes a file that is not there yet: under a partial name, which then becomes its own.
    ///
    /// - Parameters:
    ///   - format: `sav`, `zsav` or `xlsx`.
    ///   - write: gives the table to a writer, which passes it on as it comes.
    static func write(
        _ path: String, format: String, _ write: @escaping (TableStreamWriter<CommandError>) throws -> Void
    ) throws {
        try TextFile.requireNew(path)
        let partial = NewFile.partial(of: path)
        unlink(partial)
        var isWhole = false
        defer { if !isWhole { unlink(partial) } }
        let process = try FormatsProcess(["write", format, argument(partial)], file: path)
        try process.run(input: write, receiver: nil)
        try NewFile.sync(partial)
        try NewFile.rename(partial, to: path)
        isWhole = true
    }

    /// A path that is no option.
    private static func argument(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }
}
