import SurveyModel

extension AnswerTable {
    /// The respondent at a place, whose number is the place's, counted from 1.
    func respondent(_ place: Int) -> Respondent {
        Respondent(
            number: place + 1, unit: units[Int(unitOf[place])].key, weight: weights?[place] ?? 1,
            stratum: strata?[place], cluster: clusters?[place], sourceID: sourceIDs?[place])
    }

    /// The bytes of a chunk of the weights.
    func weightBytes(_ chunk: ColumnChunk) -> [UInt8] {
        let places = chunk.start..<chunk.start + chunk.length
        return WeightBytes.encode(weights.map { Array($0[places]) } ?? Array(repeating: 1, count: chunk.length))
    }
}
