import ArgumentParser
import Glibc
import SurveyExchange
import SurveyModel
import SurveyRepository

struct ExportCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv, xlsx, sav, zsav, ddi, sqlite
        case jsonStat = "json-stat"
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a wave with its answers to a new file for other programs.",
        discussion: """
            Personal columns (ids of the survey tool, texts, municipalities, keys of units) are left out unless asked \
            for. docs/exports.md tells what each format holds.
            """)

    @Argument(help: "The wave.")
    var wave: String
    @ArgumentParser.Option(help: "The format.")
    var to: Format
    @ArgumentParser.Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String
    @ArgumentParser.Option(help: "Of CSV: for programs (machine) or for Norwegian Excel. Default: machine.")
    var dialect: CSVDialect?
    @ArgumentParser.Option(
        help: "Of CSV and xlsx: what stands in the cells. Default: codes, in the Excel dialect labels.")
    var values: ExportedValues?
    @Flag(help: "With personal columns: ids of the survey tool, texts, municipalities, keys of units and clusters.")
    var withIdentifiers = false
    @Flag(help: "Of CSV: leave texts as they are that a spreadsheet would run as formulas.")
    var raw = false
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if to != .csv, dialect != nil { throw ValidationError("--dialect is for --to csv") }
        if to != .csv, raw { throw ValidationError("--raw is for --to csv") }
        if to != .csv, to != .xlsx, values != nil { throw ValidationError("--values is for --to csv and xlsx") }
        if output.isEmpty { throw ValidationError("--output needs the path of a file") }
    }

    func run() throws {
        try TextFile.requireNew(output)
        let export = try WaveExport(database.open(), wave: wave, withIdentifiers: withIdentifiers)
        try write(export)
        if let note = export.questionnaire.wave.origin.note { Output.error("\(wave): \(note.nb)") }
        if !export.leftOut.isEmpty {
            Output.error("left out without --with-identifiers: \(export.leftOut.joined(separator: ", "))")
        }
        Output.text(
            "\(output): \(export.count) respondents of wave \(wave)"
                + (withIdentifiers ? ", with personal columns" : "")
                + "\n")
    }

    private func write(_ export: WaveExport) throws {
        switch to {
        case .csv:
            let dialect = dialect ?? .machine
            let csv = CSVExport(
                export, dialect: dialect, values: values ?? (dialect == .excel ? .labels : .codes), isRaw: raw)
            let file = try ExportFile(output)
            try csv.write { bytes throws(CommandError) in try file.write(bytes) }
            try file.finish()
        case .ddi: try TextFile.create(DDIExport(export, day: Day.today()).text, at: output)
        case .jsonStat: try TextFile.create(JSONStatExport(export).text, at: output)
        case .xlsx: try writeStream(export, .sheet(values ?? .codes))
        case .sav, .zsav: try writeStream(export, .statistics)
        case .sqlite: try writeSQLite(SQLiteExport(export), export.questionnaire.wave)
        }
    }

    private func writeStream(_ export: WaveExport, _ target: StreamExport.Target) throws {
        let stream = StreamExport(export, for: target)
        try Formats.write(output, format: to.rawValue) { writer in try stream.write(to: writer) }
    }

    private func writeSQLite(_ export: SQLiteExport, _ wave: Wave) throws {
        let partial = NewFile.partial(of: output)
        unlink(partial)
        var isWhole = false
        defer { if !isWhole { unlink(partial) } }
        let file = try WaveFileExport(
            path: partial, wave: wave, notes: export.notes, columns: export.columns,
            interruption: Interrupt.interruption)
        try export.write(to: file)
        try file.finish()
        try NewFile.sync(partial)
        try NewFile.rename(partial, to: output)
        isWhole = true
    }
}
