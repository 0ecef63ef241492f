import ArgumentParser
import MigrationKit
import SQLiteKit
import SurveyExchange
import SurveyModel
import SurveyReport
import SurveyRepository

struct AnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Show and correct what one respondent answered.",
        subcommands: [Show.self, Set.self])

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show what a respondent answered.")

        @Argument(help: "The wave.")
        var wave: String
        @Argument(help: ArgumentHelp(RespondentName.help))
        var respondent: String
        @Argument(help: "Only these questions.")
        var questions: [String] = []
        @OptionGroup var database: DatabaseOptions

        func run() throws {
            let database = try database.open()
            let questionnaire = try database.waves.questionnaire(wave)
            for key in questions { _ = try database.waves.question(key, of: wave) }
            let number = try RespondentName.number(respondent, in: wave, database)
            let answers = try database.answers.answers(of: number, in: wave)
            let shown = questionnaire.questions.filter { questions.isEmpty || questions.contains($0.key) }
            Output.text(
                TextTable(
                    header: ["question", "answer", "label"], alignments: [.left, .left, .left],
                    lines: shown.map { question in
                        let answer = answers[question.key].map { AnswerText.of($0, question) } ?? (code: "", label: "")
                        return .cells([question.key, answer.code, answer.label])
                    }
                ).text(width: Output.width))
            Output.origin(of: questionnaire.wave)
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Correct answers of a respondent; all of them, or none.",
            discussion: """
                A value is an option's code (several with commas where the question is multiple), the name of a state, or the \
                number or the text itself. The routing must hold afterwards: set the questions that depend on the answer too.
                """)

        @Argument(help: "The wave.")
        var wave: String
        @Argument(help: ArgumentHelp(RespondentName.help))
        var respondent: String
        @Argument(help: ArgumentHelp("What to set.", valueName: "question=value"))
        var assignments: [String]
        @ArgumentParser.Option(help: "Why, for the audit log; no answers, no names.")
        var reason = ""
        @OptionGroup var database: DatabaseOptions

        func validate() throws {
            guard !assignments.isEmpty else { throw ValidationError("say what to set, as question=value") }
        }

        func run() throws {
            let database = try database.open(.readWrite)
            let questionnaire = try database.waves.questionnaire(wave)
            let number = try RespondentName.number(respondent, in: wave, database)
            var changes: [String: Answer] = [:]
            for assignment in assignments {
                guard let equals = assignment.firstIndex(of: "=") else {
                    throw CommandError.input("'\(assignment)' sets nothing; write question=value")
                }
                let question = try database.waves.question(String(assignment[..<equals]), of: wave)
                guard changes[question.key] == nil else {
                    throw CommandError.input("'\(question.key)' is set twice; say once what it is to be")
                }
                changes[question.key] = try AnswerText.parse(
                    String(assignment[assignment.index(after: equals)...]), question)
            }
            try requireRouting(changes, of: number, questionnaire, database)
            let entry = AuditEntry(
                at: Moment.now, user: User.name(), action: "answer set",
                object: "wave \(wave), respondent \(number), \(changes.keys.sorted().joined(separator: ", "))",
                reason: reason)
            let (answers, audit) = (database.answers, database.audit)
            let set = changes
            // What was answered before is nowhere afterwards.
            try database.erase { () throws(RepositoryError) in
                try answers.set(set, of: number, in: wave)
                try audit.append(entry)
            }
            Output.text(
                "wave \(wave), respondent \(number): \(changes.count) \(changes.count == 1 ? "answer" : "answers") set\n"
            )
        }

        private func requireRouting(
            _ changes: [String: Answer], of number: Int, _ questionnaire: Questionnaire, _ database: SurveyDatabase
        ) throws {
            let answers = try database.answers.answers(of: number, in: wave)
            let person = try database.respondents.respondent(number, in: wave)
            guard let unit = try database.respondents.units(of: wave).first(where: { $0.key == person.unit }) else {
                return
            }
            let check = RoutingCheck(questionnaire)
            let before = check.conflicts(answers, unit: unit, stratum: person.stratum)
            let after = check.conflicts(
                answers.merging(changes) { _, new in new }, unit: unit, stratum: person.stratum
            ).filter { !before.contains($0) }
            guard after.isEmpty else { throw CommandError.input(after.joined(separator: "\n")) }
        }
    }
}
