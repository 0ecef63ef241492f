public import SurveyModel
import YAMLKit

/// The file with everything that a printed report says in numbers (`kunnskap-publication/1`).
public enum PublicationFile {
    /// The publication that `text` describes, checked against the `questionnaire` of its wave; `file` is what
    /// messages call it. Throws every fault at once.
    public static func parse(
        text: String, file: String, questionnaire: Questionnaire
    ) throws(ExchangeError) -> Publication {
        let log = FaultLog(file: file)
        return try log.result(publication(text, questionnaire, log: log))
    }

    private static func publication(_ text: String, _ questionnaire: Questionnaire, log: FaultLog) -> Publication? {
        let keys = ["key", "title", "wave", "exhibits", "claims", "conflicts"]
        guard let root = log.document(text, format: "kunnskap-publication/1", keys: keys) else { return nil }
        let key = root.required("key", log.key)
        let title = root.required("title", log.label)
        let wave = root.required("wave") { log.wave($0, of: questionnaire) }
        let questions = QuestionIndex(questionnaire)
        var exhibits = ExhibitReader(log: log, questions: questions, wave: questionnaire.wave.key)
        let tables = root.optional("exhibits") { exhibits.exhibits($0) } ?? []
        var claims = ClaimReader(log: log, questions: questions, exhibits: exhibits.names)
        let statements = root.optional("claims") { claims.claims($0) } ?? []
        let reader = ConflictReader(log: log, cells: exhibits.cells, claims: claims.names)
        let conflicts = root.optional("conflicts", reader.conflicts) ?? []
        guard let key, let title, let wave else { return nil }
        return Publication(
            key: key, title: title, wave: wave, exhibits: tables, claims: statements, conflicts: conflicts)
    }
}
