import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@testable import SurveyVerification

/// A mistyped printed number must not pass, neither as reproduced nor as the source's fault.
@Suite struct MistypedNumberTests {
    private let seed: Seed

    init() throws { seed = try Seed() }

    private func verify(_ cell: VerifiedCell, printed: PrintedNumber) throws -> VerificationReport {
        try seed.trying {
            try seed.file.connection.run(
                """
                UPDATE exhibit_cell SET printed = ? WHERE row = ? AND "column" = ? AND unit = ?
                    AND exhibit = (SELECT id FROM exhibit WHERE key = ?)
                """,
                [
                    .text(printed.description), .text(cell.row), .text(cell.column), .text(cell.unit.rawValue),
                    .text(cell.exhibit),
                ])
            #expect(seed.file.connection.changes == 1)
            return try seed.verify()
        }
    }

    @Test("A mistyped number in the file differs, in every exhibit")
    func everyExhibit() throws {
        var seen: Set<String> = []
        for (index, cell) in try seed.verify().cells.enumerated()
        where cell.computed != nil && seen.insert(cell.exhibit).inserted {
            let printed = PrintedNumber(digits: cell.printed.digits + 1, decimals: cell.printed.decimals)
            let report = try verify(cell, printed: printed)
            #expect(report.cells[index].status == .differs, "\(cell.exhibit)")
            #expect(report.cells[index].printed == printed)
            #expect(!report.holds)
        }
        #expect(seen.count == 12)
    }

    @Test("Every computable number differs when it is one up or one down", arguments: [1, -1])
    func everyCell(step: Int) throws {
        let publication = try seed.file.database.publications.publication(Seed.publication)
        let measured = try seed.measure(publication)
        for (index, cell) in try PublicationJudge(publication, measured, origin: .reconstructed).report.cells
            .enumerated()
        where cell.computed != nil && cell.printed.digits + step >= 0 {
            let report = try PublicationJudge(
                publication.with(cell, step: step), measured, origin: .reconstructed
            ).report
            let name: Comment = "\(cell.exhibit) \(cell.row)/\(cell.column) \(step)"
            #expect(report.cells[index].status == .differs, name)
            #expect(report.cells[index].reason?.isEmpty == false, name)
            #expect(!report.holds, name)
        }
    }

    @Test("A wrong base differs in every exhibit")
    func bases() throws {
        var seen: Set<String> = []
        for (index, cell) in try seed.verify().cells.enumerated()
        where cell.base != nil && cell.computed != nil && seen.insert(cell.exhibit).inserted {
            let report = try seed.trying {
                try seed.file.connection.run(
                    "UPDATE exhibit_cell SET base = base + 1 WHERE exhibit = (SELECT id FROM exhibit WHERE key = ?)",
                    [.text(cell.exhibit)])
                return try seed.verify()
            }
            #expect(report.cells[index].status == .differs, "\(cell.exhibit)")
            #expect(report.cells[index].reason?.isEmpty == false)
        }
        #expect(seen.count == 12)
    }

    @Test("A number that nothing recomputes stays not-computable, whatever is printed")
    func notComputable() throws {
        let cells = try seed.verify().cells
        let index = try #require(cells.firstIndex { $0.status == .notComputable })
        let cell = cells[index]
        let report = try verify(cell, printed: PrintedNumber(digits: 99))
        #expect(report.cells[index].status == .notComputable)
    }

    @Test("Without its listed conflict, a distribution that no whole numbers give differs as a whole")
    func unlisted() throws {
        let report = try seed.trying {
            try seed.file.connection.run("DELETE FROM conflict")
            return try seed.verify()
        }
        #expect(report.summary.map(\.cells) == [90, 6, 0, 14])
        let differing = report.cells.filter { $0.status == .differs }
        #expect(differing.allSatisfy { $0.exhibit == "figure-6" && $0.reason?.contains("183") == true })
    }
}

extension Publication {
    /// The publication with one printed number so much higher in its last digit.
    fileprivate func with(_ mistyped: VerifiedCell, step: Int) -> Publication {
        let exhibits = exhibits.map { exhibit in
            guard exhibit.key == mistyped.exhibit else { return exhibit }
            let cells = exhibit.cells.map { cell in
                guard cell.row == mistyped.row, cell.column == mistyped.column, cell.unit == mistyped.unit else {
                    return cell
                }
                let printed = PrintedNumber(digits: cell.printed.digits + step, decimals: cell.printed.decimals)
                return ExhibitCell(
                    row: cell.row, column: cell.column, unit: cell.unit, printed: printed, base: cell.base,
                    source: cell.source)
            }
            return Exhibit(key: exhibit.key, title: exhibit.title, cells: cells)
        }
        return Publication(
            key: key, title: title, wave: wave, exhibits: exhibits, claims: claims, conflicts: conflicts)
    }
}
