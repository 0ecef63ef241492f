public import SurveyModel

/// The coded CSV with a wave's answers, one row a respondent.
public enum AnswersFile {
    /// The answers that `text` holds, checked against `questionnaire`; `file` is what messages call it. Where
    /// `municipalities` are given, a code that is not among them is a fault: pass those of the wave's boundary date.
    /// Throws every fault at once; no message holds an answer.
    public static func parse(
        text: String, file: String, questionnaire: Questionnaire, municipalities: [Municipality]? = nil
    ) throws(ExchangeError) -> AnswerSet {
        try parse(
            bytes: Array(text.utf8), file: file, questionnaire: questionnaire, municipalities: municipalities)
    }

    /// The answers that the bytes of a file hold, as for a text; bytes that are not UTF-8 are a fault.
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
        let columns = AnswerColumns(header: csv, questionnaire, log: log)
        var reader = AnswerRowReader(columns, questionnaire, municipalities: municipalities)
        while csv.next() { reader.read(csv) }
        if reader.rows == 0 {
            log.note("there are no respondents; write a row for each below the header", line: 1)
        }
        return reader.answerSet
    }
}
