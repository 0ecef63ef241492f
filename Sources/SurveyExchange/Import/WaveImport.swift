public import SurveyModel
public import SurveyRepository

/// A file of answers made ready to be put into a wave: what was found in it, and its answers where nothing stops it.
public struct WaveImport {
    /// What was found.
    public let look: ImportLook
    /// The mapping that it was read with, as a mapping file.
    public let mapping: String
    /// The answers; nil where `look.stop` says why not.
    public let table: AnswerTable?

    /// Reads the answers of a file by a mapping, or by one made by looking.
    public init(
        _ source: ImportSource, into questionnaire: Questionnaire, municipalities: MunicipalityIndex,
        mapping given: ImportMapping? = nil
    ) {
        let table = source.table
        let draft = given == nil ? MappingDraft(table, questionnaire) : nil
        let mapping = given ?? draft?.mapping ?? ImportMapping(wave: questionnaire.wave.key)
        var look = ImportLook(table)
        let log = FaultLog(file: table.file)
        let faults = RowFaults(table.lines)
        let binding = ImportBinding(
            table, mapping, questionnaire, remarks: draft?.remarks.columns ?? [:], look: &look, log: log)
        if let format = mapping.format, format != table.format {
            log.note(
                "the mapping is for a file of the format '\(format.rawValue)', and this is '\(table.format.rawValue)'; "
                    + "correct 'file_format' in the mapping, or give the right file", line: 1)
        }
        let mark = mapping.decimal ?? table.decimal
        let places = MunicipalityReader(index: municipalities, mapping: mapping, faults: faults, log: log)
        let people = PeopleReader(
            table: table, fields: binding.fields, wave: questionnaire.wave, mark: mark, faults: faults
        ).people(UnitReader(table, binding.fields, questionnaire.wave, faults, places), look: &look)
        let maker = QuestionColumnMaker(
            table: table, mark: mark, faults: faults, unknown: UnknownValues(faults: faults, log: log))
        var columns = zip(questionnaire.questions, binding.questions).map { maker.column($0, $1, look: &look) }
        let settler = AnswerSettler(
            questionnaire: questionnaire, people: people, status: StatusReader(table, mapping.status), faults: faults,
            leavesOut: mapping.outsideUniverse == .notShown)
        settler.settle(&columns, isBound: binding.isBound, look: &look)
        look.units = people.units.count
        if !binding.isBound.contains(true) {
            log.note(
                "no column is known to be a question of the wave '\(questionnaire.wave.key)'; 'kunnskap wave map' writes "
                    + "a mapping file to say what the columns are", line: 1)
        }
        if questionnaire.wave.origin == .collected, let column = Self.madeUp(table) {
            log.note(
                "the column '\(column)' holds made-up respondents ('\(WaveOrigin.syntheticMark)…'), and the answers of wave "
                    + "'\(questionnaire.wave.key)' are collected; import them into a wave whose origin is 'synthetic'",
                line: 1)
        }
        faults.flush(to: log)
        if log.count > 0 { look.stop = ExchangeError([log]) }
        self.look = look
        self.mapping = MappingFile.render(mapping)
        self.table =
            log.count > 0
            ? nil
            : AnswerTable(
                units: people.units, unitOf: people.unitOf, weights: people.weights, strata: people.strata,
                clusters: people.clusters, sourceIDs: people.sourceIDs, answers: columns.map(\.answers))
    }

    /// The name of a column that tells that the respondents were made up for a trial.
    private static func madeUp(_ table: SourceTable) -> String? {
        table.columns.first { column in
            (0..<min(column.cells.distinctCount, 20)).contains {
                column.cells.text($0).hasPrefix(WaveOrigin.syntheticMark)
            }
        }?.name
    }

    /// What is to be kept of the import.
    public func record(
        wave: String, at: String, user: String, files: [ImportRecord.File]
    ) -> ImportRecord {
        ImportRecord(
            wave: wave, at: at, user: user, format: look.format, mapping: mapping, funnel: look.funnel,
            respondents: table?.count ?? 0, files: files)
    }
}
