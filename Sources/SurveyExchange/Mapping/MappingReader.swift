import SurveyModel
import YAMLKit

/// Reads a mapping file.
struct MappingReader {
    private static let keys = [
        "wave", "file_format", "encoding", "delimiter", "decimal", "sheet", "columns", "status", "outside_universe",
        "municipality", "municipalities", "include",
    ]
    /// The separators of cells, by the word or the character that a mapping says.
    static let delimiters: [(word: String, byte: UInt8)] = [
        (";", UInt8(ascii: ";")), (",", UInt8(ascii: ",")), ("tab", UInt8(ascii: "\t")),
    ]

    let log: FaultLog
    let questionnaire: Questionnaire

    func mapping(_ bytes: [UInt8]) -> ImportMapping? {
        guard let root = log.document(bytes, format: MappingFile.format, keys: Self.keys) else { return nil }
        var mapping = ImportMapping(wave: questionnaire.wave.key)
        _ = root.required("wave", wave)
        mapping.format = root.optional("file_format", log.choice)
        mapping.encoding = root.optional("encoding", log.choice)
        mapping.delimiter = root.optional("delimiter") { node in
            let word = log.word(node, among: Self.delimiters.map(\.word))
            return Self.delimiters.first { $0.word == word }?.byte
        }
        mapping.decimal = root.optional("decimal", log.choice)
        mapping.sheet = root.optional("sheet", log.text)
        mapping.columns = root.required("columns", columns) ?? []
        mapping.status = root.optional("status", status)
        mapping.outsideUniverse = root.optional("outside_universe", log.choice) ?? .stop
        mapping.municipality = root.optional("municipality", log.choice) ?? .code
        mapping.municipalities = root.optional("municipalities", municipalities) ?? [:]
        mapping.include = root.optional("include", log.list(of: log.text)) ?? []
        return mapping
    }

    private func wave(_ node: YAMLNode) -> String? {
        guard let key = log.text(node), key != questionnaire.wave.key else { return nil }
        log.note(
            "this is a mapping for the wave '\(key)', not for '\(questionnaire.wave.key)'; correct the key, "
                + "or give the mapping of this wave", at: node.position)
        return nil
    }

    private func columns(_ node: YAMLNode) -> [ColumnMapping]? {
        guard let nodes = log.filledList(node) else { return nil }
        var reader = MappingColumnReader(log: log, questionnaire: questionnaire)
        return nodes.compactMap { reader.column($0) }
    }

    private func status(_ node: YAMLNode) -> StatusMapping? {
        let levels = StatusMapping.Level.allCases
        guard let fields = YAMLFields(node, keys: levels.map(\.rawValue), log: log) else { return nil }
        var status = StatusMapping()
        for level in levels {
            status.levels[level] = fields.optional(level.rawValue, statusColumns)
        }
        return status
    }

    private func statusColumns(_ node: YAMLNode) -> [String: [String]]? {
        guard let entries = log.entries(node) else { return nil }
        var columns: [String: [String]] = [:]
        for entry in entries { columns[entry.key] = log.filledList(entry.value)?.compactMap(log.anyText) }
        return columns
    }

    private func municipalities(_ node: YAMLNode) -> [String: String]? {
        guard let entries = log.entries(node) else { return nil }
        var codes: [String: String] = [:]
        for entry in entries {
            guard let code = log.text(entry.value) else { continue }
            guard code.utf8.count == 4, code.utf8.allSatisfy(\.isDigit) else {
                log.note(
                    "'\(code)' is no code of a municipality; write its four digits, as \"0301\"",
                    at: entry.value.position)
                continue
            }
            codes[folded(entry.key)] = code
        }
        return codes
    }
}
