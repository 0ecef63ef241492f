public import SurveyModel
import YAMLKit

/// The file that says what made-up respondents of a wave must meet (`kunnskap-constraints/1`).
public enum ConstraintsFile {
    /// The list that the bytes of a file state, checked against `questionnaire`; `file` is what messages call it.
    /// Throws every fault at once.
    public static func parse(
        bytes: [UInt8], file: String, questionnaire: Questionnaire
    ) throws(ExchangeError) -> ConstraintList {
        let log = FaultLog(file: file)
        let keys = ["wave", "seed", "respondents", "blocks", "tied", "margins", "constraints", "units"]
        let root = log.document(bytes, format: "kunnskap-constraints/1", keys: keys)
        return try log.result(root.flatMap { ConstraintListReader(questionnaire, log: log).list($0) })
    }
}
