import SurveyStatistics
import Testing

@Suite struct RoundingWindowTests {
    /// Long division, half away from zero.
    private func naiveDigits(_ count: Int, _ base: Int, _ scale: Int) -> Int {
        let (quotient, remainder) = (100 * scale * count).quotientAndRemainder(dividingBy: base)
        return 2 * remainder >= base ? quotient + 1 : quotient
    }

    @Test("A window is exactly the counts that round to the printed percent", arguments: [1, 10])
    func windowsEqualNaiveSearch(scale: Int) {
        for base in 1...120 {
            let digits = (0...base).map { naiveDigits($0, base, scale) }
            for printed in 0...100 * scale {
                let naive = (0...base).filter { digits[$0] == printed }
                let window = RoundingWindow.counts(printed: printed, scale: scale, base: base)
                #expect(window.map(Array.init) ?? [] == naive)
            }
        }
    }

    @Test("The windows of the 2016 report are those worked out by hand")
    func knownWindows() {
        #expect(RoundingWindow.counts(printed: 3, base: 182) == 5...6)
        #expect(RoundingWindow.counts(printed: 28, base: 182) == 51...51)
        #expect(RoundingWindow.counts(printed: 4, base: 182) == 7...8)
        #expect(RoundingWindow.counts(printed: 23, base: 158) == 36...37)
        #expect(RoundingWindow.counts(printed: 22, base: 158) == 34...35)
        #expect(RoundingWindow.counts(printed: 50, base: 22) == 11...11)
        #expect(RoundingWindow.counts(printed: 61, base: 281) == 171...172)
        #expect(RoundingWindow.counts(printed: 8, scale: 10, base: 258) == 2...2)
        #expect(RoundingWindow.counts(printed: 17, base: 97) == nil)
    }

    @Test("A number that no count can give has no window, however large it is")
    func outOfReach() {
        #expect(RoundingWindow.counts(printed: 101, base: 10) == nil)
        #expect(RoundingWindow.counts(printed: -1, base: 10) == nil)
        #expect(RoundingWindow.counts(printed: 5, base: 0) == nil)
        #expect(RoundingWindow.counts(printed: .max, base: .max) == nil)
        #expect(RoundingWindow.counts(printed: 5, scale: .max, base: 100) == nil)
        #expect(RoundingWindow.counts(printed: 100, base: 1000) == 995...1000)
    }
}
