public import SurveyModel
import SurveyRepository

extension TestDatabase {
    /// Stores a questionnaire and its answers through the repository, in one transaction.
    public func store(_ questionnaire: Questionnaire, _ answers: AnswerSet) throws {
        let (waves, repository) = (database.waves, database.answers)
        try database.write { () throws(RepositoryError) in
            try waves.store(questionnaire)
            try repository.insert(answers, into: questionnaire.wave.key)
        }
    }
}
