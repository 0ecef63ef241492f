public import SurveyModel

/// The coded CSV with a wave's answers, one row a respondent.
public enum AnswersFile {
    /// The answers that the bytes of a file hold, checked against `questionnaire`; `file` is what messages call it.
    /// Where `municipalities` are given, a code that is not among them is a fault: pass those of the wave's boundary
    /// date. Throws every fault of the file at once; no message holds an answer. What columns and codes there may be,
    /// only a sound wave file tells: its faults come first, and these when they are mended.
    public static func parse(
        bytes: [UInt8], file: String, questionnaire: Questionnaire, municipalities: [Municipality]? = nil
    ) throws(ExchangeError) -> AnswerSet {
        let log = FaultLog(file: file)
        let codes = municipalities.map { Set($0.map(\.code)) }
        return try log.result(answers(bytes, questionnaire, codes, log: log))
    }

    private static func answers(
        _ bytes: [UInt8], _ questionnaire: Questionnaire, _ municipalities: Set<String>?, log: FaultLog
    ) -> AnswerSet? {
        guard var csv = CSVReader(bytes, log: log) else { return nil }
        guard csv.next() else {
            log.note("the file is empty; write a header row and a row for each respondent", line: 1)
            return nil
        }
        guard let columns = AnswerColumns(header: csv, questionnaire, log: log) else { return nil }
        var reader = AnswerRowReader(columns, questionnaire, municipalities: municipalities)
        while csv.next() { reader.read(csv) }
        if reader.rows == 0 {
            log.note("there are no respondents; write a row for each below the header", line: 1)
        }
        return reader.answerSet
    }
}
