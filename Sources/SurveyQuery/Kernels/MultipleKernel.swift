/// Multiple response: sets of ticked options by a banner.
///
/// Bit b of plane k says that option 8k + b + 1 is ticked. A table of the plane's byte by the banner's digits is
/// counted once for all sets that lie in that plane, and added up by set at the end.
struct MultipleKernel {
    private let planes: [[UInt8]]
    private let banner: [KeyColumn]
    private let radix: KeyRadix
    private let selection: [UInt8]?
    private let weights: [Double]?
    private let count: Int

    /// For each set, a mask byte for each plane, the respondents who ticked any option in it, by the banner's
    /// dimensions. Arguments and groups as in `KeyTally`.
    static func count(
        planes: [[UInt8]], sets: [[UInt8]], banner: [KeyColumn], selection: [UInt8]? = nil,
        weights: [Double]? = nil, isStopped: () -> Bool
    ) -> [KeyGroups] {
        let lengths = (planes + [selection].compactMap { $0 }).map(\.count) + banner.map(\.count)
        let kernel = MultipleKernel(
            planes: planes, banner: banner, radix: KeyRadix(banner), selection: selection, weights: weights,
            count: (lengths + [weights?.count].compactMap { $0 }).min() ?? 0)
        var groups = Array(repeating: KeyGroups(dimensions: banner.count), count: sets.count)
        var own = Set(sets.indices.filter { set in !sets[set].allSatisfy { $0 == 0 } })
        if let bins = kernel.radix.bins, bins <= 256 {
            let homes = sets.map { onlyPlane($0) }
            for plane in planes.indices {
                let here = sets.indices.filter { homes[$0] == plane }
                guard kernel.shares(plane: here.count, bins: bins) else { continue }
                let counted = kernel.count(plane, masks: here.map { sets[$0][plane] }, bins: bins, isStopped: isStopped)
                for (set, group) in zip(here, counted) { groups[set] = group }
                own.subtract(here)
            }
        }
        for set in own where !isStopped() { groups[set] = kernel.count(set: sets[set], isStopped: isStopped) }
        return groups
    }

    /// The one plane in which a set has options; nil where it has them in several, or none.
    private static func onlyPlane(_ set: [UInt8]) -> Int? {
        guard let first = set.firstIndex(where: { $0 != 0 }), set.lastIndex(where: { $0 != 0 }) == first else {
            return nil
        }
        return first
    }

    /// Whether a table with 256 rows costs less than a pass for each set.
    private func shares(plane sets: Int, bins: Int) -> Bool {
        sets > 0 && 256 * bins <= 1_024 + 4 * count * sets
    }

    /// The sets in one plane. The plane is a column whose digit, byte + 8, takes all 256 values.
    private func count(_ plane: Int, masks: [UInt8], bins: Int, isStopped: () -> Bool) -> [KeyGroups] {
        let column = KeyColumn(codes: .narrow(planes[plane]), highest: 247)
        let sums = KeyTally.sums(
            banner + [column], bins: 256 * bins, selection: selection, weights: weights, count: count,
            isStopped: isStopped)
        return masks.map { mask in KeyGroups(Self.add(sums, mask: mask), radix: radix) }
    }

    /// Adds the bytes up that share a bit with the mask, by the banner's key, which ascends.
    private static func add(_ sums: [KeySum], mask: UInt8) -> [KeySum] {
        var groups: [KeySum] = []
        groups.reserveCapacity(16)
        var group = KeySum(key: 0, n: 0)
        for sum in sums {
            if sum.key >> 8 != group.key {
                if group.n > 0 { groups.append(group) }
                group = KeySum(key: sum.key >> 8, n: 0)
            }
            // Every second byte is in: a factor costs less than a branch.
            let isIn = Int(min(byte(sum.key) & mask, 1))
            group.n &+= isIn &* sum.n
            group.weight += Double(isIn) * sum.weight
            group.square += Double(isIn) * sum.square
        }
        if group.n > 0 { groups.append(group) }
        return groups
    }

    private static func byte(_ key: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: key) &- UInt8(KeyColumn.nobody) }

    /// A pass of its own.
    private func count(set: [UInt8], isStopped: () -> Bool) -> KeyGroups {
        var mask = selection ?? SelectionKernel.all(count)
        SelectionKernel.and(&mask, planes: planes, masks: set)
        return KeyTally.count(banner, selection: mask, weights: weights, isStopped: isStopped)
    }
}
