/// The codes of some option numbers, as runs of consecutive codes.
struct CodeRuns<Code: FixedWidthInteger & UnsignedInteger> {
    struct Run {
        let first: Code
        /// How many codes follow the first.
        var length: Code = 0

        /// How far a code lies beyond the run, 0 inside. A number and not a Bool, as LLVM makes good SIMD code of
        /// minima, and bad of conditions.
        @inline(__always)
        func excess(_ code: Code) -> Code {
            let distance = code &- first
            return distance &- min(distance, length)
        }
    }

    private var runs: [Run] = []

    /// 0, which is nobody, and numbers that no code stands for are left out.
    init(_ numbers: Set<Int>) {
        let codes = numbers.filter { $0 >= -8 && $0 != 0 && $0 <= Int(Code.max) - 8 }
            .map { Code(truncatingIfNeeded: $0) }.sorted()
        for code in codes {
            if let last = runs.last, last.first + last.length + 1 == code {
                runs[runs.count - 1].length += 1
            } else {
                runs.append(Run(first: code))
            }
        }
    }

    /// The run that holds all codes; nil where there are more, and where there are none.
    var only: Run? { runs.count == 1 ? runs[0] : nil }

    /// Four runs that hold all codes, the last one repeated; nil where there are more, and where there are none.
    var few: (Run, Run, Run, Run)? {
        guard let last = runs.last, runs.count <= 4 else { return nil }
        func run(_ index: Int) -> Run { index < runs.count ? runs[index] : last }
        return (run(0), run(1), run(2), run(3))
    }

    /// 1 for each code that is among them: 256 or 65,536.
    var table: [UInt8] {
        var table = Array(repeating: UInt8(0), count: Int(Code.max) + 1)
        for run in runs { for code in Int(run.first)...Int(run.first + run.length) { table[code] = 1 } }
        return table
    }
}
