import SurveyExchange
import SurveyModel
import Testing

@Suite struct DamagedFilesTests {
    /// `text` with three letters taken out or put elsewhere, differently for each `state`.
    private func damaged(_ text: String, _ state: inout UInt64) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<3 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let place = Int(state >> 33) % scalars.count
            let moved = scalars.remove(at: place)
            if state & 0x1_0000 == 0 { scalars.insert(moved, at: Int(state >> 20 & 0xFFFF) % scalars.count) }
        }
        var damaged = String.UnicodeScalarView()
        damaged.append(contentsOf: scalars)
        return String(damaged)
    }

    @Test("random damage to any file is answered with faults or values, and never a trap")
    func anyFile() throws {
        let questionnaire = try Samples.questionnaire()
        var state: UInt64 = 2016
        for _ in 0..<300 {
            let wave = damaged(Samples.wave, &state)
            let constraints = damaged(ConstraintsFileTests.sample, &state)
            let publication = damaged(PublicationFileTests.sample, &state)
            let caseStudy = damaged(CaseStudyFileTests.sample, &state)
            let faults =
                Samples.faults { try WaveFile.parse(bytes: Array(wave.utf8), file: "f") }
                + Samples.faults {
                    try ConstraintsFile.parse(bytes: Array(constraints.utf8), file: "f", questionnaire: questionnaire)
                }
                + Samples.faults {
                    try PublicationFile.parse(
                        bytes: Array(publication.utf8), file: "f", questionnaires: [questionnaire])
                } + Samples.faults { try CaseStudyFile.parse(bytes: Array(caseStudy.utf8), file: "f") }
            #expect(faults.allSatisfy { $0.hasPrefix("f:") })
        }
    }
}
