import Glibc

/// Made-up answers for the peers: `all.csv`, and `few.csv` with the columns of all cases but the banner.
struct AnswerCSV {
    private let answers: MadeUpAnswers

    init(_ answers: MadeUpAnswers) { self.answers = answers }

    func write(to folder: String) throws {
        try write("\(folder)/all.csv", singles: BenchmarkWave.singles.count, multiples: BenchmarkWave.multiples.count)
        try write("\(folder)/few.csv", singles: 4, multiples: 1)
    }

    /// Writes `all.csv` and `mapping.yaml`, which says what its columns are, for `kunnskap wave import`.
    func writeForImport(to folder: String) throws {
        try write("\(folder)/all.csv", singles: BenchmarkWave.singles.count, multiples: BenchmarkWave.multiples.count)
        guard let file = fopen("\(folder)/mapping.yaml", "w") else {
            throw BenchmarkError("\(folder)/mapping.yaml cannot be written")
        }
        fputs(Self.mapping, file)
        guard fclose(file) == 0 else { throw BenchmarkError("\(folder)/mapping.yaml cannot be written") }
    }

    private static var mapping: String {
        var lines = ["format: kunnskap-mapping/1", "wave: \(BenchmarkWave.key)", "file_format: delimited", "columns:"]
        // Every question is for everybody: who was not shown one would be a fault of the file.
        let states = "\"\(MadeUpAnswers.states[0])\": no_answer, \"\(MadeUpAnswers.states[1])\": refused"
        for (place, key) in BenchmarkWave.singles.enumerated() {
            let values = (1...BenchmarkWave.options(place)).map { "\"\($0)\": o\($0)" }.joined(separator: ", ")
            lines.append("  - {column: \(key), question: \(key), values: {\(values), \(states)}}")
        }
        for key in BenchmarkWave.multiples {
            for option in 1...BenchmarkWave.ticks {
                lines.append(
                    "  - {column: \(key)_\(option), question: \(key), option: o\(option), ticked: [\"1\"], unticked: [\"0\"]}"
                )
            }
        }
        lines += ["weight", "stratum", "unit"].map { "  - {column: \($0), field: \($0)}" }
        return lines.map { $0 + "\n" }.joined()
    }

    private func write(_ path: String, singles: Int, multiples: Int) throws {
        guard let file = fopen(path, "w") else { throw BenchmarkError("\(path) cannot be written") }
        let ticks = BenchmarkWave.multiples.prefix(multiples).flatMap { key in
            (1...BenchmarkWave.ticks).map { "\(key)_\($0)" }
        }
        let names = BenchmarkWave.singles.prefix(singles) + ticks + ["weight", "stratum", "unit"]
        fputs(names.joined(separator: ",") + "\n", file)
        for respondent in 0..<answers.respondents {
            var line = ""
            for codes in answers.singles.prefix(singles) { line += "\(codes[respondent])," }
            for set in answers.multiples.prefix(multiples) {
                for option in 0..<BenchmarkWave.ticks {
                    line += set[respondent] >> UInt16(option) & 1 == 1 ? "1," : "0,"
                }
            }
            let weight = Double(answers.weights[respondent]) / 1_000
            fputs(line + "\(weight),\(answers.stratum(respondent)),\(answers.units[respondent])\n", file)
        }
        guard fclose(file) == 0 else { throw BenchmarkError("\(path) cannot be written") }
    }
}
