/// Who is selected: a byte per respondent, 1 in and 0 out; one small pass for each condition, without a branch.
///
/// Whoever a column or a plane is too short for is out. Unsafe buffers, as in `UnweightedKernel`: these loops become
/// SIMD code, which checked arrays do not.
enum SelectionKernel {
    static func all(_ count: Int) -> [UInt8] { Array(repeating: 1, count: max(0, count)) }

    /// Keeps those whose option number is among `numbers` (states below 0; 0, nobody, is never kept).
    static func and(_ mask: inout [UInt8], column: KeyColumn, numbers: Set<Int>) {
        switch column.codes {
        case .narrow(let codes): and(&mask, codes, CodeRuns(numbers))
        case .wide(let codes): and(&mask, codes, CodeRuns(numbers))
        }
    }

    /// Keeps those who ticked an option in `masks`, a byte for each plane; and those whose number in `orState` is
    /// among `numbers`.
    static func and(
        _ mask: inout [UInt8], planes: [[UInt8]], masks: [UInt8], orState: KeyColumn? = nil, numbers: Set<Int> = []
    ) {
        var kept = Array(repeating: UInt8(0), count: mask.count)
        for (plane, bits) in zip(planes, masks) where bits != 0 {
            update(&kept, plane) { kept, byte in kept | bit(byte & bits != 0) }
        }
        if let orState {
            var states = all(mask.count)
            and(&states, column: orState, numbers: numbers)
            update(&kept, states) { $0 | $1 }
        }
        update(&mask, kept) { $0 & $1 }
    }

    /// Those who are in at least `k` of some masks of one length; no respondents where there are no masks.
    static func atLeast(_ k: Int, of masks: [[UInt8]]) -> [UInt8] {
        var counts = Array(repeating: UInt32(0), count: masks.map(\.count).max() ?? 0)
        for mask in masks { update(&counts, mask) { $0 &+ UInt32($1) } }
        var kept = all(counts.count)
        let least = UInt32(clamping: k)
        update(&kept, counts) { _, count in bit(count >= least) }
        return kept
    }

    private static func and<Code>(_ mask: inout [UInt8], _ codes: [Code], _ runs: CodeRuns<Code>) {
        if let run = runs.only {
            update(&mask, codes) { mask, code in mask & bit(run.excess(code) == 0) }
        } else if let (a, b, c, d) = runs.few {
            update(&mask, codes) { mask, code in
                let excess = min(a.excess(code), b.excess(code), min(c.excess(code), d.excess(code)))
                return mask & bit(excess == 0)
            }
        } else {
            runs.table.withUnsafeBufferPointer { table in
                update(&mask, codes) { mask, code in mask & table[Int(code)] }
            }
        }
        let common = min(mask.count, codes.count)
        for i in common..<mask.count { mask[i] = 0 }
    }

    @inline(__always)
    private static func bit(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }

    @inline(__always)
    private static func update<Target, Source>(
        _ targets: inout [Target], _ sources: [Source], _ combine: (Target, Source) -> Target
    ) {
        let count = min(targets.count, sources.count)
        targets.withUnsafeMutableBufferPointer { targets in
            sources.withUnsafeBufferPointer { sources in
                for i in 0..<count { targets[i] = combine(targets[i], sources[i]) }
            }
        }
    }
}
