import ArgumentParser
import SurveyModel
import SurveyReport
import SurveyRepository

struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: "List and show the case studies.", subcommands: [List.self, Show.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the case studies.")

        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            Output.text(
                TextTable(
                    header: ["case", "place", "title"], alignments: [.left, .left, .left],
                    lines: try database.caseStudies.caseStudies().map { .cells([$0.key, $0.place, $0.title.nb]) }
                ).text(width: Output.width))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show a case study with all its facts.")

        @Argument(help: "The case study.")
        var key: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let study = try database.caseStudies.caseStudy(key)
            let register = database.municipalities
            let places =
                try study.municipalities.map { "\(try register.municipality($0).name) (\($0))" }
                + study.counties.map { "\(try register.county($0).name) (\($0))" }
            Output.text(CaseStudyText(study, places: places).text(width: Output.width))
        }
    }
}
