extension SurveyDatabase {
    /// How many parts of columns are stale, or were never made. That is no fault: readers count them from the record,
    /// and the next write makes them.
    public func staleColumnParts() throws(RepositoryError) -> Int { try ColumnKeeper(session).missingCount() }

    /// Makes every part of a column that is stale, missing or wrong, in a transaction of its own; says what it did, a
    /// sentence each, and nothing where all was well.
    public func repairColumns() throws(RepositoryError) -> [String] {
        try write { () throws(RepositoryError) in try ColumnKeeper(session).repair() }
    }
}
