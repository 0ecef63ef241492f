import ArgumentParser
import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyReport

struct BannerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "banner",
        abstract: "Count many questions against several columns at once.",
        discussion: "A question may be a battery, or begin with the same letters as many: source, 'source.*'.")

    @Argument(help: "The questions in the rows.")
    var rows: [String]
    @ArgumentParser.Option(
        name: .customLong("by"), parsing: .upToNextOption,
        help: ArgumentHelp("The questions in the columns, one or several.", valueName: "question"))
    var columns: [String]
    @OptionGroup var wave: WaveOption
    @OptionGroup var options: RequestOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !rows.isEmpty else { throw ValidationError("name at least one question for the rows") }
        guard !columns.isEmpty else { throw ValidationError("--by needs at least one question for the columns") }
    }

    func run() throws {
        let database = try database.open()
        let wave = try wave.key(in: database)
        let engine = CrossTabEngine(database)
        let rows = try engine.questions(of: rows, in: wave)
        let columns = try engine.questions(of: columns, in: wave)
        let request = try options.request(wave: wave, rows: rows, column: nil)
        let tester = options.tester(engine)
        let tables = try engine.banner(rows, by: columns, like: request).map { try tester.tested($0) }
        try TablePrinter(options).banner(tables)
    }
}
