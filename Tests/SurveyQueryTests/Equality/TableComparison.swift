import SurveyModel
import SurveyQuery

/// Compares two tables of one request in everything that they say, to the last bit, and looks for NaN and infinity.
struct TableComparison {
    /// What differs, in words; empty where nothing does.
    private(set) var differences: [String] = []
    /// How many numbers were compared.
    private(set) var numbers = 0

    init(_ a: CrossTab, _ b: CrossTab) {
        if a.request != b.request || a.wave != b.wave || a.weight != b.weight { differences.append("request") }
        if a.row != b.row || a.column != b.column || a.layers != b.layers { differences.append("categories") }
        if a.base != b.base { differences.append("base \(a.base) and \(b.base)") }
        compare([a.total], [b.total], "total")
        if a.panels.map(\.layer) != b.panels.map(\.layer) { differences.append("layers") }
        for (a, b) in zip(a.panels, b.panels) {
            compare(a.cells, b.cells, "cells \(a.layer)")
            compare(a.rowTotals, b.rowTotals, "row totals \(a.layer)")
            compare(a.columnTotals, b.columnTotals, "column totals \(a.layer)")
            compare([a.total], [b.total], "total \(a.layer)")
            compare(a.means, b.means, "means \(a.layer)")
        }
    }

    private mutating func compare(_ a: [Cell], _ b: [Cell], _ what: String) {
        if a.count != b.count { differences.append("\(what): \(a.count) and \(b.count)") }
        for (a, b) in zip(a, b) {
            if a != b { differences.append("\(what): \(a) and \(b)") }
            let values = [
                a.weightedN, a.squaredWeights, a.rowPercent, a.columnPercent, a.totalPercent, a.responsePercent,
            ]
            check(values, what)
        }
    }

    private mutating func compare(_ a: [Mean], _ b: [Mean], _ what: String) {
        if a != b { differences.append("\(what): \(a) and \(b)") }
        for mean in a {
            check([mean.weightedN, mean.mean, mean.standardDeviation, mean.lowerQuartile, mean.median], what)
        }
    }

    private mutating func check(_ values: [Double?], _ what: String) {
        numbers += values.count + 1
        if !values.allSatisfy({ $0?.isFinite ?? true }) { differences.append("\(what): a number is not finite") }
    }
}
