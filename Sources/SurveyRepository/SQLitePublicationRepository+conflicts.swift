import SQLiteKit
import SurveyModel

extension SQLitePublicationRepository {
    func conflicts(_ publication: Int) throws(RepositoryError) -> [Conflict] {
        let rows = try session.query(
            "SELECT id, key, text_nb, text_nn, text_en, total FROM conflict WHERE publication = ? ORDER BY position",
            [.int(publication)]
        ) { row throws(DatabaseError) in
            (id: try row.int(0), key: try row.text(1), text: try Label(row, 2), total: try row.optionalInt(5))
        }
        var conflicts: [Conflict] = []
        for row in rows {
            conflicts.append(
                Conflict(
                    id: row.key, text: row.text, total: row.total, bases: try bases(row.id), values: try values(row.id),
                    orders: try orders(row.id)))
        }
        return conflicts
    }

    private func values(_ conflict: Int) throws(RepositoryError) -> [Conflict.Value] {
        let rows = try session.query(
            """
            SELECT exhibit, row, "column", claim, printed, unit, base, unknowns, whole, reading FROM conflict_value
            WHERE conflict = ? ORDER BY position
            """, [.int(conflict)]
        ) { row throws(DatabaseError) in
            (
                exhibit: try row.optionalText(0), row: try row.optionalText(1), column: try row.optionalText(2),
                claim: try row.optionalText(3), printed: try row.text(4), unit: try row.text(5),
                base: try row.optionalInt(6), unknowns: try row.text(7), whole: try row.optionalText(8),
                reading: try row.optionalText(9)
            )
        }
        var values: [Conflict.Value] = []
        for row in rows {
            let reference: Conflict.Value.Reference =
                if let claim = row.claim { .claim(claim) } else {
                    .cell(exhibit: row.exhibit ?? "", row: row.row ?? "", column: row.column ?? "")
                }
            values.append(
                Conflict.Value(
                    reference: reference, printed: try stored(PrintedNumber(row.printed), "printed number"),
                    unit: try stored(row.unit, as: PrintedUnit.self), base: row.base,
                    unknowns: Self.names(row.unknowns), whole: row.whole.map(Self.names) ?? [], reading: row.reading))
        }
        return values
    }

    private func bases(_ conflict: Int) throws(RepositoryError) -> [Conflict.Base] {
        try session.query(
            "SELECT count, unknowns, source FROM conflict_base WHERE conflict = ? ORDER BY position", [.int(conflict)]
        ) { row throws(DatabaseError) in
            Conflict.Base(count: try row.int(0), unknowns: Self.names(try row.text(1)), source: try row.text(2))
        }
    }

    private func orders(_ conflict: Int) throws(RepositoryError) -> [Conflict.Order] {
        try session.query(
            """
            SELECT claim, reading, more, more_of, than, than_of FROM conflict_order WHERE conflict = ? ORDER BY position
            """, [.int(conflict)]
        ) { row throws(DatabaseError) in
            Conflict.Order(
                claim: try row.text(0), reading: try row.text(1),
                more: .init(unknowns: Self.names(try row.text(2)), whole: Self.names(try row.text(3))),
                than: .init(unknowns: Self.names(try row.text(4)), whole: Self.names(try row.text(5))))
        }
    }

    private static func names(_ lines: String) -> [String] { lines.split(separator: "\n").map(String.init) }
}
