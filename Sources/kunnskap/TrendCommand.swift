import ArgumentParser
import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyReport

struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Follow a question over waves; the line is broken where the question bank says so.",
        discussion: """
            Questions are named as in the newest wave that asks them. What they were before, and whether the two compare, \
            is what the wave files say under 'comparable'. A battery stands for its questions. In the place of the question \
            of --by stands also an attribute of the respondent's unit: \(RequestOptions.attributes).
            """)

    @Argument(help: "The questions, or a battery.")
    var questions: [String]
    @ArgumentParser.Option(
        name: .customLong("by"),
        help: ArgumentHelp("Follow the categories of this question apart.", valueName: "question"))
    var by: String?
    @ArgumentParser.Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these waves. Default: all that have answers.", valueName: "wave"))
    var waves: [String] = []
    @ArgumentParser.Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only respondents for whom this holds: a question or an attribute, and one of its values. Can be repeated.",
            valueName: "key=value,value"))
    var filters: [String] = []
    @ArgumentParser.Option(help: "Use the weights that the waves declare, or none.")
    var weight = CrossTabRequest.Weight.wave
    @ArgumentParser.Option(help: "What tests take account of. Default: what each wave declares.")
    var design: DesignUse?
    @ArgumentParser.Option(help: "Count by this base rule. Default: that of the newest wave's question.")
    var base: BaseRule?
    @ArgumentParser.Option(
        help: ArgumentHelp(
            "The year whose municipal boundaries attributes are of. Default: the newest wave's.", valueName: "year"))
    var boundary: Int?
    @ArgumentParser.Option(help: "How to print the trends.")
    var format = TableFormat.text
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard !questions.isEmpty else { throw ValidationError("name a question") }
    }

    func run() throws {
        let engine = CrossTabEngine(try database.open())
        guard let newest = try engine.newestWave(of: waves) else {
            throw CommandError.input("the database holds no wave with answers; 'kunnskap wave import' brings some")
        }
        let keys = try engine.questions(of: questions, in: newest)
        let request = TrendRequest(
            question: keys[0], column: by, waves: waves, filters: try RequestOptions.conditions(filters),
            weight: weight,
            baseRule: base, boundary: boundary, design: design)
        let control = DisclosureControl(for: .analyst)
        let trends = try engine.trends(keys, like: request).map { control.publish($0) }
        switch format {
        case .text:
            Output.text(trends.map { TableLayout(trend: $0).text(width: Output.width) }.joined(separator: "\n"))
        case .markdown: Output.text(trends.map { TableLayout(trend: $0).markdown() }.joined(separator: "\n"))
        case .csv: Output.text(TrendCSV.render(trends))
        case .json: Output.text(try (trends.count == 1 ? TrendJSON.render(trends[0]) : TrendJSON.render(trends)).text())
        }
    }
}
