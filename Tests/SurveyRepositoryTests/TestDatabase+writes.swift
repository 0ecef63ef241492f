import SurveyModel
import SurveyRepository
import SurveyTestSupport

extension TestDatabase {
    func store(_ register: Register) throws {
        let municipalities = database.municipalities
        try database.write { () throws(RepositoryError) in try municipalities.store(register) }
    }

    func store(_ publication: Publication) throws {
        let publications = database.publications
        try database.write { () throws(RepositoryError) in try publications.store(publication) }
    }

    func store(_ study: CaseStudy) throws {
        let caseStudies = database.caseStudies
        try database.write { () throws(RepositoryError) in try caseStudies.store(study) }
    }

    func insert(_ set: AnswerSet, into wave: String) throws {
        let answers = database.answers
        try database.write { () throws(RepositoryError) in try answers.insert(set, into: wave) }
    }

    func replace(with set: AnswerSet, in wave: String) throws {
        let answers = database.answers
        try database.write { () throws(RepositoryError) in try answers.replace(with: set, in: wave) }
    }

    func delete(from wave: String) throws {
        let answers = database.answers
        try database.write { () throws(RepositoryError) in try answers.delete(from: wave) }
    }
}
