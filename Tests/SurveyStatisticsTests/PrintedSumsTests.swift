import SurveyStatistics
import Testing

@Suite struct PrintedSumsTests {
    @Test("A distribution that whole numbers give has a solution that rounds back to it")
    func distribution() throws {
        let counts = try #require(PrintedSums(distribution: [3, 30, 35, 32], base: 158).solution)
        #expect(counts.reduce(0, +) == 158)
        #expect(counts.map { Rounding.percentDigits($0, of: 158) } == [3, 30, 35, 32])
    }

    @Test("22 and 23 percent of 158 are no whole number together")
    func actors() {
        let values = [23, 22].map { PrintedSum(digits: $0, base: 158, unknowns: [0, 1]) }
        #expect(values.map(\.window) == [36...37, 34...35])
        #expect(PrintedSums(values: values, unknowns: 2, total: nil).solution == nil)
        #expect(PrintedSums(values: [values[0]], unknowns: 2, total: nil).solution != nil)
    }

    @Test("The zones' percents and the number of municipalities exclude each other")
    func zones() {
        #expect(zones(third: 61).solution == nil)
        #expect(zones(third: 60).solution == [11, 168])
    }

    @Test("As many values must give way as the search has to drop")
    func givingWay() {
        #expect(zones(third: 61).leastToGiveWay == 1)
        #expect(zones(third: 60).leastToGiveWay == 0)
        let apart = [10, 10, 50, 50, 50, 90].map { PrintedSum(digits: $0, base: 10, unknowns: [0]) }
        #expect(PrintedSums(values: apart, unknowns: 1, total: nil).leastToGiveWay == 3)
    }

    @Test("A count is itself, and no count has a fraction")
    func counts() {
        #expect(PrintedSum(digits: 179, base: nil, unknowns: [0]).window == 179...179)
        #expect(PrintedSum(digits: 15, scale: 10, base: nil, unknowns: [0]).window == nil)
        #expect(PrintedSum(digits: 20, scale: 10, base: nil, unknowns: [0]).window == 2...2)
    }

    /// Three unknowns of which each two add up to an odd number: no whole numbers, and a very long search for them.
    private var endless: PrintedSums {
        PrintedSums(
            values: [[0, 1], [1, 2], [0, 2]].map { PrintedSum(digits: 999_999_999, base: nil, unknowns: $0) },
            unknowns: 3, total: nil)
    }

    @Test("What takes too long to tell is undecided, and excuses no value")
    func undecided() {
        #expect(endless.isUndecided)
        #expect(endless.solution == nil)
        #expect(endless.leastToGiveWay == 0)
        #expect(!zones(third: 61).isUndecided)
        #expect(!zones(third: 60).isUndecided)
    }

    @Test("Of many values that exclude each other, as many must give way as the search has time to show")
    func manyGivingWay() {
        let apart = (0..<40).map { PrintedSum(digits: $0, base: 100, unknowns: [0]) }
        let least = PrintedSums(values: apart, unknowns: 1, total: nil).leastToGiveWay
        #expect((1..<39).contains(least))
    }

    @Test("Numbers of any size are answered, and never a trap")
    func extremes() {
        for total in [0, 1_000_000_000, Int.max] {
            for digits in [0, 100, 999_999_999, Int.max] {
                let values = [nil, 1, 1_000_000_000, Int.max].map {
                    PrintedSum(digits: digits, scale: 10_000, base: $0, unknowns: [0, 1])
                }
                for value in values {
                    let sums = PrintedSums(values: [value, value], unknowns: 3, total: total)
                    #expect(sums.solution == nil || value.window != nil)
                }
            }
        }
    }

    /// 80 and 20 percent of 258 know, and 18 percent of them, or of all, know well.
    private func awareness(ofAll: Bool) -> PrintedSums {
        let good = PrintedSum(digits: 18, base: ofAll ? 258 : nil, unknowns: [0], whole: ofAll ? [] : [0, 1])
        return PrintedSums(
            values: [
                PrintedSum(digits: 80, base: 258, unknowns: [0, 1]), PrintedSum(digits: 20, base: 258, unknowns: [2]),
                good,
            ], unknowns: 3, total: 258)
    }

