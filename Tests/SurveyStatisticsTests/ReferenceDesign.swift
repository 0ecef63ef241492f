import SurveyStatistics
import Testing

/// A design of `designs_data.csv`, a filter, and the values that R computed with them.
struct ReferenceDesign {
    struct Line {
        let what: String
        let row: String
        let column: String
        let other: String
        let value: Double
    }

    static let all = [
        "main weights", "main strata", "main clusters", "main full", "main fpc", "sparse weights", "sparse full",
        "even weights", "even full", "lonely full", "dclus1 clusters", "dclus1 fpc", "dstrat strata", "dstrat fpc",
    ].flatMap { ["\($0) all", "\($0) filter"] }

    let lines: [Line]
    let design: SurveyDesign
    private let isInside: [Bool]
    private let data: [String: [Double?]]
    private let estimates: [DesignTable.Base: [[DesignEstimate?]]]
    private let differences: ColumnDifferences

    /// `name` is the data, the design and the filter.
    init(_ name: String) throws {
        let parts = name.split(separator: " ").map(String.init)
        lines = try Self.values.get().filter { Array($0.prefix(3)) == parts }.map {
            Line(what: $0[3], row: $0[4], column: $0[5], other: $0[6], value: try #require(Double($0[7])))
        }
        data = try Self.data(parts[0])
        design = try Self.design(parts[1], data, isLonely: parts[0] == "lonely")
        isInside = try #require(data["filter"]).map { parts[2] == "all" || $0 == 1 }
        let table = DesignTable(
            design, cells: Self.cells(data, "row", isInside: isInside), rows: Self.rows, columns: Self.columns)
        estimates = Dictionary(
            uniqueKeysWithValues: DesignTable.Base.allCases.map { ($0, table.proportions(of: $0)) })
        differences = try #require(ColumnDifferences(table))
    }

    private static let values = Result { try ReferenceTable.lines("designs.csv") }
    private static let respondents = Result { try ReferenceTable.lines("designs_data.csv") }

    /// More than any of the data has: what is empty is left out.
    private static let rows = 7
    private static let columns = 5

    static func data(_ name: String) throws -> [String: [Double?]] {
        let lines = try respondents.get()
        let own = lines.dropFirst().filter { $0[0] == name }
        return Dictionary(
            uniqueKeysWithValues: lines[0].enumerated().dropFirst().map { column, title in
                (title, own.map { Double($0[column]) })
            })
    }

    private static func design(_ name: String, _ data: [String: [Double?]], isLonely: Bool) throws -> SurveyDesign {
        let weights = try #require(data["weight"]).map { $0 ?? 0 }
        let strata = try #require(data["stratum"]).map { Int32($0 ?? -1) }
        let clusters = try #require(data["cluster"]).map { Int32($0 ?? -1) }
        var populations: [Double?] = Array(repeating: nil, count: Int(strata.max() ?? 0) + 1)
        for (stratum, population) in zip(strata, try #require(data["population"])) {
            populations[Int(stratum)] = population
        }
        let hasStrata = ["strata", "full", "fpc"].contains(name)
        return try SurveyDesign(
            weights: weights, strata: hasStrata ? strata : nil,
            clusters: ["clusters", "full", "fpc"].contains(name) ? clusters : nil,
            populations: name == "fpc" ? populations : [], singleCluster: isLonely ? .centre : .fail)
    }

    private static func cells(_ data: [String: [Double?]], _ row: String, isInside: [Bool]) -> [Int?] {
        isInside.indices.map { index in
            guard isInside[index], let row = data[row]?[index], let column = data["column"]?[index] else { return nil }
            return Int(row) * columns + Int(column)
        }
    }

    func raoScott(_ row: String, degreesOfFreedom: Int?) -> RaoScott? {
        let cells = Self.cells(data, row == "table" ? "row" : row, isInside: isInside)
        return DesignTable(design, cells: cells, rows: Self.rows, columns: Self.columns)
            .raoScott(degreesOfFreedom: degreesOfFreedom)
    }

    /// Our value for a line.
    func value(of line: Line) throws -> Double? {
        let words = line.what.split(separator: "_", maxSplits: 1).map(String.init)
        switch words[0] {
        case "column", "row", "total":
            let base = try #require(DesignTable.Base(rawValue: words[0]))
            let row = try #require(Int(line.row))
            return Self.part(words[1], of: estimates[base]?[row][try #require(Int(line.column))])
        case "difference":
            let difference = differences.difference(
                row: try #require(Int(line.row)), try #require(Int(line.column)), try #require(Int(line.other)))
            return Self.part(words[1], of: difference)
        case "mean": return Self.part(words[1], of: mean(line.column))
        case "sd": return summary(line.column, [])?.standardDeviation
        case "quantile": return summary(line.column, [try #require(Double(line.other))])?.quantiles.first
        default: return test(line)
        }
    }

    private func test(_ line: Line) -> Double? {
        let whole = design.degreesOfFreedom { isInside[$0] }
        let isWhole = line.what.hasPrefix("whole")
        let test = raoScott(line.row, degreesOfFreedom: isWhole ? whole : nil)
        switch line.what {
        case "undefined": return test == nil ? 1 : 0
        case "whole_df": return Double(whole)
        case "f": return test?.secondOrder.statistic
        case "df1": return test?.secondOrder.df
        case "df2", "whole_df2": return test?.secondOrder.df2
        case "p", "whole_p": return test?.secondOrder.p
        case "first_p": return test?.firstOrder.p
        case "uncorrected": return test?.uncorrected
        default: return nil
        }
    }

    private static func part(_ name: String, of estimate: DesignEstimate?) -> Double? {
        switch name {
        case "p", "estimate": estimate?.estimate
        case "df": estimate.map { Double($0.degreesOfFreedom) }
        case "se": estimate?.standardError
        case "deff": estimate?.deff
        case "deff_without": estimate.flatMap { row in row.deff.map { $0 * row.weight / (row.weight - Double(row.n)) } }
        case "low": estimate?.interval?.low
        case "high": estimate?.interval?.high
        default: nil
        }
    }

    private static func part(_ name: String, of difference: DesignDifference?) -> Double? {
        switch name {
        case "estimate": difference?.estimate
        case "df": difference.map { Double($0.degreesOfFreedom) }
        case "se": difference?.standardError
        case "p": difference?.p
        default: nil
        }
    }

    /// Each respondent's group: the column, or 0 for all.
    private func groups(_ name: String) -> [Int?] {
        isInside.indices.map { index in
            guard isInside[index] else { return nil }
            return name == "all" ? 0 : data["column"]?[index].map { Int($0) }
        }
    }

    private func mean(_ name: String) -> DesignEstimate? {
        designMeans(design, values: data["number"] ?? [], groups: groups(name), groupCount: Self.columns)[
            Int(name) ?? 0]
    }

    private func summary(_ name: String, _ quantiles: [Double]) -> GroupSummary? {
        let groups = groups(name)
        let members = groups.indices.filter { groups[$0] == Int(name) ?? 0 && data["number"]?[$0] != nil }
        return GroupSummary(
            members.compactMap { data["number"]?[$0] }, weights: members.map { design.weights[$0] },
            quantiles: quantiles)
    }
}
