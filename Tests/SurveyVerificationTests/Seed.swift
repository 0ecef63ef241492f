import Embedded
import SQLiteKit
import SurveyExchange
import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveyTestSupport

@testable import SurveyVerification

/// A fresh database with everything of `seed/` in it.
struct Seed {
    static let publication = "notat-2-2016"
    let file: TestDatabase

    init() throws {
        file = try TestDatabase()
        try SeedLoader(files: EmbeddedFiles.seed.map { ($0.name, $0.bytes) }).load(into: file.database)
    }

    func verify(_ key: String = publication) throws -> VerificationReport { try Verifier(file.database).verify(key) }

    /// Everything that is recomputed for a publication that may not be in the file.
    func measure(_ publication: Publication) throws -> MeasuredPublication {
        try Measurer(CrossTabEngine(file.database), wave: publication.wave).measure(publication)
    }

    /// What `body` finds after it changed the file; the change is taken back.
    func trying<T>(_ body: () throws -> T) throws -> T {
        try file.connection.run("BEGIN IMMEDIATE")
        let result = Result(catching: body)
        try file.connection.run("ROLLBACK")
        return try result.get()
    }

    /// Puts another answer in the place of one that a respondent of 2016 gave.
    func put(_ answer: Answer, to question: String, by respondent: Int) throws {
        let codes: [String] =
            switch answer {
            case .options(let codes): codes
            case .state(let state): [state.rawValue]
            case .number, .text: []
            }
        let whose = """
            FROM wave AS w JOIN question AS q ON q.wave = w.id JOIN respondent AS r ON r.wave = w.id
            """
        try file.connection.run(
            """
            DELETE FROM answer WHERE (question, respondent) = (
                SELECT q.id, r.id \(whose) WHERE w.key = '2016' AND q.key = ?1 AND r.number = ?2)
            """, [.text(question), .int(respondent)])
        for code in codes {
            try file.connection.run(
                """
                INSERT INTO answer (question, respondent, option)
                SELECT q.id, r.id, o.number \(whose) JOIN option AS o ON o.question = q.id
                WHERE w.key = '2016' AND q.key = ?1 AND r.number = ?2 AND ?3 IN (o.code, o.state)
                """, [.text(question), .int(respondent), .text(code)])
        }
    }
}
