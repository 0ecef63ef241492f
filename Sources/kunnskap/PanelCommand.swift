import ArgumentParser
import SurveyQuery
import SurveyReport

struct PanelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "panel", abstract: "Tell which municipalities answered in which waves.")

    @ArgumentParser.Option(
        help: ArgumentHelp("The year whose municipalities are told of. Default: the newest wave's.", valueName: "year"))
    var boundary: Int?
    @ArgumentParser.Option(help: "How to print the table.")
    var format = TableFormat.text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let participation = try CrossTabEngine(try database.open()).participation(boundary: boundary)
        let layout = TableLayout(participation: participation)
        switch format {
        case .text: Output.text(layout.text(width: Output.width))
        case .markdown: Output.text(layout.markdown())
        case .csv: Output.text(ParticipationJSON.csv(participation))
        case .json: Output.text(try ParticipationJSON.render(participation).text())
        }
    }
}
