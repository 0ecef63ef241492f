import Testing

/// The answer columns and the SQL on the record, on random requests over random waves.
@Suite struct PathEqualityTests {
    @Test("Both paths give the same table", arguments: 0..<EqualityExtent.current.files)
    func equal(file: Int) throws {
        var run = try EqualityRun(file: file, .current)
        try run.run()
        #expect(run.differences == [])
        // Else the comparison would hold whatever is counted.
        #expect(run.numbers > 50 * run.requests)
        #expect(run.staleParts > 0)
        #expect(run.byOracle > 0)
        #expect(run.refused * 10 < run.requests)
        print(
            "equality: \(run.waves) waves, \(run.requests) requests (\(run.refused) refused by both),",
            "\(run.numbers) numbers, \(run.staleParts) stale parts, \(run.byOracle) by the oracle,",
            "\(run.differences.count) differences")
    }
}
