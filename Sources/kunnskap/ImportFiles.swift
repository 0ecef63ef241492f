import ArgumentParser
import SurveyExchange
import SurveyModel

/// The files that answers are read from.
struct ImportFiles: ParsableArguments {
    @Argument(
        help: "The file that the survey tool wrote: text, .sav, .zsav or .xlsx; SurveyXact's three files together.")
    var files: [String]
    @ArgumentParser.Option(help: ArgumentHelp("A file of more bytes is not read, such as 500MB.", valueName: "size"))
    var maxSize = ByteSize(bytes: 4_000_000_000)

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("name the file with the answers") }
    }

    /// What stands in the files, and what is to be kept of them.
    func read(_ mapping: ImportMapping?) throws -> (source: ImportSource, files: [ImportRecord.File]) {
        // All sizes before any file is read.
        for file in files { try WholeFile.requireSize(file, most: maxSize) }
        let read = try files.map { try WholeFile($0, most: maxSize) }
        // The files' memory lives as long as they do, and nothing but their addresses is used from here on.
        return try withExtendedLifetime(read) { try source(of: read, mapping) }
    }

    private func source(
        of read: [WholeFile], _ mapping: ImportMapping?
    ) throws -> (source: ImportSource, files: [ImportRecord.File]) {
        let sums = read.map { file in
            ImportRecord.File(
                name: String(file.path.split(separator: "/").last ?? ""), bytes: file.bytes.count,
                sha256: FileChecksum.sha256(file.bytes))
        }
        let kinds = read.map { Formats.Kind(start: $0.bytes.prefix(4)) }
        if let place = kinds.firstIndex(where: { $0 != nil }), let kind = kinds[place] {
            guard read.count == 1 else {
                throw CommandError.input(
                    "\(read[place].path) is no text file, and has to stand alone; leave out the others")
            }
            return (try ImportSource(Formats.read(read[place].path, kind), mapping: mapping), sums)
        }
        return (try ImportSource(files: read.map { ($0.path, $0.bytes) }, mapping: mapping), sums)
    }
}
