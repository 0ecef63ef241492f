import ArgumentParser
import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyReport

struct CrosstabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crosstab", abstract: "Count one question, or one by another, with bases and exclusions.")

    @Argument(help: "The question whose categories are the rows.")
    var row: String
    @Argument(help: "The question whose categories are the columns.")
    var column: String?
    @OptionGroup var wave: WaveOption
    @ArgumentParser.Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only respondents for whom this holds: a question, or zone, unit_kind, stratum, and one of its values. "
                + "Can be repeated.", valueName: "key=value,value"))
    var filters: [String] = []
    @ArgumentParser.Option(help: "Use the weights that the wave declares, or none.")
    var weight = CrossTabRequest.Weight.wave
    @ArgumentParser.Option(help: "What the percentages are of. Default: column where there is one.")
    var percent: Percentage?
    @ArgumentParser.Option(help: "How to print the table.")
    var format = OutputFormat.text
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        guard percent != .row || column != nil else { throw ValidationError("--percent row needs a COLUMN") }
    }

    func run() throws {
        for key in [row, column].compactMap(\.self) where RespondentAttribute(rawValue: key) != nil {
            throw CommandError.input("'\(key)' is no question but a condition; use it as --where \(key)=value")
        }
        let conditions = try filters.map { text in
            guard let filter = Filter(text) else {
                throw CommandError.input(
                    "'\(text)' is no condition; write it as question=value or question=value,value")
            }
            return filter
        }
        let database = try database.open()
        let request = CrossTabRequest(
            wave: try wave.key(in: database), row: row, column: column, filters: conditions, weight: weight)
        let table = DisclosureControl(for: .analyst).publish(try CrossTabEngine(database).crossTab(request))
        switch format {
        case .text: Output.text(CrossTabText(table, percentage: percent ?? .column).text(width: Output.width))
        case .json: Output.text(try CrossTabJSON.render(table).text())
        }
    }
}
