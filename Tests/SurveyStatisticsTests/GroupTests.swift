import SurveyStatistics
import Testing

/// One-way analysis of variance, Welch's, and Kruskal and Wallis' test, and descriptions of groups.
@Suite struct GroupTests {
    private func groups(_ data: String, by group: String) throws -> [[Double]] {
        let columns = try ReferenceDesign.data(data)
        var groups = [[Double]](repeating: [], count: 8)
        for (number, group) in zip(try #require(columns["number"]), try #require(columns[group])) {
            if let number, let group { groups[Int(group)].append(number) }
        }
        return groups
    }

    private func value(_ what: [String], _ groups: [[Double]], _ line: [String]) -> Double? {
        let test =
            what[0] == "anova"
            ? oneWayAnova(groups: groups)
            : what[0] == "welch" ? welchAnova(groups: groups) : kruskalWallis(groups: groups)
        let summary = Int(line[5]).flatMap { GroupSummary(groups[$0], quantiles: [Double(line[6]) ?? 0]) }
        switch what[1] {
        case "statistic": return test?.statistic
        case "df1": return test?.df
        case "df2": return test?.df2
        case "p": return test?.p
        case "mean": return summary?.mean
        case "sd": return summary?.standardDeviation
        case "minimum": return summary?.minimum
        case "maximum": return summary?.maximum
        case "quantile": return summary?.quantiles.first
        default: return nil
        }
    }

    @Test("Numbers by group give what R gives, to ten digits")
    func reference() throws {
        let lines = try ReferenceTable.lines("designs.csv").filter { $0[1] == "none" }
        #expect(lines.count > 150)
        for line in lines {
            let words = line[3].split(separator: "_").map(String.init)
            let what = [words[0], try #require(words.last)]
            let expected = try #require(Double(line[7]))
            let found = try #require(value(what, groups(line[0], by: line[4]), line), "\(line)")
            #expect((found - expected).magnitude <= max(expected.magnitude, 1e-4) * 1e-10, "\(line) gave \(found)")
        }
    }

    @Test("The published example of the test on ranks")
    func published() throws {
        // Hollander and Wolfe (1973), 116, as R's kruskal.test documents it: H = 0.77143, 2 df, p = 0.68.
        let mucociliary = [[2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0]]
        let test = try #require(kruskalWallis(groups: mucociliary))
        #expect((try #require(test.statistic) - 0.771428571428571).magnitude < 1e-12)
        #expect((try #require(test.p) - 0.679964773578677).magnitude < 1e-12)
    }

    @Test("Two groups give the square of Student's t and of Welch's")
    func twoGroups() throws {
        let (a, b) = ([1.0, 2, 4, 7], [3.0, 8, 9, 11, 12])
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
        func squares(_ values: [Double]) -> Double {
            values.reduce(0) { $0 + ($1 - mean(values)) * ($1 - mean(values)) }
        }
        let difference = mean(a) - mean(b)
        let pooled = (squares(a) + squares(b)) / 7 * (1.0 / 4 + 1.0 / 5)
        let anova = try #require(oneWayAnova(groups: [a, [], b]))
        #expect((try #require(anova.statistic) - difference * difference / pooled).magnitude < 1e-12)
        #expect((anova.df, anova.df2, anova.name) == (1, 7, .anova))
        let (va, vb) = (squares(a) / 3 / 4, squares(b) / 4 / 5)
        let welch = try #require(welchAnova(groups: [a, b]))
        #expect((try #require(welch.statistic) - difference * difference / (va + vb)).magnitude < 1e-12)
        let df = (va + vb) * (va + vb) / (va * va / 3 + vb * vb / 4)
        #expect((try #require(welch.df2) - df).magnitude < 1e-12)
    }

    @Test("What cannot be tested has no test")
    func undefined() {
        for groups in [
            [], [[]], [[1, 2, 3]], [[1, 2], []], [[0.1, 0.1, 0.1], [0.1, 0.1]], [[.nan, 1], [2, 3]],
        ] {
            #expect(oneWayAnova(groups: groups) == nil)
            #expect(welchAnova(groups: groups) == nil)
            #expect(kruskalWallis(groups: groups) == nil)
        }
        #expect(oneWayAnova(groups: [[1], [2]]) == nil)
        #expect(oneWayAnova(groups: [[0.1, 0.1, 0.1], [0.7, 0.7, 0.7]]) == nil)
        #expect(welchAnova(groups: [[1, 2, 3], [4]]) == nil)
        #expect(welchAnova(groups: [[1, 2, 3], [0.1, 0.1, 0.1]]) == nil)
        #expect(oneWayAnova(groups: [[1e200, -1e200], [1e200, 1]]) == nil)
    }

    @Test("Numbers far from 0 lose no digits")
    func farFromZero() throws {
        let near = [[1.0, 2, 4], [3.0, 8, 9]]
        let far = near.map { $0.map { $0 + 1e9 } }
        #expect(oneWayAnova(groups: near) == oneWayAnova(groups: far))
        #expect(kruskalWallis(groups: near) == kruskalWallis(groups: far))
    }
}
