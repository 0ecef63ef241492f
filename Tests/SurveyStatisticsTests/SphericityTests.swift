import Glibc
import Testing

@testable import SurveyStatistics

@Suite struct SphericityTests {
    @Test("Two items, in closed form: −(n − 2.5) ln(1 − r²) on one degree of freedom")
    func twoItems() throws {
        let test = Sphericity(eigenvalues: [1.6, 0.4], respondents: 20)
        #expect(abs(test.chiSquare + 17.5 * log(1 - 0.36)) < 1e-12)
        #expect(test.df == 1)
        // R: pchisq(-17.5 * log(1 - 0.36), 1, lower.tail = FALSE)
        #expect(abs(try #require(test.p) - 0.00519572057495) < 1e-13)
    }

    @Test("Uncorrelated items give 0 and a probability of 1, also where rounding puts the determinant above 1")
    func uncorrelated() {
        let test = Sphericity(eigenvalues: [1 + 1e-15, 1 + 1e-15, 1], respondents: 30)
        #expect(test.chiSquare == 0)
        #expect(test.p == 1)
    }
}
