import SurveyModel
import SurveyQuery
import SurveyStatistics

/// Recomputes the numbers of a publication from the answers. It sees measurements, and no printed number.
final class Measurer {
    private let engine: CrossTabEngine
    private let wave: String
    private let factors: FactorMeasurer
    private var tables: [CrossTab] = []
    /// Claims count the same groups again and again.
    private var counts: [Quantity.Counted: [[Filter]: Int]] = [:]

    init(_ engine: CrossTabEngine, wave: String) {
        self.engine = engine
        self.wave = wave
        factors = FactorMeasurer(engine, wave: wave)
    }

    /// Every number of the publication.
    func measure(_ publication: Publication) throws(VerificationError) -> MeasuredPublication {
        var exhibits: [MeasuredPublication.Exhibit] = []
        for exhibit in publication.exhibits { exhibits.append(try measure(exhibit)) }
        var claims: [[Measured]] = []
        for claim in publication.claims {
            var measured: [Measured] = []
            for measurement in Measurement.all(of: claim.source) {
                measured.append(try measure(measurement, in: "claim '\(claim.id)'"))
            }
            claims.append(measured)
        }
        return MeasuredPublication(exhibits: exhibits, claims: claims)
    }

    private func measure(_ exhibit: Exhibit) throws(VerificationError) -> MeasuredPublication.Exhibit {
        let measurements = exhibit.cells.map(Measurement.init)
        var cells: [Measured?] = []
        for (cell, measurement) in zip(exhibit.cells, measurements) {
            let place = "\(exhibit.key), row '\(cell.row)', column '\(cell.column)'"
            cells.append(
                try measurement.map { (measurement) throws(VerificationError) in
                    try measure(measurement, in: place)
                })
        }
        return .init(cells: cells, distributions: Distributions.find(measurements, tables: tables))
    }

    private func measure(_ measurement: Measurement, in place: String) throws(VerificationError) -> Measured {
        switch measurement {
        case .category(let request, let code, let unit):
            return try category(code, of: table(request, in: place), unit, in: place)
        case .sumOfCategories(let request, let codes, let scale):
            let table = try table(request, in: place)
            var parts: [Measured] = []
            for code in codes { parts.append(try category(code, of: table, .percent, in: place)) }
            return sum(parts, scale: scale)
        case .quantity(let quantity):
            return try measure(quantity, in: place)
        case .sumOfQuantities(let quantities, let scale):
            var parts: [Measured] = []
            for quantity in quantities { parts.append(try measure(quantity, in: place)) }
            return sum(parts, scale: scale)
        case .pair(let first, let second):
            return .pair(try measure(first, in: place), try measure(second, in: place))
        case .chiSquare(let rows, let columns, let filters):
            return .chiSquare(try chiSquare(rows, columns, filters, in: place))
        case .test(let rows, let columns, let filters):
            return .test(MeasuredTest(try counts(rows, columns, filters, in: place)))
        case .factors(let battery, let by):
            return try factors.measure(battery, by: by, in: place)
        }
    }

    private func table(_ request: CrossTabRequest, in place: String) throws(VerificationError) -> CrossTab {
        if let known = tables.first(where: { $0.request == request }) { return known }
        do {
            let table = try engine.crossTab(request)
            tables.append(table)
            return table
        } catch { throw .query(error, in: place) }
    }

    private func category(
        _ code: String?, of table: CrossTab, _ unit: PrintedUnit, in place: String
    ) throws(VerificationError) -> Measured {
        let base = table.base.counted
        guard let code else { return unit == .count ? .count(base, base: base) : .share(base, base: base) }
        guard let cell = table.cell(row: code, column: nil) else {
            throw .noCategory(code, of: table.row.key, in: place)
        }
        guard unit == .percent else { return .count(cell.n, base: base) }
        if table.weight == .wave, let percent = cell.columnPercent {
            return .weightedShare(percent, base: base)
        }
        return .share(cell.n, base: base)
    }

    private func measure(_ quantity: Quantity, in place: String) throws(VerificationError) -> Measured {
        switch quantity.whole {
        case .none: .count(try count(quantity.count, quantity.counted, in: place), base: nil)
        case .number(let base): .share(try count(quantity.count, quantity.counted, in: place), base: base)
        case .filters(let whole):
            .share(
                try count(quantity.count + whole, quantity.counted, in: place),
                base: try count(whole, quantity.counted, in: place))
        }
    }

    private func count(
        _ filters: [Filter], _ counted: Quantity.Counted, in place: String
    ) throws(VerificationError) -> Int {
        if let known = counts[counted]?[filters] { return known }
        do {
            let count = try engine.count(wave: wave, where: filters, counted: counted)
            counts[counted, default: [:]][filters] = count
            return count
        } catch { throw .query(error, in: place) }
    }

    /// The parts, each rounded by itself; a share of nothing where one of them is.
    private func sum(_ parts: [Measured], scale: Int) -> Measured {
        let digits = parts.compactMap { $0.digits(scale: scale) }
        let bases = parts.compactMap(\.base)
        guard let base = bases.first, digits.count == parts.count, bases.allSatisfy({ $0 == base }) else {
            return .share(0, base: 0)
        }
        return .sumOfParts(digits: digits.reduce(0, +), scale: scale, base: base)
    }

    private func chiSquare(
        _ rows: ChiSquareSide, _ columns: ChiSquareSide, _ filters: [Filter], in place: String
    ) throws(VerificationError) -> Double {
        func side(_ side: ChiSquareSide) -> TestSide {
            TestSide(question: side.question, categories: side.categories.map { [$0] })
        }
        return pearsonChiSquare(try counts(side(rows), side(columns), filters, in: place).map { $0.map(Double.init) })
    }

    /// Rows × columns.
    private func counts(
        _ rows: TestSide, _ columns: TestSide, _ filters: [Filter], in place: String
    ) throws(VerificationError) -> [[Int]] {
        var counts: [[Int]] = []
        for row in rows.categories {
            var line: [Int] = []
            for column in columns.categories {
                let both = [
                    Filter.question(rows.question, values: row), .question(columns.question, values: column),
                ]
                line.append(try count(both + filters, .respondents, in: place))
            }
            counts.append(line)
        }
        return counts
    }
}
