import SQLiteKit
import SurveyModel

extension SQLiteWaveRepository {
    func store(_ questionnaire: Questionnaire) throws(RepositoryError) {
        try session.requireTransaction()
        let id = try insertWave(questionnaire.wave)
        var batteries: [String: Int] = [:]
        for (index, battery) in questionnaire.batteries.enumerated() {
            batteries[battery.key] = try session.insert(
                "INSERT INTO battery (wave, key, position, label_nb, label_nn, label_en) VALUES (?, ?, ?, ?, ?, ?)",
                [.int(id), .text(battery.key), .int(index + 1)] + battery.label.values)
        }
        var questionIDs: [Int] = []
        let compared = try comparedWaves(of: questionnaire)
        for (index, question) in questionnaire.questions.enumerated() {
            let battery = question.battery.flatMap { batteries[$0] }
            if let key = question.battery, battery == nil {
                throw .unknown("battery for question '\(question.key)'", key, among: questionnaire.batteries.map(\.key))
            }
            let questionID = try insert(question, position: index + 1, wave: id, battery: battery)
            try insertComparability(of: question, id: questionID, compared)
            questionIDs.append(questionID)
        }
        try session.run(try WaveView(questionnaire: questionnaire, questionIDs: questionIDs).sql())
        session.touchedWaves.insert(id)
    }

    private func insertWave(_ wave: Wave) throws(RepositoryError) -> Int {
        guard try session.first("SELECT id FROM wave WHERE key = ?", [.text(wave.key)], { _ in true }) == nil else {
            throw .input(
                "there is a wave '\(wave.key)' already; give the new one another key, or start a new database")
        }
        let design = wave.design
        let id = try session.insert(
            """
            INSERT INTO wave (key, title_nb, title_nn, title_en, note_nb, note_nn, note_en, origin, status, opened,
                closed, boundary_date, is_weighted, is_stratified, population, is_corrected, default_use, languages,
                legal_basis, delete_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.text(wave.key)] + wave.title.values + (wave.note?.values ?? Label.none) + [
                .text(wave.origin.rawValue), .text(wave.status.rawValue), .optional(wave.opened?.description),
                .optional(wave.closed?.description), .text(wave.boundaryDate.description),
                .int(design.isWeighted ? 1 : 0), .int(design.isStratified ? 1 : 0), .optional(design.population),
                .int(design.correctsForPopulation ? 1 : 0), .optional(design.defaultUse?.rawValue),
                .text(wave.languages.map(\.rawValue).joined(separator: " ")), .optional(wave.legalBasis),
                .optional(wave.deleteBy?.description),
            ])
        for (stratum, population) in design.populations.sorted(by: { $0.key < $1.key }) {
            try session.run(
                "INSERT INTO stratum_population (wave, stratum, population) VALUES (?, ?, ?)",
                [.int(id), .text(stratum), .int(population)])
        }
        return id
    }

    private func insert(
        _ question: Question, position: Int, wave: Int, battery: Int?
    ) throws(RepositoryError) -> Int {
        try session.run("INSERT OR IGNORE INTO variable (key) VALUES (?)", [.text(question.variable)])
        let id = try session.insert(
            """
            INSERT INTO question (wave, key, position, kind, variable, battery, base_rule, label_nb, label_nn, label_en)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .int(wave), .text(question.key), .int(position), .text(question.kind.rawValue),
                .text(question.variable), .optional(battery), .text(question.baseRule.rawValue),
            ] + question.label.values)
        for (index, filter) in question.universe.enumerated() {
            try session.run(
                "INSERT INTO question_universe (question, position, condition) VALUES (?, ?, ?)",
                [.int(id), .int(index + 1), .text(filter.description)])
        }
        let numbers = try insertOptions(of: question, id: id)
        for (index, net) in question.nets.enumerated() {
            try insert(net, position: index + 1, question: id, numbers: numbers)
        }
        return id
    }

    /// Inserts the listed options and a row for every state that is not among them; gives the numbers by code.
    private func insertOptions(of question: Question, id: Int) throws(RepositoryError) -> [String: Int] {
        var numbers: [String: Int] = [:]
        var listed = question.options
        if !question.kind.isCoded { listed = [Option(code: "valid", label: AnswerState.valid.label)] }
        let states = AnswerState.reasons.filter { state in !listed.contains { $0.state == state } }
        let options =
            listed.map { ($0, true) }
            + states.map { state in
                (Option(code: state.rawValue, state: state, label: state.label), false)
            }
        var nextAnswer = 1
        for (index, (option, isListed)) in options.enumerated() {
            let number = option.state.optionNumber ?? nextAnswer
            if option.state == .valid { nextAnswer += 1 }
            numbers[option.code] = number
            try session.run(
                """
                INSERT INTO option (question, number, code, state, position, label_nb, label_nn, label_en, is_invented,
                    is_listed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [.int(id), .int(number), .text(option.code), .text(option.state.rawValue), .int(index + 1)]
                    + option.label.values + [.int(option.isInvented ? 1 : 0), .int(isListed ? 1 : 0)])
        }
        return numbers
    }

    private func insert(
        _ net: Net, position: Int, question: Int, numbers: [String: Int]
    ) throws(RepositoryError) {
        let id = try session.insert(
            "INSERT INTO net (question, code, position, label_nb, label_nn, label_en) VALUES (?, ?, ?, ?, ?, ?)",
            [.int(question), .text(net.code), .int(position)] + net.label.values)
        for code in net.options {
            guard let number = numbers[code] else {
                throw .input("net '\(net.code)' counts option '\(code)', which its question does not have")
            }
            try session.run(
                "INSERT INTO net_option (net, question, option) VALUES (?, ?, ?)",
                [.int(id), .int(question), .int(number)])
        }
    }
}
