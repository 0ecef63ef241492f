/// Multiple response: sets of ticked options by a banner.
///
/// Bit b of plane k says that option 8k + b + 1 is ticked. A table of the plane's byte by the banner's digits is
/// counted once for all sets that lie in that plane, and added up by set at the end; few respondents without weights
/// are counted by set at once.
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
        var count = min(selection?.count ?? .max, weights?.count ?? .max)
        for plane in planes { count = min(count, plane.count) }
        for column in banner { count = min(count, column.count) }
        let kernel = MultipleKernel(
            planes: planes, banner: banner, radix: KeyRadix(banner), selection: selection, weights: weights,
            count: count == .max ? 0 : count)
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
        sets > 0 && (isFew || 256 * bins <= 1_024 + 4 * count * sets)
    }

    /// Whether `TickKernel` suits, which needs a banner.
    private var isFew: Bool { weights == nil && count <= TickKernel.limit && !banner.isEmpty }

    /// The sets in one plane. The plane is a column whose digit, byte + 8, takes all 256 values.
    private func count(_ plane: Int, masks: [UInt8], bins: Int, isStopped: () -> Bool) -> [KeyGroups] {
        if isFew {
            let blocks = KeyBlocks<UInt8>(banner, selection: selection, count: count)
            return stride(from: 0, to: masks.count, by: 8).flatMap { start in
                let part = Array(masks[start..<min(start + 8, masks.count)])
                return TickKernel.count(
                    blocks, bins: bins, plane: planes[plane], isIn: Self.members(of: part), sets: part.count,
                    isStopped: isStopped
                ).map { KeyGroups($0, radix: radix) }
            }
        }
        let column = KeyColumn(codes: .narrow(planes[plane]), highest: 247)
        let sums = KeyTally.sums(
            banner + [column], bins: 256 * bins, selection: selection, weights: weights, count: count,
            isStopped: isStopped)
        return stride(from: 0, to: masks.count, by: 8).flatMap { start in
            Self.add(sums, masks: Array(masks[start..<min(start + 8, masks.count)]))
                .map { KeyGroups($0, radix: radix) }
        }
    }

    /// For each of at most eight masks, the bytes that share a bit with it added up, by the banner's key, which
    /// ascends. All masks at once, in a vector, and without a branch: every second byte is in.
    private static func add(_ sums: [KeySum], masks: [UInt8]) -> [[KeySum]] {
        let isIn = members(of: masks).map { SIMD8<Double>($0) }
        var groups = Array(repeating: [KeySum](), count: masks.count)
        for set in groups.indices { groups[set].reserveCapacity(16) }
        var (n, weight, square) = (SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero)
        for (index, sum) in sums.enumerated() {
            let members = isIn[Int(byte(sum.key))]
            n += members * Double(sum.n)
            weight += members * sum.weight
            square += members * sum.square
            let key = sum.key >> 8
            guard index + 1 == sums.count || sums[index + 1].key >> 8 != key else { continue }
            for set in masks.indices where n[set] > 0 {
                groups[set].append(KeySum(key: key, n: Int(n[set]), weight: weight[set], square: square[set]))
            }
            (n, weight, square) = (.zero, .zero, .zero)
        }
        return groups
    }

    /// By byte, 1 for each mask that it shares a bit with, and 0 for the others.
    private static func members(of masks: [UInt8]) -> [SIMD8<UInt16>] {
        var members = [SIMD8<UInt16>](repeating: .zero, count: 256)
        for bit in 0..<8 {
            var own = SIMD8<UInt16>.zero
            for (set, mask) in masks.enumerated() where mask >> bit & 1 == 1 { own[set] = 1 }
            for byte in 0..<(1 << bit) { members[byte | 1 << bit] = members[byte] | own }
        }
        return members
    }

    private static func byte(_ key: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: key) &- UInt8(KeyColumn.nobody) }

    /// A pass of its own.
    private func count(set: [UInt8], isStopped: () -> Bool) -> KeyGroups {
        var mask = selection ?? SelectionKernel.all(count)
        SelectionKernel.and(&mask, planes: planes, masks: set)
        return KeyTally.count(banner, selection: mask, weights: weights, isStopped: isStopped)
    }
}
