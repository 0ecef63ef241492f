import Glibc

/// Made-up answers for the peers: `all.csv`, and `few.csv` with the columns of all cases but the banner.
struct AnswerCSV {
    private let answers: MadeUpAnswers

    init(_ answers: MadeUpAnswers) { self.answers = answers }

    func write(to folder: String) throws {
        try write("\(folder)/all.csv", singles: BenchmarkWave.singles.count, multiples: BenchmarkWave.multiples.count)
        try write("\(folder)/few.csv", singles: 4, multiples: 1)
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
