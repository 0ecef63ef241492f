public import SurveyModel
import YAMLKit

/// The file with everything that a printed report says in numbers (`kunnskap-publication/1`).
public enum PublicationFile {
    /// The publication that the bytes of a file describe, checked against that of `questionnaires` whose wave it
    /// names; `file` is what messages call it. Throws every fault at once, but where the wave is unknown only those
    /// that can be told without.
    public static func parse(
        bytes: [UInt8], file: String, questionnaires: [Questionnaire]
    ) throws(ExchangeError) -> Publication {
        let log = FaultLog(file: file)
        return try log.result(publication(bytes, questionnaires, log: log))
    }

    private static func publication(
        _ bytes: [UInt8], _ questionnaires: [Questionnaire], log: FaultLog
    ) -> Publication? {
        let keys = ["key", "title", "wave", "exhibits", "claims", "conflicts"]
        guard let root = log.document(bytes, format: "kunnskap-publication/1", keys: keys) else { return nil }
        let key = root.required("key", log.key)
        let title = root.required("title", log.label)
        guard let questionnaire = root.required("wave", { log.wave($0, among: questionnaires) }) else { return nil }
        let questions = QuestionIndex(questionnaire)
        var exhibits = ExhibitReader(log: log, questions: questions, wave: questionnaire.wave.key)
        let tables = root.optional("exhibits") { exhibits.exhibits($0) } ?? []
        var claims = ClaimReader(log: log, questions: questions, exhibits: exhibits.names)
        let statements = root.optional("claims") { claims.claims($0) } ?? []
        let reader = ConflictReader(log: log, cells: exhibits.cells, claims: claims.names)
        let conflicts = root.optional("conflicts", reader.conflicts) ?? []
        guard let key, let title else { return nil }
        return Publication(
            key: key, title: title, wave: questionnaire.wave.key, exhibits: tables, claims: statements,
            conflicts: conflicts)
    }
}
