import SQLiteKit
import SurveyModel

extension SQLiteAnswerRepository {
    /// Inserts units and respondents; gives the respondents' ids in their order.
    func insertRespondents(of set: AnswerSet, wave: Int) throws(RepositoryError) -> [Int] {
        let unitIDs = try insert(set.units, wave: wave)
        let units = Dictionary(zip(set.units.map(\.key), unitIDs)) { _, last in last }
        var ids: [Int] = []
        for respondent in set.respondents {
            guard let unit = units[respondent.unit] else {
                throw .input(
                    "respondent \(respondent.number) answers for unit '\(respondent.unit)', which is not listed")
            }
            ids.append(try insert(respondent, id: .null, wave: wave, unit: unit))
        }
        return ids
    }

    /// Inserts units; gives their ids in order.
    func insert(_ units: [Unit], wave: Int) throws(RepositoryError) -> [Int] {
        var ids: [Int] = []
        for unit in units {
            ids.append(
                try session.insert(
                    "INSERT INTO unit (wave, key, kind, municipality, zone) VALUES (?, ?, ?, ?, ?)",
                    [
                        .int(wave), .text(unit.key), .text(unit.kind.rawValue), .optional(unit.municipality),
                        .optional(unit.zone),
                    ]))
        }
        return ids
    }

    /// Inserts a respondent; gives the id.
    /// - Parameter id: `.null` for a new one.
    @discardableResult
    func insert(_ respondent: Respondent, id: Value, wave: Int, unit: Int) throws(RepositoryError) -> Int {
        try session.insert(
            """
            INSERT INTO respondent (id, wave, number, unit, weight, stratum, cluster, source_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, .int(wave), .int(respondent.number), .int(unit), .real(respondent.weight),
                .optional(respondent.stratum), .optional(respondent.cluster), .optional(respondent.sourceID),
            ])
    }

    /// Removes the respondents and units of a wave whose answers are gone.
    func deleteRespondents(wave: Int) throws(RepositoryError) {
        // For each of them SQLite looks for answers that point there: without an index it would read all answers of
        // all other waves every time.
        try session.run("CREATE INDEX answer_by_respondent ON answer (respondent)")
        try session.run("DELETE FROM respondent WHERE wave = ?", [.int(wave)])
        try session.run("DROP INDEX answer_by_respondent")
        try session.run("DELETE FROM unit WHERE wave = ?", [.int(wave)])
    }

    func insert(_ answer: Answer, question: StoredQuestion, respondent: Int) throws(RepositoryError) {
        switch answer {
        case .options(let codes):
            for code in codes {
                guard let number = question.numbers[code] else {
                    throw .input("question '\(question.key)' has no option '\(code)'; nothing was stored")
                }
                try insertRow(question, respondent, number)
            }
        case .state(let state):
            guard let number = state.optionNumber else {
                throw .input("question '\(question.key)': 'valid' is no answer by itself; nothing was stored")
            }
            try insertRow(question, respondent, number)
        case .number(let value):
            try insertRow(question, respondent, 1)
            try session.run(
                "INSERT INTO number_answer (question, respondent, value) VALUES (?, ?, ?)",
                [.int(question.id), .int(respondent), .real(value)])
        case .text(let value):
            try insertRow(question, respondent, 1)
            try session.run(
                "INSERT INTO text_answer (question, respondent, value) VALUES (?, ?, ?)",
                [.int(question.id), .int(respondent), .text(value)])
        }
    }

    private func insertRow(_ question: StoredQuestion, _ respondent: Int, _ option: Int) throws(RepositoryError) {
        try session.run(
            "INSERT INTO answer (question, respondent, option) VALUES (?, ?, ?)",
            [.int(question.id), .int(respondent), .int(option)])
    }
}
