import ArgumentParser
import SurveyExchange
import SurveyModel
import SurveyRepository

extension WaveCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a wave file for a new wave, ready to be edited: what an earlier wave asked, or an example."
        )

        @Argument(help: "The key of the new wave, such as 2026.")
        var key: String
        @ArgumentParser.Option(
            name: .customLong("from"), help: ArgumentHelp("The wave whose questions it begins with.", valueName: "wave")
        )
        var earlier: String?
        @ArgumentParser.Option(
            help: ArgumentHelp(
                "The day whose municipalities the answers will name. Default: 1 January of the year in the key, or of this year.",
                valueName: "date"))
        var boundary: String?
        @ArgumentParser.Option(
            name: .shortAndLong, help: ArgumentHelp("The file to write. Default: KEY.yaml, here.", valueName: "file"))
        var output: String?
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            guard WaveFile.isKey(key) else {
                throw CommandError.input(
                    "'\(key)' cannot be the key of a wave; use only lower-case letters a to z, digits, '_', '.' and '-'"
                )
            }
            let path = output ?? "\(key).yaml"
            try TextFile.requireNew(path)
            let date = try boundaryDate()
            let old = try earlier.map { try questionnaire($0, before: date) }
            try TextFile.create(WaveFile.draft(key: key, from: old, boundaryDate: date), at: path)
            let questions = old.map { "\($0.questions.count) questions of wave \($0.wave.key)" } ?? "an example"
            Output.text("\(path): \(questions); edit it, then 'kunnskap wave check \(path)'\n")
        }

        private func questionnaire(_ earlier: String, before date: CalendarDate) throws -> Questionnaire {
            let waves = try database.open().waves
            let old = try waves.questionnaire(earlier)
            guard try !waves.waves().contains(where: { $0.key == key }) else {
                throw CommandError.input("there is a wave '\(key)' already; give the new one another key")
            }
            guard old.wave.boundaryDate <= date else {
                throw CommandError.input(
                    "the boundary date \(date) lies before that of wave '\(earlier)', \(old.wave.boundaryDate); "
                        + "name a later one with --boundary")
            }
            return old
        }

        private func boundaryDate() throws -> CalendarDate {
            if let boundary { return try Day.parse(boundary) }
            let numbers = key.split { !("0"..."9").contains($0) }.compactMap { $0.count == 4 ? Int($0) : nil }
            let year = numbers.first { (1900...2199).contains($0) }
            guard let date = try year.flatMap(CalendarDate.init(year:)) ?? Self.thisYear() else {
                throw CommandError.input("name the boundary date with --boundary")
            }
            return date
        }

        private static func thisYear() throws -> CalendarDate? {
            Int(try Day.today().description.prefix(4)).flatMap(CalendarDate.init(year:))
        }
    }
}
