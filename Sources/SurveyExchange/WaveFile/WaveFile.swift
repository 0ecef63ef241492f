public import SurveyModel
import YAMLKit

/// The file that defines a wave and its questionnaire (`kunnskap-wave/1`).
public enum WaveFile {
    /// What the first line of the file says.
    static let format = "kunnskap-wave/1"

    /// The questionnaire that the bytes of a file define; `file` is what messages call it. Throws every fault at once.
    /// - Parameter stored: the waves that the new one joins: its key, its variables and what it says of
    ///   comparability are held against them. Nil where only the file itself is judged.
    public static func parse(
        bytes: [UInt8], file: String, beside stored: [Questionnaire]? = nil
    ) throws(ExchangeError) -> Questionnaire {
        let log = FaultLog(file: file)
        return try log.result(questionnaire(bytes, beside: stored, log: log))
    }

    private static func questionnaire(
        _ bytes: [UInt8], beside stored: [Questionnaire]?, log: FaultLog
    ) -> Questionnaire? {
        let keys = ["wave", "batteries", "questions"]
        guard let root = log.document(bytes, format: format, keys: keys) else { return nil }
        let head = root.required("wave") { WaveReader(log: log, stored: stored ?? []).head($0) }
        let languages = head?.languages ?? [.nb]
        var batteries = UniqueNames("battery", log: log)
        let list = root.optional("batteries", log.list { battery($0, &batteries, languages, log: log) }) ?? []
        let context = QuestionContext(
            wave: head?.key, languages: languages, batteries: batteries,
            earlier: stored.map { EarlierWaves($0, before: head?.boundaryDate) })
        let questions = root.required("questions") { QuestionReader.questions($0, context, log: log) }
        guard let wave = head?.wave, let questions else { return nil }
        return Questionnaire(wave: wave, batteries: list, questions: questions)
    }

    private static func battery(
        _ node: YAMLNode, _ batteries: inout UniqueNames, _ languages: [Language], log: FaultLog
    ) -> Battery? {
        guard let fields = YAMLFields(node, keys: ["key", "label"], log: log) else { return nil }
        let key = fields.required("key", log.key)
        let label = fields.required("label") { log.label($0, in: languages) }
        if let key, let node = fields["key"] { batteries.add(key, at: node.position) }
        guard let key, let label else { return nil }
        return Battery(key: key, label: label)
    }
}
