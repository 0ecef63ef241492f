/// Reads answers and weights as columns, which tables are counted from.
///
/// A chunk that is stale, missing or damaged is counted from the record, so a column always equals the record. All
/// throw an error with `isTooSparseForColumns` where the numbers in the file are too high for arrays.
public protocol AnswerColumnRepository {
    /// The highest respondent number of a wave, by the wave's id: the length of all its columns.
    func respondentCount(wave: Int) throws(RepositoryError) -> Int
    /// The answers to a question of a wave, by ids.
    func column(questionID: Int, wave: Int) throws(RepositoryError) -> AnswerColumn
    /// The weights of a wave, by the wave's id; 0 where there is nobody.
    func weights(wave: Int) throws(RepositoryError) -> [Double]
}