    @Test("A percent of unknowns leaves those counts that round to it of a whole that is possible")
    func shares() {
        #expect(awareness(ofAll: false).reach(of: [0]) == 37...38)
        #expect(awareness(ofAll: false).reach(of: [0, 1]) == 206...207)
        #expect(awareness(ofAll: true).reach(of: [0]) == 46...47)
        let both = PrintedSums(
            values: awareness(ofAll: false).values + awareness(ofAll: true).values, unknowns: 3, total: 258)
        #expect(both.solution == nil)
        #expect(both.leastToGiveWay(among: [2, 5]) == 1)
        #expect(both.leastToGiveWay(among: [0]) == nil)
        #expect(awareness(ofAll: true).allows(46, at: [0]))
        #expect(!awareness(ofAll: true).allows(45, at: [0]))
    }

    @Test("Solutions and reach are those of trying every whole number")
    func bruteForce() {
        var random = Numbers(seed: 2016)
        var (solved, unsolved) = (0, 0)
        for _ in 0..<300 {
            // Half of the numbers are those of a hidden solution, so that both kinds occur.
            let hidden = (0..<4).map { _ in random.next(below: 4) }
            let total = max(1, hidden.reduce(0, +))
            func digits(_ part: Int, _ whole: Int) -> Int {
                whole == 0 || random.next(below: 2) == 0 ? random.next(below: 101) : (200 * part + whole) / (2 * whole)
            }
            let share = UnknownShare(part: [0], whole: [0, 1])
            let sums = PrintedSums(
                values: [
                    PrintedSum(
                        digits: digits(hidden[0], hidden[0] + hidden[1] + hidden[2]), base: nil, unknowns: [0],
                        whole: [0, 1, 2]),
                    PrintedSum(digits: digits(hidden[1] + hidden[2], total), base: total, unknowns: [1, 2]),
                ].suffix(1 + random.next(below: 2)), unknowns: 4, total: total,
                known: random.next(below: 2) == 0 ? [] : [KnownSum(hidden[1] + hidden[3], unknowns: [1, 3])],
                orders: random.next(below: 2) == 0
                    ? [] : [UnknownOrder(share, moreThan: UnknownShare(part: [2], whole: [2, 3]))])
            let all = (0...total).flatMap { a in
                (0...(total - a)).flatMap { b in (0...(total - a - b)).map { [a, b, $0, total - a - b - $0] } }
            }.filter { stands($0, sums) }
            #expect((sums.solution == nil) == all.isEmpty)
            if let solution = sums.solution { #expect(all.contains(solution)) }
            let reached = all.map { $0[0] + $0[2] }
            #expect(sums.reach(of: [0, 2]) == reached.min().flatMap { least in reached.max().map { least...$0 } })
            all.isEmpty ? (unsolved += 1) : (solved += 1)
        }
        #expect(solved > 50 && unsolved > 50)
    }

    /// Whether numbers meet everything, by fractions of floating-point numbers.
    private func stands(_ numbers: [Int], _ sums: PrintedSums) -> Bool {
        func share(_ part: [Int], _ whole: [Int]) -> Double? {
            let base = whole.reduce(0) { $0 + numbers[$1] }
            return base > 0 ? Double(part.reduce(0) { $0 + numbers[$1] }) / Double(base) : nil
        }
        let values = sums.values.allSatisfy { value in
            let count = Double(value.unknowns.reduce(0) { $0 + numbers[$1] })
            let found = value.whole.isEmpty ? value.base.map { count / Double($0) } : share(value.unknowns, value.whole)
            return found.map { Int((100 * $0 + 1e-9).rounded()) } == value.digits
        }
        let orders = sums.orders.allSatisfy { order in
            guard let more = share(order.more.part, order.more.whole),
                let than = share(order.than.part, order.than.whole)
            else { return false }
            return more > than + 1e-9
        }
        return values && orders
            && sums.known.allSatisfy { known in known.unknowns.reduce(0) { $0 + numbers[$1] } == known.count }
    }

    private func zones(third: Int) -> PrintedSums {
        PrintedSums(
            values: [
                PrintedSum(digits: 50, base: 22, unknowns: [0]), PrintedSum(digits: third, base: 281, unknowns: [1]),
                PrintedSum(digits: 59, base: 303, unknowns: [0, 1]),
            ], unknowns: 2, total: 179)
    }
}
