import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct RollbackTests {
    @Test("An error inside a write takes back everything that it wrote")
    func everything() throws {
        let test = try Samples.stored()
        let database = test.database
        let before = try test.rowCounts()
        let found = message {
            try database.write { () throws(RepositoryError) in
                try database.waves.store(TinyWave.questionnaire)
                try database.answers.insert(TinyWave.answers, into: "tiny")
                try database.answers.delete(from: "rich")
                try database.publications.store(SamplePublication.value)
                try database.caseStudies.store(SampleCaseStudy.value)
                _ = try database.waves.wave("gone")
            }
        }
        #expect(found.hasPrefix("there is no wave 'gone'"))
        #expect(try test.rowCounts() == before)
        #expect(try database.answers.answers(of: "rich") == Samples.answers)
        #expect(try database.check() == [])
        #expect(!test.connection.isInTransaction)
    }

    @Test("What is written without an error is all there after the file is opened anew")
    func kept() throws {
        let test = try Samples.stored()
        let database = test.database
        try database.write { () throws(RepositoryError) in
            try database.waves.store(TinyWave.questionnaire)
            try database.answers.insert(TinyWave.answers, into: "tiny")
            try database.publications.store(SamplePublication.value)
            try database.caseStudies.store(SampleCaseStudy.value)
        }
        let again = try test.reopened()
        #expect(try again.answers.answers(of: "tiny") == TinyWave.answers)
        #expect(try again.answers.answers(of: "rich") == Samples.answers)
        #expect(try again.publications.publication("report") == SamplePublication.value)
        #expect(try again.caseStudies.caseStudy("case") == SampleCaseStudy.value)
    }

    @Test("A write within a write is refused, and the outer one is taken back")
    func nested() throws {
        let test = try Samples.stored()
        let database = test.database
        let found = message {
            try database.write { () throws(RepositoryError) in
                try database.answers.delete(from: "rich")
                try database.write { () throws(RepositoryError) in }
            }
        }
        #expect(found == "a write within a write; make one of the two")
        #expect(try database.answers.answers(of: "rich") == Samples.answers)
    }

    @Test("After a failed write the next one asserts only what it wrote itself")
    func next() throws {
        let test = try Samples.stored()
        let answers = test.database.answers
        #expect(
            message { try test.replace(with: Samples.answers("activity", [.options(["x"])]), in: "rich") } != "no error"
        )
        try test.connection.run("DELETE FROM answer WHERE question = 1")
        try TinyWave.store(in: test.database)
        #expect(try answers.answers(of: "tiny") == TinyWave.answers)
    }
}
