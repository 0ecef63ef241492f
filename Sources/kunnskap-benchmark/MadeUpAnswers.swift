/// Answers made up by a generator with one seed, so that every run of one size times the same wave.
struct MadeUpAnswers {
    /// No answer, and not shown: -4 and -5 as bytes.
    static let states: [UInt8] = [252, 251]

    let respondents: Int
    /// By respondent: the unit, three on average; and the weight in thousandths.
    let units: [Int]
    let weights: [Int]
    /// By question, one byte a respondent: an option, or a state as in answer columns.
    var singles: [[UInt8]] = []
    /// By question, a bit for each option ticked; 0 for no answer.
    var multiples: [[UInt16]] = []

    init(respondents: Int) {
        self.respondents = respondents
        var random = Generator()
        let unitCount = max(2 * BenchmarkWave.strata, respondents / 3)
        units = (0..<respondents).map { $0 < unitCount ? $0 : random.below(unitCount) }
        weights = (0..<respondents).map { _ in 500 + random.below(1_500) }
        // A trait that every answer leans on: the questions depend on each other.
        let traits = (0..<respondents).map { _ in random.below(1_000) }
        for place in BenchmarkWave.singles.indices {
            let options = BenchmarkWave.options(place)
            singles.append(
                traits.map { trait in
                    let state = random.below(20)
                    guard state > 1 else { return Self.states[state] }
                    return UInt8(1 + (trait + 3 * random.below(1_000)) * options / 4_000)
                })
        }
        for _ in BenchmarkWave.multiples {
            multiples.append(
                traits.map { trait in
                    (0..<BenchmarkWave.ticks).reduce(UInt16(0)) { ticks, option in
                        random.below(4_000) < 700 + trait ? ticks | 1 << UInt16(option) : ticks
                    }
                })
        }
    }

    func stratum(_ respondent: Int) -> String { "s\(1 + units[respondent] % BenchmarkWave.strata)" }

    /// SplitMix64.
    private struct Generator {
        private var state: UInt64 = 42

        mutating func below(_ limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)).multipliedFullWidth(by: UInt64(limit)).high)
        }
    }
}
