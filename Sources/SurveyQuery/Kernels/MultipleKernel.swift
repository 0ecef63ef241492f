/// Multiple response: sets of ticked options by other dimensions.
///
/// Bit b of plane k says that option 8k + b + 1 is ticked. Without weights and with few respondents, sets in a pair of
/// planes are counted at once, with everybody. Otherwise a table of the plane's byte by the other digits is counted
/// once for all sets that lie in that plane, and added up by set at the end; or a set has a pass of its own.
struct MultipleKernel {
    private let columns: [KeyColumn]
    private let planes: [[UInt8]]
    private let sets: [[UInt8]]
    private let radix: KeyRadix
    private let selection: [UInt8]?
    private let weights: [Double]?
    private let companion: Companion?
    private let count: Int

    /// More keys than this make tables by byte too large.
    private static let limit = 1_024

    /// Of more respondents, a plane's bytes are counted faster than its sets.
    private static let most = 65_536

    /// The groups of everybody; and for each set, a mask byte for each plane, how many of each group ticked any option
    /// in it. Arguments and groups as in `KeyTally`.
    static func count(
        _ columns: [KeyColumn], planes: [[UInt8]], sets: [[UInt8]], selection: [UInt8]? = nil,
        weights: [Double]? = nil, companion: Companion? = nil, isStopped: () -> Bool
    ) -> (groups: KeyGroups, sets: SetCounts) {
        var count = min(selection?.count ?? .max, weights?.count ?? .max)
        for plane in planes { count = min(count, plane.count) }
        for column in columns { count = min(count, column.count) }
        let kernel = MultipleKernel(
            columns: columns, planes: planes, sets: sets, radix: KeyRadix(columns), selection: selection,
            weights: weights, companion: companion, count: count == .max ? 0 : count)
        let ticks = kernel.count <= most ? kernel.ticks(isStopped: isStopped) : nil
        return ticks ?? kernel.sums(isStopped: isStopped)
    }

    /// The bits of a set in a plane.
    private func mask(_ set: Int, _ plane: Int) -> UInt8 { plane < sets[set].count ? sets[set][plane] : 0 }

    /// The first and the last plane in which a set has options; nil where it has none.
    private func ends(_ set: Int) -> (first: Int, last: Int)? {
        guard let first = planes.indices.first(where: { mask(set, $0) != 0 }) else { return nil }
        return (first, planes.indices.last { mask(set, $0) != 0 } ?? first)
    }

    /// By byte, 1 in the place of each set that it shares a bit with, and in the last, which is everybody's.
    private func members(_ chunk: [Int], _ plane: Int) -> [SIMD16<UInt8>] {
        var everybody = SIMD16<UInt8>.zero
        everybody[TickKernel.sets] = 1
        var members = [SIMD16<UInt8>](repeating: everybody, count: 256)
        guard planes.indices.contains(plane) else { return members }
        for bit in 0..<8 {
            var own = SIMD16<UInt8>.zero
            for (place, set) in chunk.enumerated() where mask(set, plane) >> bit & 1 == 1 { own[place] = 1 }
            for byte in 0..<(1 << bit) { members[byte | 1 << bit] = members[byte] | own }
        }
        return members
    }

    // MARK: Without weights

    /// By `TickKernel`, where that suits.
    private func ticks(isStopped: () -> Bool) -> (groups: KeyGroups, sets: SetCounts)? {
        guard weights == nil, !columns.isEmpty, let bins = radix.bins, bins <= TickKernel.limit else { return nil }
        let ends = sets.indices.map { self.ends($0) }
        var found: (groups: KeyGroups, sets: SetCounts)?
        for plane in stride(from: 0, to: planes.count, by: 2) {
            let here = ends.indices.filter { set in
                guard let end = ends[set] else { return false }
                return end.first >= plane && end.last <= plane + 1
            }
            for start in stride(from: 0, to: here.count, by: TickKernel.sets) {
                let chunk = Array(here[start..<min(start + TickKernel.sets, here.count)])
                let counts = ticks(chunk, plane, bins: bins, isStopped: isStopped)
                guard !counts.isEmpty else { return empty }
                add(counts, chunk, bins: bins, to: &found)
            }
        }
        guard let groups = found?.groups, var counts = found?.sets else { return nil }
        for set in ends.indices {
            guard let end = ends[set], end.first / 2 != end.last / 2 else { continue }
            counts.put(own(set, isStopped: isStopped), among: groups, set: set)
        }
        return isStopped() ? empty : (groups, counts)
    }

    private var empty: (groups: KeyGroups, sets: SetCounts) {
        (
            KeyGroups(dimensions: columns.count, isWeighted: weights != nil),
            SetCounts(sets: sets.count, groups: 0, isWeighted: weights != nil)
        )
    }

