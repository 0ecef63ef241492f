import SQLiteKit
import SurveyModel

extension SQLiteWaveRepository {
    func close(_ wave: String, on day: CalendarDate) throws(RepositoryError) {
        try session.requireTransaction()
        let found = try self.wave(wave)
        guard found.status != .closed else {
            throw .refused(
                "wave '\(wave)' is closed already\(found.closed.map { ", since \($0)" } ?? ""); it was left as it is")
        }
        if let opened = found.opened, day < opened {
            throw .input("wave '\(wave)' opened on \(opened) and cannot close before that; name a later day")
        }
        if let deleteBy = found.deleteBy, day >= deleteBy {
            throw .input(
                "the answers of wave '\(wave)' are kept until \(deleteBy), and it cannot close after that; "
                    + "name an earlier day")
        }
        try session.run(
            "UPDATE wave SET status = ?, closed = ? WHERE key = ?",
            [.text(WaveStatus.closed.rawValue), .text(day.description), .text(wave)])
    }

    func remove(_ wave: String) throws(RepositoryError) {
        try session.requireTransaction()
        let id = try session.waveID(wave)
        let references = try self.references(to: id)
        guard references.isEmpty else {
            throw .refused(
                "wave '\(wave)' cannot be removed: \(references.joined(separator: ", ")) "
                    + "\(references.count == 1 ? "refers" : "refer") to it")
        }
        // What people answered is overwritten, and not left behind in free pages.
        try session.run("PRAGMA secure_delete = ON")
        if try SQLiteRespondentRepository(session).count(in: wave) > 0 {
            try SQLiteAnswerRepository(session).delete(from: wave)
        }
        try session.run("DELETE FROM unit WHERE wave = ?", [.int(id)])
        try session.run("DROP VIEW IF EXISTS \(quotedIdentifier("wave_\(wave)"))")
        let variables = try session.keys("SELECT DISTINCT variable FROM question WHERE wave = ?", [.int(id)])
        // Options, nets, conditions, comparability and columns go with their questions.
        try session.run("DELETE FROM question WHERE wave = ?", [.int(id)])
        try session.run("DELETE FROM wave WHERE id = ?", [.int(id)])
        for variable in variables {
            try session.run(
                "DELETE FROM variable WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM question WHERE variable = ?1)",
                [.text(variable)])
        }
        session.touchedWaves.remove(id)
    }

    /// What refers to a wave and would be left without it, a phrase each.
    private func references(to wave: Int) throws(RepositoryError) -> [String] {
        let waves = try session.keys(
            """
            SELECT DISTINCT w.key FROM question AS q JOIN comparability AS c ON c.earlier = q.id
                JOIN question AS later ON later.id = c.question JOIN wave AS w ON w.id = later.wave
            WHERE q.wave = ?1 AND w.id <> ?1 ORDER BY w.key
            """, [.int(wave)])
        let publications = try session.keys("SELECT key FROM publication WHERE wave = ? ORDER BY key", [.int(wave)])
        // A variable that another wave measures too stays.
        let studies = try session.keys(
            """
            SELECT DISTINCT s.key FROM question AS q JOIN case_study_variable AS v ON v.variable = q.variable
                JOIN case_study AS s ON s.id = v.case_study
            WHERE q.wave = ?1
                AND NOT EXISTS (SELECT 1 FROM question AS o WHERE o.variable = q.variable AND o.wave <> ?1)
            ORDER BY s.key
            """, [.int(wave)])
        return waves.map { "wave '\($0)'" } + publications.map { "publication '\($0)'" }
            + studies.map { "case study '\($0)'" }
    }
}
