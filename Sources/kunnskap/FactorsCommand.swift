import ArgumentParser
import SurveyModel
import SurveyQuery
import SurveyReport
import SurveyStatistics

struct FactorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "factors",
        abstract: "Find the factors behind a battery of scales, and compare groups over them.",
        discussion: """
            Scale questions count 1, 2, 3 in the order of their options, number questions as they are; only those who \
            gave all of them a valid answer are in the analysis. A question may be a battery, or begin with the same \
            letters as many: source, 'source.*'.
            """)

    @Argument(help: "The questions.")
    var questions: [String]
    @ArgumentParser.Option(
        name: .customLong("by"),
        help: ArgumentHelp(
            "Compare the groups of this question, or of an attribute (\(RequestOptions.attributes)), over the factors.",
            valueName: "question"))
    var by: String?
    @ArgumentParser.Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only respondents for whom this holds: a question or an attribute, and one of its values. Can be repeated.",
            valueName: "key=value,value"))
    var filters: [String] = []
    @ArgumentParser.Option(help: "How factors are found; they are rotated with varimax.")
    var extraction = FactorAnalysis.Extraction.principalComponents
    @ArgumentParser.Option(help: "How many factors. Default: as many as have an eigenvalue above 1.")
    var factors: Int?
    @OptionGroup var wave: WaveOption
    @ArgumentParser.Option(help: "How to print the analysis.")
    var format = TableFormat.text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let database = try database.open()
        let wave = try wave.key(in: database)
        let engine = CrossTabEngine(database)
        let battery = try engine.factors(
            FactorRequest(
                wave: wave, items: try engine.questions(of: questions, in: wave), by: by,
                filters: try RequestOptions.conditions(filters), extraction: extraction, factors: factors))
        switch format {
        case .text: Output.text(TableLayout(factors: battery).text(width: Output.width))
        case .markdown: Output.text(TableLayout(factors: battery).markdown())
        case .csv: Output.text(FactorsCSV.render(battery))
        case .json: Output.text(try FactorsJSON.render(battery).text())
        }
    }
}
