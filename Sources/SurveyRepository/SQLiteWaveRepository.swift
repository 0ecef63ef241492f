import SQLiteKit
import SurveyModel

struct SQLiteWaveRepository: WaveRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func waves() throws(RepositoryError) -> [Wave] {
        try readWaves("ORDER BY key", [])
    }

    func keys() throws(RepositoryError) -> [String] { try session.keys("SELECT key FROM wave ORDER BY key") }

    func wave(_ key: String) throws(RepositoryError) -> Wave {
        if let found = try readWaves("WHERE key = ?", [.text(key)]).first { return found }
        throw .unknown("wave", key, among: try keys())
    }

    func questionKeys(of wave: String) throws(RepositoryError) -> [String] {
        try session.keys(
            "SELECT key FROM question WHERE wave = ? ORDER BY position", [.int(try session.waveID(wave))])
    }

    func question(_ key: String, of wave: String) throws(RepositoryError) -> Question {
        if let found = try readQuestions(wave: try session.waveID(wave), key: key).first { return found }
        throw .unknown("question", key, among: try questionKeys(of: wave))
    }

    func questionnaire(_ wave: String) throws(RepositoryError) -> Questionnaire {
        let id = try session.waveID(wave)
        let batteries = try session.query(
            "SELECT key, label_nb, label_nn, label_en FROM battery WHERE wave = ? ORDER BY position", [.int(id)]
        ) { row throws(DatabaseError) in Battery(key: try row.text(0), label: try Label(row, 1)) }
        return Questionnaire(
            wave: try self.wave(wave), batteries: batteries, questions: try readQuestions(wave: id, key: nil))
    }

    private func readWaves(_ clause: String, _ bindings: [Value]) throws(RepositoryError) -> [Wave] {
        let populations = Dictionary(
            grouping: try session.query("SELECT wave, stratum, population FROM stratum_population", []) {
                row throws(DatabaseError) in
                (wave: try row.int(0), stratum: try row.text(1), population: try row.int(2))
            }, by: \.wave)
        let rows = try session.query(
            """
            SELECT key, title_nb, title_nn, title_en, note_nb, note_nn, note_en, origin, status, opened, closed,
                boundary_date, is_weighted, is_stratified, population, is_corrected, default_use, id, languages,
                legal_basis, delete_by
            FROM wave \(clause)
            """, bindings
        ) { row throws(DatabaseError) in
            (
                key: try row.text(0), title: try Label(row, 1), note: try Label.optional(row, 4),
                origin: try row.text(7), status: try row.text(8), opened: try row.optionalText(9),
                closed: try row.optionalText(10), boundary: try row.text(11),
                isWeighted: try row.int(12) == 1, isStratified: try row.int(13) == 1,
                population: try row.optionalInt(14), isCorrected: try row.int(15) == 1,
                use: try row.optionalText(16), id: try row.int(17), languages: try row.text(18),
                legalBasis: try row.optionalText(19), deleteBy: try row.optionalText(20)
            )
        }
        var waves: [Wave] = []
        for row in rows {
            var use: DesignUse?
            if let word = row.use { use = try stored(word, as: DesignUse.self) }
            let strata = (populations[row.id] ?? []).map { ($0.stratum, $0.population) }
            waves.append(
                Wave(
                    key: row.key, title: row.title, note: row.note,
                    origin: try stored(row.origin, as: WaveOrigin.self),
                    status: try stored(row.status, as: WaveStatus.self),
                    opened: row.opened.flatMap(CalendarDate.init), closed: row.closed.flatMap(CalendarDate.init),
                    boundaryDate: try stored(CalendarDate(row.boundary), "boundary date"),
                    design: WaveDesign(
                        isWeighted: row.isWeighted, isStratified: row.isStratified, population: row.population,
                        populations: Dictionary(strata) { first, _ in first },
                        correctsForPopulation: row.isCorrected, defaultUse: use),
                    languages: try languages(row.languages), legalBasis: row.legalBasis,
                    deleteBy: row.deleteBy.flatMap(CalendarDate.init)))
        }
        return waves
    }

    /// The languages of a list such as `nb nn`.
    private func languages(_ list: String) throws(RepositoryError) -> [Language] {
        var languages: [Language] = []
        for word in list.split(separator: " ") { languages.append(try stored(String(word), as: Language.self)) }
        return languages
    }
}
