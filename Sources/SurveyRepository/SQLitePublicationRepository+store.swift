import SQLiteKit
import SurveyModel

extension SQLitePublicationRepository {
    func store(_ publication: Publication) throws(RepositoryError) {
        try session.requireTransaction()
        guard !(try keys()).contains(publication.key) else {
            throw .input("there is a publication '\(publication.key)' already; give the new one another key")
        }
        let wave = try session.waveID(publication.wave)
        let id = try session.insert(
            "INSERT INTO publication (key, title_nb, title_nn, title_en, wave) VALUES (?, ?, ?, ?, ?)",
            [.text(publication.key)] + publication.title.values + [.int(wave)])
        for (index, exhibit) in publication.exhibits.enumerated() {
            try insert(exhibit, position: index + 1, publication: id)
        }
        for (index, claim) in publication.claims.enumerated() {
            try insert(claim, position: index + 1, publication: id)
        }
        for (index, conflict) in publication.conflicts.enumerated() {
            try insert(conflict, position: index + 1, publication: id)
        }
    }

    private func insert(_ exhibit: Exhibit, position: Int, publication: Int) throws(RepositoryError) {
        let id = try session.insert(
            "INSERT INTO exhibit (publication, key, position, title_nb, title_nn, title_en) VALUES (?, ?, ?, ?, ?, ?)",
            [.int(publication), .text(exhibit.key), .int(position)] + exhibit.title.values)
        for (index, cell) in exhibit.cells.enumerated() {
            try session.run(
                """
                INSERT INTO exhibit_cell (exhibit, row, "column", unit, position, printed, base, source)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .int(id), .text(cell.row), .text(cell.column), .text(cell.unit.rawValue), .int(index + 1),
                    .text(cell.printed.description), .optional(cell.base), .text(try StoredJSON.encode(cell.source)),
                ])
        }
    }

    private func insert(_ claim: Claim, position: Int, publication: Int) throws(RepositoryError) {
        try session.run(
            """
            INSERT INTO claim (publication, key, position, chapter, exhibit, text_nb, text_nn, text_en, kind, unit, base,
                source, reading)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .int(publication), .text(claim.id), .int(position), .text(claim.chapter), .optional(claim.exhibit),
            ] + claim.text.values + [
                .text(claim.kind.rawValue), .text(claim.unit.rawValue), .optional(claim.base),
                .text(try StoredJSON.encode(claim.source)), .optional(claim.reading),
            ])
    }

    private func insert(_ conflict: Conflict, position: Int, publication: Int) throws(RepositoryError) {
        let id = try session.insert(
            """
            INSERT INTO conflict (publication, key, position, text_nb, text_nn, text_en, total)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [.int(publication), .text(conflict.id), .int(position)] + conflict.text.values
                + [.optional(conflict.total)])
        for (index, value) in conflict.values.enumerated() { try insert(value, position: index + 1, conflict: id) }
        for (index, base) in conflict.bases.enumerated() {
            try session.run(
                "INSERT INTO conflict_base (conflict, position, count, unknowns, source) VALUES (?, ?, ?, ?, ?)",
                [
                    .int(id), .int(index + 1), .int(base.count), Self.lines(base.unknowns), .text(base.source),
                ])
        }
        for (index, order) in conflict.orders.enumerated() {
            try session.run(
                """
                INSERT INTO conflict_order (conflict, position, claim, reading, more, more_of, than, than_of)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .int(id), .int(index + 1), .text(order.claim), .text(order.reading),
                    Self.lines(order.more.unknowns), Self.lines(order.more.whole), Self.lines(order.than.unknowns),
                    Self.lines(order.than.whole),
                ])
        }
    }

    private func insert(_ value: Conflict.Value, position: Int, conflict: Int) throws(RepositoryError) {
        let reference: [Value] =
            switch value.reference {
            case .cell(let exhibit, let row, let column): [.text(exhibit), .text(row), .text(column), .null]
            case .claim(let claim): [.null, .null, .null, .text(claim)]
            }
        try session.run(
            """
            INSERT INTO conflict_value (conflict, position, exhibit, row, "column", claim, printed, unit, base, unknowns,
                whole, reading)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.int(conflict), .int(position)] + reference + [
                .text(value.printed.description), .text(value.unit.rawValue), .optional(value.base),
                Self.lines(value.unknowns), value.whole.isEmpty ? .null : Self.lines(value.whole),
                .optional(value.reading),
            ])
    }

    private static func lines(_ names: [String]) -> Value { .text(names.joined(separator: "\n")) }
}
