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
            conflicts.append(Conflict(id: row.key, text: row.text, total: row.total, values: try values(row.id)))
        }
        return conflicts
    }

    private func values(_ conflict: Int) throws(RepositoryError) -> [Conflict.Value] {
        let rows = try session.query(
            """
            SELECT exhibit, row, "column", claim, printed, unit, base, unknowns FROM conflict_value
            WHERE conflict = ? ORDER BY position
            """, [.int(conflict)]
        ) { row throws(DatabaseError) in
            (
                exhibit: try row.optionalText(0), row: try row.optionalText(1), column: try row.optionalText(2),
                claim: try row.optionalText(3), printed: try row.text(4), unit: try row.text(5),
                base: try row.optionalInt(6), unknowns: try row.text(7)
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
                    unknowns: row.unknowns.split(separator: "\n").map(String.init)))
        }
        return values
    }
}
