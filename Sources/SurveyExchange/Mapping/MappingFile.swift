public import SurveyModel
import YAMLKit

/// The file that says what the columns of another program's file are (`kunnskap-mapping/1`).
public enum MappingFile {
    static let format = "kunnskap-mapping/1"

    /// The mapping that the bytes of a file hold, checked against `questionnaire`; `file` is what messages call it.
    /// Throws every fault at once.
    public static func parse(
        bytes: [UInt8], file: String, questionnaire: Questionnaire
    ) throws(ExchangeError) -> ImportMapping {
        let log = FaultLog(file: file)
        return try log.result(MappingReader(log: log, questionnaire: questionnaire).mapping(bytes))
    }
}
