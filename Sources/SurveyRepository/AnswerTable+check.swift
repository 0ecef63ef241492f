import SurveyModel

extension AnswerTable {
    /// Asserts that the columns are of one length and hold only what the schema allows, before anything is written.
    func check() throws(RepositoryError) {
        guard count > 0 else { throw .input("there are no respondents to import") }
        guard count <= ColumnLayout.highestNumber else {
            throw .input("\(count) respondents are more than the \(ColumnLayout.highestNumber) that a wave can have")
        }
        let lengths = [weights?.count, strata?.count, clusters?.count, sourceIDs?.count].compactMap(\.self)
        guard lengths.allSatisfy({ $0 == count }) else {
            throw .input("the columns of respondents are not of one length")
        }
        guard unitOf.allSatisfy({ units.indices.contains(Int($0)) }) else {
            throw .input("a respondent answers for a unit that is not listed")
        }
        guard Set(units.map(\.key)).count == units.count, !units.contains(where: { $0.key.isEmpty }) else {
            throw .input("two units have the same key, or one has none")
        }
        if let weights, let place = weights.firstIndex(where: { !($0 > 0 && $0 < 1e12) }) {
            throw .input("respondent \(place + 1) has a weight that is not above 0 and below 1000000000000")
        }
        for (name, texts) in [("stratum", strata), ("cluster", clusters)] {
            if let place = texts?.firstIndex(where: { $0?.isEmpty == true }) {
                throw .input("respondent \(place + 1) has an empty \(name)")
            }
        }
        try checkSourceIDs()
    }

    private func checkSourceIDs() throws(RepositoryError) {
        guard let sourceIDs else { return }
        var seen: Set<String> = []
        for (place, id) in sourceIDs.enumerated() where id.isEmpty || !seen.insert(id).inserted {
            throw .input("respondent \(place + 1) has the id of another, or an empty one")
        }
    }
}
