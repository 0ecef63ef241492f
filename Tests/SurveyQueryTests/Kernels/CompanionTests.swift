import Synchronization
import Testing

@testable import SurveyQuery

@Suite struct CompanionTests {
    @Test("Two things are done, each once, again and again")
    func both() {
        let companion = Companion()
        for turn in 0..<2_000 {
            let (one, two) = companion.run({ turn + 1 }, { [turn, turn * 2] })
            #expect(one == turn + 1 && two == [turn, turn * 2])
        }
    }

    @Test("One that never had work, and one that has just worked, end")
    func ends() {
        for turn in 0..<200 {
            let companion = Companion()
            if turn % 2 == 0 { #expect(companion.run({ 1 }, { 2 }) == (1, 2)) }
        }
    }

    /// More than one group of blocks for each half, and a rest.
    private static let count = 320_001

    private static func column(_ seed: Int, options: Int) -> [UInt8] {
        (0..<count).map { index in
            let mixed = (index &* 2_654_435_761 &+ seed &* 40_503) >> 7
            return mixed % 11 == 0 ? 0xFC : UInt8(1 + mixed % options)
        }
    }

    @Test("Half by half gives what one thread counts: by few keys, by many, and where some are not selected")
    func halves() {
        let columns = [(1, 5), (2, 40), (3, 12)].map { seed, options in
            KeyColumn(codes: .narrow(Self.column(seed, options: options)), highest: options)
        }
        let some = (0..<Self.count).map { UInt8($0 % 3 == 0 ? 0 : 1) }
        let companion = Companion()
        for (columns, selection) in [(columns[..<1], nil), (columns[..<2], some), (columns[...], nil)] {
            let alone = KeyTally.count(Array(columns), selection: selection, isStopped: { false })
            let halves = KeyTally.count(
                Array(columns), selection: selection, companion: companion, isStopped: { false })
            #expect(alone.n.reduce(0, +) > 0)
            #expect(halves.numbers == alone.numbers && halves.n == alone.n)
        }
        // A key that only one half has.
        var rare = [UInt8](repeating: 1, count: Self.count)
        rare[Self.count - 1] = 2
        rare[3] = 3
        let found = KeyTally.count(
            [KeyColumn(codes: .narrow(rare), highest: 3)], companion: companion, isStopped: { false })
        #expect(found.numbers == [1, 2, 3] && found.n == [Self.count - 2, 1, 1])
    }

    @Test("Sets of a multiple question likewise")
    func multiple() {
        let banner = KeyColumn(codes: .narrow(Self.column(4, options: 4)), highest: 4)
        let planes = [Self.column(5, options: 255), Self.column(6, options: 15)]
        let sets: [[UInt8]] = [[1, 0], [6, 0], [0, 8], [128, 1]]
        let alone = MultipleKernel.count([banner], planes: planes, sets: sets, isStopped: { false })
        let halves = MultipleKernel.count(
            [banner], planes: planes, sets: sets, companion: Companion(), isStopped: { false })
        #expect(alone.groups.n == halves.groups.n && alone.sets.n == halves.sets.n)
        // Counted one by one.
        let keys = Self.column(4, options: 4)
        for (set, mask) in sets.enumerated() {
            var n = [UInt8: Int]()
            for index in keys.indices where planes[0][index] & mask[0] != 0 || planes[1][index] & mask[1] != 0 {
                n[keys[index], default: 0] += 1
            }
            for group in alone.groups.n.indices {
                let number = alone.groups.numbers[group]
                #expect(alone.sets.n[group * sets.count + set] == n[UInt8(truncatingIfNeeded: number), default: 0])
            }
        }
    }

    @Test("Where it is stopped there are no groups")
    func stopped() {
        let asked = Atomic(0)
        let column = KeyColumn(codes: .narrow(Self.column(1, options: 5)), highest: 5)
        let groups = KeyTally.count(
            [column], companion: Companion(),
            isStopped: { asked.add(1, ordering: .relaxed).newValue > 3 })
        #expect(groups.n.isEmpty)
    }
}
