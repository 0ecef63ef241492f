import ArgumentParser
import SurveyModel
import SurveyReport
import SurveyRepository

struct MunicipalityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "municipality", abstract: "Look municipalities up: list, show, and what became of them.",
        subcommands: [List.self, Show.self, History.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the municipalities of a day.")

        @ArgumentParser.Option(help: ArgumentHelp("The day, YYYY-MM-DD.", valueName: "date"))
        var on = "2016-01-01"
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            guard let date = CalendarDate(on) else {
                throw CommandError.input("'\(on)' is no day; write it as YYYY-MM-DD")
            }
            let database = try database.open()
            let municipalities = try database.municipalities.municipalities(on: date)
            guard !municipalities.isEmpty else {
                throw CommandError.input("the register knows no municipality on \(date); it begins on 2016-01-01")
            }
            Output.text(
                TextTable(
                    header: ["code", "name", "county", "valid from", "valid to"],
                    alignments: [.left, .left, .left, .left, .left],
                    lines: municipalities.map { municipality in
                        .cells([
                            municipality.code, municipality.name, municipality.county,
                            municipality.validFrom.description, municipality.validTo?.description ?? "",
                        ])
                    }
                ).text(width: Output.width))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show what is known of a municipality.")

        @Argument(help: "The code; or the name, which may be several municipalities'.")
        var municipality: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let repository = try database.open().municipalities
            for found in try MunicipalityCommand.find(municipality, repository) {
                Output.text("\(try MunicipalityCommand.line(found, repository))\n")
                for attribute in try repository.attributes(of: found.code) {
                    Output.text("  \(attribute.name.rawValue) on \(attribute.date): \(attribute.value)\n")
                }
            }
        }
    }

    struct History: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell what a municipality came of and what became of it, up to 2024.")

        @Argument(help: "The code; or the name, which may be several municipalities'.")
        var municipality: String
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let repository = try database.open().municipalities
            for found in try MunicipalityCommand.find(municipality, repository) {
                Output.text("\(try MunicipalityCommand.line(found, repository))\n")
                for event in try repository.history(of: found.code) {
                    Output.text("  \(event.date) \(MunicipalityCommand.name(event.kind)): \(Self.sides(event))\n")
                }
                for year in [2020, 2024] where CalendarDate(year: year).map({ $0 >= found.validFrom }) ?? false {
                    Output.text("  in \(year): \(Self.text(try repository.fate(of: found.code, in: year)))\n")
                }
            }
        }

        private static func sides(_ event: MunicipalityEvent) -> String {
            func names(_ sides: [MunicipalityEvent.Side]) -> String {
                sides.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
            }
            return "\(names(event.before)) -> \(names(event.after))"
        }

        private static func text(_ fate: MunicipalityFate) -> String {
            switch fate {
            case .municipality(let municipality):
                "\(municipality.code) \(municipality.name)"
            case .split(let parts):
                "split between \(parts.map { "\($0.code) \($0.name)" }.joined(separator: ", ")); "
                    + "nothing tells which answers belong where"
            }
        }
    }

    private static func find(_ word: String, _ repository: some MunicipalityRepository) throws -> [Municipality] {
        let named = try repository.municipalities(named: word)
        return named.isEmpty ? [try repository.municipality(word)] : named
    }

    private static func line(_ municipality: Municipality, _ repository: some MunicipalityRepository) throws -> String {
        let county = try repository.county(municipality.county)
        let until = municipality.validTo.map { "to \($0)" } ?? "on"
        return "\(municipality.code) \(municipality.name), \(county.name) (\(county.code)), "
            + "from \(municipality.validFrom) \(until)"
    }

    private static func name(_ kind: MunicipalityChange.Kind) -> String {
        switch kind {
        case .merge: "merged"
        case .split: "split"
        case .countyChange: "new county"
        case .rename: "new name"
        case .renumber: "new code"
        case .transfer: "part moved"
        }
    }
}