    /// Some sets in a plane and the next one.
    private func ticks(_ chunk: [Int], _ plane: Int, bins: Int, isStopped: () -> Bool) -> [SIMD4<UInt32>] {
        let pair = (planes[plane], planes[min(plane + 1, planes.count - 1)])
        let (first, second) = (members(chunk, plane), members(chunk, plane + 1))
        if bins <= 256 {
            let blocks = KeyBlocks<UInt8>(columns, selection: selection, count: count)
            return TickKernel.count(
                blocks, bins: bins, planes: pair, first: first, second: second, isStopped: isStopped)
        }
        let blocks = KeyBlocks<UInt16>(columns, selection: selection, count: count)
        return TickKernel.count(blocks, bins: bins, planes: pair, first: first, second: second, isStopped: isStopped)
    }

    private func add(
        _ counts: [SIMD4<UInt32>], _ chunk: [Int], bins: Int, to found: inout (groups: KeyGroups, sets: SetCounts)?
    ) {
        if found == nil {
            var sums: [KeySum] = []
            for key in 0..<bins {
                let n = TickKernel.n(counts, key: key, set: TickKernel.sets)
                if n > 0 { sums.append(KeySum(key: UInt64(key), n: n)) }
            }
            let groups = KeyGroups(sums, radix: radix, isWeighted: false)
            found = (groups, SetCounts(sets: sets.count, groups: groups.n.count, isWeighted: false))
        }
        guard let groups = found?.groups else { return }
        let d = columns.count
        for group in groups.n.indices {
            let key = radix.key(groups.numbers[(group * d)..<(group * d + d)])
            for (place, set) in chunk.enumerated() {
                found?.sets.put(TickKernel.n(counts, key: key, set: place), group: group, set: set)
            }
        }
    }

    // MARK: Sums

    private func sums(isStopped: () -> Bool) -> (groups: KeyGroups, sets: SetCounts) {
        let groups = KeyTally.count(
            columns, selection: selection, weights: weights, companion: companion, isStopped: isStopped)
        var counts = SetCounts(sets: sets.count, groups: groups.n.count, isWeighted: weights != nil)
        let ends = sets.indices.map { self.ends($0) }
        for plane in planes.indices {
            let here = ends.indices.filter { ends[$0]?.first == plane && ends[$0]?.last == plane }
            guard !here.isEmpty else { continue }
            if let bins = radix.bins, bins <= Self.limit, 256 * bins <= 1_024 + 4 * count * here.count {
                let sums = KeyTally.sums(
                    columns + [KeyColumn(plane: planes[plane])], bins: 256 * bins, selection: selection,
                    weights: weights, count: count, companion: companion, isStopped: isStopped)
                for start in stride(from: 0, to: here.count, by: 8) {
                    let chunk = Array(here[start..<min(start + 8, here.count)])
                    for (set, group) in zip(chunk, add(sums, chunk, plane)) {
                        counts.put(group, among: groups, set: set)
                    }
                }
            } else {
                for set in here where !isStopped() {
                    counts.put(own(set, isStopped: isStopped), among: groups, set: set)
                }
            }
        }
        for set in ends.indices where !isStopped() {
            guard let end = ends[set], end.first != end.last else { continue }
            counts.put(own(set, isStopped: isStopped), among: groups, set: set)
        }
        return isStopped() ? empty : (groups, counts)
    }

    /// For each of at most eight sets in one plane, the bytes that share a bit with it added up, by key, which
    /// ascends. All sets at once, in a vector, and without a branch: every second byte is in.
    private func add(_ sums: [KeySum], _ chunk: [Int], _ plane: Int) -> [KeyGroups] {
        let isIn = members(chunk, plane).map { SIMD8<Double>($0.lowHalf) }
        var found = Array(repeating: [KeySum](), count: chunk.count)
        var (n, weight, square) = (SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero)
        for (index, sum) in sums.enumerated() {
            // A plane's digit is its byte + 8.
            let members = isIn[Int(UInt8(truncatingIfNeeded: sum.key) &- 8)]
            n += members * Double(sum.n)
            weight += members * sum.weight
            square += members * sum.square
            let key = sum.key >> 8
            guard index + 1 == sums.count || sums[index + 1].key >> 8 != key else { continue }
            for set in chunk.indices where n[set] > 0 {
                found[set].append(KeySum(key: key, n: Int(n[set]), weight: weight[set], square: square[set]))
            }
            (n, weight, square) = (.zero, .zero, .zero)
        }
        return found.map { KeyGroups($0, radix: radix, isWeighted: weights != nil) }
    }

    /// A pass of its own.
    private func own(_ set: Int, isStopped: () -> Bool) -> KeyGroups {
        var mask = selection ?? SelectionKernel.all(count)
        SelectionKernel.and(&mask, planes: planes, masks: sets[set])
        return KeyTally.count(columns, selection: mask, weights: weights, isStopped: isStopped)
    }
}
