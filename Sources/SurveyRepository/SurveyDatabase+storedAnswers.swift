extension SurveyDatabase {
    /// The people and answers of a wave as columns, for whoever passes them on; an error with `isTooSparseForColumns`
    /// where the numbers in the file are too high for that.
    ///
    /// - Parameter withTexts: whether to read what people wrote in their own words.
    public func storedAnswers(of wave: String, withTexts: Bool) throws(RepositoryError) -> StoredAnswers {
        try StoredAnswersReader(wave, session).read(withTexts: withTexts)
    }
}
