import SurveyModel
import SurveyQuery
import SurveyTestSupport
import Testing

@Suite struct TableNotesTests {
    private func notes(_ origin: WaveOrigin, invented: Set<String> = []) throws -> [String] {
        let question = Question(
            key: "q", kind: .single, variable: "q", baseRule: .answered, label: Label("Spørsmålet"),
            options: ["a", "b"].map { Option(code: $0, label: Label("Svar \($0)"), isInvented: invented.contains($0)) })
        let file = try MadeUpWave([question], answers: ["q": [.options(["a"])]], origin: origin).stored()
        let table = try CrossTabEngine(file.database).crossTab(CrossTabRequest(wave: "made", row: "q"))
        return table.notes.map(\.nb)
    }

    @Test("What is not collected is said to be so")
    func origin() throws {
        #expect(try notes(.collected) == [])
        #expect(
            try notes(.reconstructed).first?.hasPrefix("Rekonstruert: dette er ikke de opprinnelige svarene") == true)
        #expect(try notes(.synthetic).first?.hasPrefix("Syntetisk:") == true)
    }

    @Test("Numbers that were never printed are named as invented")
    func invented() throws {
        #expect(
            try notes(.reconstructed, invented: ["b"]).last
                == "Rapporten trykte ikke tallene for «Svar b» («Spørsmålet»); de er diktet opp.")
        #expect(
            try notes(.reconstructed, invented: ["a", "b"]).last
                == "Rapporten trykte ingen fordeling for «Spørsmålet»; tallene her er diktet opp.")
        // Only a reconstruction has a report that printed nothing.
        #expect(try notes(.collected, invented: ["b"]) == [])
    }
}
