import Foundation
import SurveyExchange
import SurveyModel
import SurveyTestSupport
import Testing

@testable import enum SurveyExchange.JSONText

@Suite struct JSONStatExportTests {
    private struct Collection: Decodable {
        struct Link: Decodable { let item: [Dataset] }
        let version: String
        let `class`: String
        let note: [String]?
        let link: Link
    }

    private struct Dataset: Decodable {
        struct Dimension: Decodable {
            struct Category: Decodable {
                let index: [String]
                let label: [String: String]
            }
            let label: String
            let category: Category
        }
        let version: String
        let `class`: String
        let label: String
        let note: [String]?
        let id: [String]
        let size: [Int]
        let value: [Int]
        let dimension: [String: Dimension]
    }

    private func collection(_ export: WaveExport) throws -> Collection {
        try JSONDecoder().decode(Collection.self, from: Data(JSONStatExport(export).text.utf8))
    }

    /// The naive count: codes of answers, and of states as the question calls them.
    private func counts(_ question: Question, _ answers: [Answer]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for answer in answers {
            switch answer {
            case .options(let codes): for code in codes { counts[code, default: 0] += 1 }
            case .state(let state): counts[question.code(for: state), default: 0] += 1
            case .number, .text: break
            }
        }
        return counts
    }

    @Test(
        "a dataset a question with options, with the counts of a naive count", arguments: 1...3 as ClosedRange<UInt64>)
    func naive(seed: UInt64) throws {
        let answers = RandomWave.answers(of: 300, seed: seed)
        let test = try ExportSamples.database(RandomWave.questionnaire, answers)
        let collection = try collection(try ExportSamples.export(test, wave: "random"))
        #expect(collection.version == "2.0" && collection.class == "collection")
        #expect(collection.link.item.flatMap(\.id) == RandomWave.coded)
        for dataset in collection.link.item {
            let question = try #require(RandomWave.questionnaire.question(dataset.id[0]))
            let dimension = try #require(dataset.dimension[question.key])
            let expected = counts(question, try #require(answers.answers[question.key]))
            let codes = dimension.category.index
            #expect(dataset.version == "2.0" && dataset.class == "dataset")
            #expect(dataset.size == [codes.count] && dataset.value.count == codes.count)
            #expect(Set(dimension.category.label.keys) == Set(codes))
            #expect(codes.prefix(question.validCodes.count) == question.validCodes[...])
            let counted = Dictionary(uniqueKeysWithValues: zip(codes, dataset.value)).filter { $0.value > 0 }
            #expect(counted == expected, "\(question.key)")
        }
    }

    @Test("labels, and the origin on the collection and on every dataset")
    func labels() throws {
        let test = try ExportSamples.database(try ExportSamples.questionnaire(origin: "synthetic"))
        let collection = try collection(try ExportSamples.export(test))
        let first = try #require(collection.link.item.first)
        #expect(first.label == "Prøve: Aktiv <& \"nå\"")
        #expect(first.dimension["activity"]?.category.index == ["yes", "no", "dont_know", "nonresponse"])
        #expect(first.dimension["activity"]?.category.label["dont_know"] == "Vet ikke")
        for notes in [collection.note] + collection.link.item.map(\.note) {
            #expect(notes?.first?.hasPrefix("Syntetisk:") == true)
        }
    }

    @Test("texts are escaped, and members keep their order")
    func escaping() throws {
        let text = "\"\\\n\r\t\u{0}\u{1F}\u{7F}é😀/"
        let json = JSONText.object([("b", .string(text)), ("a", .list([])), ("c", .list([.whole(-1)]))]).text
        #expect(json.hasPrefix("{\n  \"b\": \"") && json.hasSuffix("\"a\": [],\n  \"c\": [\n    -1\n  ]\n}\n"))
        struct Read: Decodable { let b: String }
        #expect(try JSONDecoder().decode(Read.self, from: Data(json.utf8)).b == text)
    }
}
