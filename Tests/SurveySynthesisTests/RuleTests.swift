import SurveyModel
import Testing

@testable import SurveySynthesis

@Suite struct RuleTests {
    private func share(of number: Int) -> Rule.Amount { Rule.Amount(counter: 0, whole: .number(number)) }

    @Test("the distance of a sum of rounded parts is told for any number, and never a trap")
    func greatSum() {
        let rule = Rule.sumOfParts([share(of: 1_000_000_000)], PrintedNumber(digits: 99_999_999_999))
        #expect(rule.distance([0]) == 0.5 + 99_999_999_999 * 10_000_000)
        #expect(Rule.sumOfParts([share(of: 200)], PrintedNumber(digits: 25)).distance([48]) == 2.5)
        #expect(Rule.sumOfParts([share(of: 200)], PrintedNumber(digits: 24)).distance([48]) == 0)
    }

    @Test("a distance is told for the greatest numbers that files may state")
    func greatest() {
        let numbers = [0, 1, 999_999_999, 99_999_999_999].flatMap { digits in
            [0, 4, 10].map { PrintedNumber(digits: digits, decimals: $0) }
        }
        let amounts = [1, 258, 1_000_000_000, Int.max].map(share) + [Rule.Amount(counter: 0, whole: .none)]
        for number in numbers {
            for amount in amounts {
                for count in [0, 100_000, 1_000_000_000] {
                    #expect(Rule.value(amount, number).distance([count]) >= 0)
                    #expect(Rule.sumOfParts([amount, amount], number).distance([count]) >= 0)
                }
            }
        }
    }

    @Test("a count is as far off as its printed number says")
    func count() {
        let amount = Rule.Amount(counter: 0, whole: .none)
        #expect(Rule.value(amount, PrintedNumber(digits: 12)).distance([15]) == 3)
        #expect(Rule.value(amount, PrintedNumber(digits: 125, decimals: 1)).distance([12]) == 0.5)
    }
}
