import SQLiteKit
import SurveyModel

extension SQLiteWaveRepository {
    /// The ids of the questions of the waves that a new one compares with, by wave and key.
    func comparedWaves(of questionnaire: Questionnaire) throws(RepositoryError) -> [String: [String: Int]] {
        var waves: [String: [String: Int]] = [:]
        for edge in questionnaire.questions.flatMap(\.comparability) where waves[edge.wave] == nil {
            guard edge.wave != questionnaire.wave.key else {
                throw .input("a question of wave '\(edge.wave)' compares with its own wave; name an earlier one")
            }
            let rows = try session.query(
                "SELECT key, id FROM question WHERE wave = ?", [.int(try session.waveID(edge.wave))]
            ) { row throws(DatabaseError) in (try row.text(0), try row.int(1)) }
            waves[edge.wave] = Dictionary(rows) { first, _ in first }
        }
        return waves
    }

    func insertComparability(
        of question: Question, id: Int, _ compared: [String: [String: Int]]
    ) throws(RepositoryError) {
        for (index, edge) in question.comparability.enumerated() {
            let known = compared[edge.wave] ?? [:]
            guard let earlier = known[edge.question] else {
                throw .unknown("question of wave '\(edge.wave)'", edge.question, among: known.keys.sorted())
            }
            try session.run(
                """
                INSERT INTO comparability (question, earlier, position, kind, note_nb, note_nn, note_en)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [.int(id), .int(earlier), .int(index + 1), .text(edge.kind.rawValue)]
                    + (edge.note?.values ?? Label.none))
        }
    }

    /// How the selected questions compare with earlier ones, by the id of the question.
    func readComparability(_ bindings: [Value]) throws(RepositoryError) -> [Int: [Comparability]] {
        let rows = try session.query(
            """
            SELECT c.question, w.key, e.key, c.kind, c.note_nb, c.note_nn, c.note_en
            FROM question AS q JOIN comparability AS c ON c.question = q.id JOIN question AS e ON e.id = c.earlier
                JOIN wave AS w ON w.id = e.wave
            WHERE \(Self.selection) ORDER BY c.question, c.position
            """, bindings
        ) { row throws(DatabaseError) in
            (
                id: try row.int(0), wave: try row.text(1), question: try row.text(2), kind: try row.text(3),
                note: try Label.optional(row, 4)
            )
        }
        var edges: [Int: [Comparability]] = [:]
        for row in rows {
            edges[row.id, default: []].append(
                Comparability(
                    wave: row.wave, question: row.question, kind: try stored(row.kind, as: Comparability.Kind.self),
                    note: row.note))
        }
        return edges
    }
}
