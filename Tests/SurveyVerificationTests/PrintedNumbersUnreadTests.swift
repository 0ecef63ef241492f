import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@testable import SurveyVerification

/// Nothing that computes reads a printed number: with all of them changed, everything is recomputed the same.
@Suite struct PrintedNumbersUnreadTests {
    /// Another number with as many decimals.
    private static func other(_ number: PrintedNumber) -> PrintedNumber {
        PrintedNumber(digits: number.digits + 37, decimals: number.decimals)
    }

    private static func other(_ statement: Statement) -> Statement {
        switch statement {
        case .value(let quantity, let printed): .value(quantity, other(printed))
        case .sumOfParts(let parts, let printed): .sumOfParts(parts, other(printed))
        case .bound(let quantity, let comparison, let bound): .bound(quantity, comparison, bound + 37)
        case .order(let first, let second, let factor): .order(first, moreThan: second, factor: factor + 37)
        case .chiSquare(let rows, let columns, let filters, let comparison, let bound):
            .chiSquare(rows: rows, columns: columns, filters: filters, comparison, bound + 37)
        }
    }

    private static func other(_ analysis: Analysis) -> Analysis {
        switch analysis {
        case .test(let rows, let columns, let filters, let isSignificant):
            .test(rows: rows, columns: columns, filters: filters, isSignificant: !isSignificant)
        case .factorCount(let battery, let printed): .factorCount(battery, other(printed))
        case .factor: analysis
        }
    }

    /// The publication under another key, with every printed number and base another.
    private static func other(_ publication: Publication) -> Publication {
        let exhibits = publication.exhibits.map { exhibit in
            Exhibit(
                key: exhibit.key, title: exhibit.title,
                cells: exhibit.cells.map { cell in
                    ExhibitCell(
                        row: cell.row, column: cell.column, unit: cell.unit, printed: other(cell.printed),
                        base: cell.base.map { $0 + 37 }, source: cell.source)
                })
        }
        let claims = publication.claims.map { claim in
            let source: Claim.Source =
                switch claim.source {
                case .statements(let statements): .statements(statements.map(other))
                case .analyses(let analyses): .analyses(analyses.map(other))
                case .notComputable(let printed, let reason): .notComputable(printed.map(other), reason: reason)
                }
            return Claim(
                id: claim.id, chapter: claim.chapter, exhibit: claim.exhibit, text: claim.text, kind: claim.kind,
                unit: claim.unit, base: claim.base.map { $0 + 37 }, source: source, reading: claim.reading)
        }
        return Publication(
            key: "other", title: publication.title, wave: publication.wave, exhibits: exhibits, claims: claims,
            conflicts: [])
    }

    @Test("Every recomputed number is the same, whatever is printed")
    func computed() throws {
        let seed = try Seed()
        let report = try seed.verify()
        let publications = seed.file.database.publications
        let other = Self.other(try publications.publication(Seed.publication))
        try seed.file.database.write { () throws(RepositoryError) in try publications.store(other) }
        let changed = try seed.verify("other")
        #expect(changed.cells.map(\.computed) == report.cells.map(\.computed))
        #expect(changed.claims.map(\.computed) == report.claims.map(\.computed))
        #expect(report.claims.count { $0.computed != nil } > 100)
        #expect(zip(changed.cells, report.cells).allSatisfy { $0.printed != $1.printed })
        #expect(changed.cells.allSatisfy { $0.status == .differs || $0.status == .notComputable })
    }
}
