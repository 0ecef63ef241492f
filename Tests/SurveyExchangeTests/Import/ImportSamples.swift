import SurveyModel
import SurveyRepository
import Testing

@testable import SurveyExchange

/// Files of answers to the wave of `Samples`, as other programs write them, and what an import makes of them.
enum ImportSamples {
    /// Some of the municipalities of 2020-01-01, which has two by the name Våler.
    static let municipalities = [
        ("0301", "Oslo"), ("3018", "Våler"), ("3419", "Våler"), ("5430", "Guovdageaidnu - Kautokeino"),
    ]

    static func index(_ date: String = "2020-01-01") throws -> MunicipalityIndex {
        let day = try #require(CalendarDate(date))
        return MunicipalityIndex(
            municipalities.map { code, name in
                Municipality(code: code, name: name, county: String(code.prefix(2)), validFrom: day, validTo: nil)
            }, on: day)
    }

    static func source(_ text: String, file: String = "svar.csv") throws -> ImportSource {
        ImportSource(try SourceReader.read(files: [(file, Array(text.utf8))]))
    }

    /// - Parameter wave: edits of the wave file, each what to put in the place of what.
    static func imported(
        _ text: String, mapping: String? = nil, wave edits: [(String, String)] = []
    ) throws -> WaveImport {
        try imported(try source(text), mapping: mapping, wave: edits)
    }

    static func imported(
        _ source: ImportSource, mapping: String? = nil, wave edits: [(String, String)] = []
    ) throws -> WaveImport {
        var file = Samples.wave
        for (old, new) in edits { file = try Samples.edit(file, old, new) }
        let questionnaire = try WaveFile.parse(bytes: Array(file.utf8), file: "wave.yaml")
        let mapping = try mapping.map {
            try MappingFile.parse(
                bytes: Array("format: kunnskap-mapping/1\nwave: \"2020\"\n\($0)\n".utf8), file: "mapping.yaml",
                questionnaire: questionnaire)
        }
        return WaveImport(source, into: questionnaire, municipalities: try index(), mapping: mapping)
    }

    /// The messages that stop an import, without the file's name.
    static func stops(_ result: WaveImport) -> [String] {
        (result.look.stop?.faults ?? []).map { "\($0.line): \($0.message)" }
    }
}

extension WaveImport {
    /// The answers to a question of `Samples` as an answers file would have them, a text a respondent.
    func answers(_ key: String) throws -> [String] {
        let questions = try Samples.questionnaire().questions
        let place = try #require(questions.firstIndex { $0.key == key })
        let table = try #require(table, "\(look.stop?.description ?? "")")
        let codes = questions[place].kind.isCoded ? questions[place].validCodes : ["valid"]
        let word = { (code: Int, states: Int) in
            code < states ? codes[code - 1] : AnswerState.reasons[256 - 1 - code].rawValue
        }
        switch table.answers[place] {
        case .coded(.narrow(let found)): return found.map { word(Int($0), 248) }
        case .coded(.wide): return []
        case .coded(.multiple(let state, let planes)):
            return state.indices.map { row in
                guard state[row] == 1 else { return word(Int(state[row]), 0) }
                return codes.indices.filter { planes[$0 / 8][row] & (1 << UInt8($0 % 8)) != 0 }.map { codes[$0] }
                    .joined(separator: "+")
            }
        case .numbers(let found, let values):
            return found.indices.map { found[$0] == 1 ? "\(values[$0])" : word(Int(found[$0]), 0) }
        case .texts(let found, let text):
            return found.indices.map { found[$0] == 1 ? text($0) : word(Int(found[$0]), 0) }
        }
    }
}
