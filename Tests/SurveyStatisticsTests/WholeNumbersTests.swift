import Testing

@testable import SurveyStatistics

@Suite struct WholeNumbersTests {
    typealias Sum = (indices: [Int], window: ClosedRange<Int>)

    /// Every vector of the windows, in lexical order.
    private func all(_ windows: [ClosedRange<Int>]) -> [[Int]] {
        windows.reduce([[]]) { vectors, window in vectors.flatMap { vector in window.map { vector + [$0] } } }
    }

    private func naive(_ windows: [ClosedRange<Int>], _ total: Int?, _ combined: [Sum]) -> [Int]? {
        all(windows).first { vector in
            (total == nil || vector.reduce(0, +) == total)
                && combined.allSatisfy { $0.window.contains($0.indices.reduce(0) { $0 + vector[$1] }) }
        }
    }

    @Test("The search finds the first vector that trying them all finds, and none where there is none")
    func equalsBruteForce() throws {
        var random = Numbers(seed: 7)
        for _ in 0..<2_000 {
            let windows = (0..<random.next(below: 4) + 1).map { _ in
                let low = random.next(below: 5)
                return low...low + random.next(below: 4)
            }
            let total = random.next(below: 3) == 0 ? nil : random.next(below: 20)
            let combined: [Sum] = (0..<random.next(below: 3)).map { _ in
                let low = random.next(below: 8)
                return (windows.indices.filter { _ in random.next(below: 2) == 0 }, low...low + random.next(below: 3))
            }
            let found = try WholeNumbers.solve(windows: windows, total: total, combined: combined)
            #expect(found == naive(windows, total, combined))
        }
    }

    @Test("Table 8 of the 2016 report has one vector, at the top of every window")
    func tableEight() throws {
        let windows = try [1, 17, 47, 14, 20].map { try #require(RoundingWindow.counts(printed: $0, base: 172)) }
        #expect(windows == [1...2, 29...30, 80...81, 24...24, 34...35])
        #expect(try WholeNumbers.solve(windows: windows, total: 172) == [2, 30, 81, 24, 35])
        #expect(all(windows).count { $0.reduce(0, +) == 172 } == 1)
        #expect(try WholeNumbers.solve(windows: windows, total: 172, combined: [([0, 1], 31...31)]) == nil)
    }

    @Test("The counts of figure 6 'Sammenheng' add to at least 183")
    func figureSix() throws {
        let windows = try [3, 25, 35, 7, 4, 28].map { try #require(RoundingWindow.counts(printed: $0, base: 182)) }
        #expect(WholeNumbers.sums(of: windows) == 183...188)
        #expect(try WholeNumbers.solve(windows: windows, total: 182) == nil)
        #expect(try WholeNumbers.solve(windows: windows, total: 183) != nil)
    }

    @Test("Two combined percents leave two vectors of table 5's second study")
    func tableFive() throws {
        let windows = try [5, 14, 17, 63].map { try #require(RoundingWindow.counts(printed: $0, base: 221)) }
        let known = try #require(RoundingWindow.counts(printed: 19, base: 221))
        let seen = try #require(RoundingWindow.counts(printed: 37, base: 221))
        let sums: [Sum] = [([0, 1], known), ([0, 1, 2], seen)]
        let vectors = all(windows).filter { vector in
            vector.reduce(0, +) == 221
                && sums.allSatisfy { $0.window.contains($0.indices.reduce(0) { $0 + vector[$1] }) }
        }
        #expect(vectors.count == 2)
        #expect(try WholeNumbers.solve(windows: windows, total: 221, combined: sums) == vectors.first)
    }

    @Test("Wide windows under one total need no search")
    func wideWindows() throws {
        let windows = Array(repeating: 0...1_000_000, count: 30)
        #expect(try WholeNumbers.solve(windows: windows, total: 30_000_000)?.count == 30)
        #expect(try WholeNumbers.solve(windows: windows, total: 30_000_001) == nil)
    }

    @Test("No numbers at all add up to nothing and to nothing else")
    func empty() throws {
        #expect(try WholeNumbers.solve(windows: [], total: 0) == [])
        #expect(try WholeNumbers.solve(windows: [], total: 1) == nil)
    }

    @Test("A search that would never end is given up, whatever the number of unknowns")
    func tooMany() throws {
        // Each two add up to an odd number, so all six of them together to an odd number too, which cannot be.
        let odd = 999_999_999
        let pairs: [Sum] = [([0, 1], odd...odd), ([1, 2], odd...odd), ([0, 2], odd...odd)]
        let windows = Array(repeating: 0...1_000_000_000, count: 3)
        let error = try #require(throws: StatisticsError.self) {
            try WholeNumbers.solve(windows: windows, combined: pairs)
        }
        #expect(
            error.description == "there are too many possibilities: the search was given up after 5000000 steps; "
                + "give fewer numbers about the same unknowns")
        var steps = SearchSteps(limit: 1_000_000)
        #expect(throws: StatisticsError.self) {
            try WholeNumbers.solve(
                windows: Array(repeating: 0...1, count: 100_000), total: 50_000, combined: [], &steps)
        }
    }
}
