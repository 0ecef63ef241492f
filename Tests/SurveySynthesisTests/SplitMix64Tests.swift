import Testing

@testable import SurveySynthesis

@Suite struct SplitMix64Tests {
    @Test("gives the published numbers of seed 1234567")
    func publishedVector() {
        var random = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in random.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("gives the published numbers of seed 0")
    func publishedVectorOfZero() {
        var random = SplitMix64(seed: 0)
        let numbers = (0..<3).map { _ in random.next() }
        #expect(numbers == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F])
    }

    @Test("draws every number below a bound about equally often, and none beyond")
    func below() {
        var random = SplitMix64(seed: 1)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[random.below(7)] += 1 }
        #expect(counts.allSatisfy { abs($0 - 10_000) < 500 })
        #expect((0..<100).allSatisfy { _ in random.below(1) == 0 })
    }

    @Test("shuffles without losing anything")
    func shuffle() {
        var random = SplitMix64(seed: 1)
        var items = Array(0..<100)
        random.shuffle(&items)
        #expect(items != Array(0..<100))
        #expect(items.sorted() == Array(0..<100))
    }

    @Test("draws fractions from 0 to below 1")
    func fractions() {
        var random = SplitMix64(seed: 1)
        let fractions = (0..<10_000).map { _ in random.fraction() }
        #expect(fractions.allSatisfy { (0..<1).contains($0) })
        #expect(abs(fractions.reduce(0, +) / 10_000 - 0.5) < 0.02)
    }
}
