public import SurveyModel
import YAMLKit

/// The file that defines a wave and its questionnaire (`kunnskap-wave/1`).
public enum WaveFile {
    /// The questionnaire that the bytes of a file define; `file` is what messages call it. Throws every fault at once.
    public static func parse(bytes: [UInt8], file: String) throws(ExchangeError) -> Questionnaire {
        let log = FaultLog(file: file)
        return try log.result(questionnaire(bytes, log: log))
    }

    private static func questionnaire(_ bytes: [UInt8], log: FaultLog) -> Questionnaire? {
        let keys = ["wave", "batteries", "questions"]
        guard let root = log.document(bytes, format: "kunnskap-wave/1", keys: keys) else { return nil }
        let wave = root.required("wave") { WaveReader(log: log).wave($0) }
        var batteries = UniqueNames("battery", log: log)
        let list = root.optional("batteries", log.list { battery($0, &batteries, log: log) }) ?? []
        let questions = root.required("questions") { QuestionReader.questions($0, batteries: batteries, log: log) }
        guard let wave, let questions else { return nil }
        return Questionnaire(wave: wave, batteries: list, questions: questions)
    }

    private static func battery(_ node: YAMLNode, _ batteries: inout UniqueNames, log: FaultLog) -> Battery? {
        guard let fields = YAMLFields(node, keys: ["key", "label"], log: log) else { return nil }
        let key = fields.required("key", log.key)
        let label = fields.required("label", log.label)
        if let key, let node = fields["key"] { batteries.add(key, at: node.position) }
        guard let key, let label else { return nil }
        return Battery(key: key, label: label)
    }
}
