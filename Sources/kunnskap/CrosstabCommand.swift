import ArgumentParser
import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyReport

struct CrosstabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crosstab",
        abstract: "Count one question, or one by another, with bases, exclusions, tests and intervals.",
        discussion: """
            In the place of a question stands also an attribute of the respondent's unit: \(RequestOptions.attributes). \
            A battery in the place of ROW prints its questions as one table.
            """)

    @Argument(help: "The question whose categories are the rows; or a battery.")
    var row: String
    @Argument(help: "The question whose categories are the columns.")
    var column: String?
    @OptionGroup var wave: WaveOption
    @OptionGroup var options: RequestOptions
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard options.percent != .row || column != nil else { throw ValidationError("--percent row needs a COLUMN") }
    }

    func run() throws {
        let database = try database.open()
        let wave = try wave.key(in: database)
        let engine = CrossTabEngine(database)
        let items = try engine.questions(of: [row], in: wave)
        let request = try options.request(wave: wave, rows: items, column: column)
        let tester = options.tester(engine)
        guard items == [row] else {
            guard column == nil else {
                throw CommandError.input(
                    "'\(row)' is \(items.count) questions; 'kunnskap banner \(row) --by \(column ?? "")' sets them by a column"
                )
            }
            let tables = try engine.banner(items, by: [], like: request).map { try tester.tested($0) }
            return try TablePrinter(options).battery(tables)
        }
        try TablePrinter(options).table(try tester.tested(try engine.crossTab(request)))
    }
}
