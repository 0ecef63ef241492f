import SurveyTestSupport
import Testing

@testable import SurveyQuery

@Suite struct PatternColumnTests {
    /// What a respondent answered: a state's number, 0 for nobody, or the ticked options.
    private func read(_ pattern: PatternColumn, _ respondent: Int) -> (state: Int, options: [Int]) {
        let number = KernelSample.number(pattern.column, respondent)
        return number > 0 ? (1, pattern.patterns[number]) : (number, [])
    }

    @Test(
        "Every respondent keeps state and ticked options, also over many planes",
        arguments: [0, 1, 2, 3, 7, 8, 9, 20], [0, 1, 258, 2_000])
    func keeps(size: Int, count: Int) throws {
        var random = RandomNumbers(seed: UInt64(size))
        let state = (0..<count).map { _ in [0, 1, 1, 1, 1, 248, 255].randomElement(using: &random) ?? UInt8(0) }
        let planes = (0..<size).map { plane in
            (0..<count).map { UInt8(truncatingIfNeeded: ($0 % 40) &* (plane + 3)) }
        }
        let pattern = try #require(PatternColumn(state: state, planes: planes, isStopped: { false }))
        for respondent in 0..<count {
            let (number, options) = read(pattern, respondent)
            let expected: [Int] = planes.indices.flatMap { (plane: Int) -> [Int] in
                (1...8).filter { planes[plane][respondent] & (1 << UInt8($0 - 1)) != 0 }.map { 8 * plane + $0 }
            }
            let wanted = state[respondent] >= 248 ? Int(state[respondent]) - 256 : Int(state[respondent])
            guard number == wanted, options == (wanted == 1 ? expected : []) else {
                Issue.record("respondent \(respondent): state \(number), options \(options)")
                return
            }
        }
        #expect(Set(pattern.patterns.dropFirst()).count == pattern.patterns.count - 1)
        #expect(pattern.column.highest == pattern.patterns.count - 1)
    }

    @Test("Someone who answered and ticked nothing has the empty pattern; an unknown state is nobody")
    func odd() throws {
        let pattern = try #require(PatternColumn(state: [1, 7, 1], planes: [[0, 1, 2]], isStopped: { false }))
        #expect(pattern.patterns == [[], [], [2]])
        #expect((0..<3).map { KernelSample.number(pattern.column, $0) } == [1, 0, 2])
    }

    @Test("At most 65,000 patterns")
    func limit() {
        func pattern(_ count: Int) -> PatternColumn? {
            let numbers = 0..<count
            return PatternColumn(
                state: Array(repeating: 1, count: count),
                planes: [numbers.map { UInt8($0 & 255) }, numbers.map { UInt8($0 >> 8) }], isStopped: { false })
        }
        #expect(pattern(65_000)?.patterns.count == 65_001)
        #expect(pattern(65_001) == nil)
    }

    @Test("Nil where it was stopped")
    func stops() {
        #expect(PatternColumn(state: [1], planes: [[1]], isStopped: { true }) == nil)
    }
}
