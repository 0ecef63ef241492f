import SurveyStatistics
import Testing

@Suite struct KishEffectiveNTests {
    @Test("Equal weights give n, unequal ones less, none nothing")
    func effective() {
        #expect(kishEffectiveN(sum: 20, squares: 40) == 10)
        #expect(kishEffectiveN(sum: 1 + 2 + 3, squares: 1 + 4 + 9) == 6.0 / 14 * 6)
        #expect(kishEffectiveN(sum: 0, squares: 0) == nil)
        #expect(kishEffectiveN(sum: .nan, squares: 1) == nil)
        #expect(kishEffectiveN(sum: 1e300, squares: 1e-300) == nil)
    }
}
