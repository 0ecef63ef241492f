import SQLiteKit
import SurveyModel

extension SQLiteCaseStudyRepository {
    func store(_ study: CaseStudy) throws(RepositoryError) {
        try session.requireTransaction()
        let id = try session.insert(
            """
            INSERT INTO case_study (key, title_nb, title_nn, title_en, publication, chapter, pages, place, region,
                period_from, period_to, summary_nb, summary_nn, summary_en)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [.text(study.key)] + study.title.values + [
                .text(study.publication), .text(study.chapter), .optional(study.pages), .text(study.place),
                .optional(study.region), .optional(study.from), .optional(study.to),
            ] + study.summary.values)
        for code in study.municipalities { try link(code, "municipality", to: id, of: study.key) }
        for code in study.counties { try link(code, "county", to: id, of: study.key) }
        for variable in study.questions + study.sources.map({ Self.sourcePrefix + $0 }) {
            try link(variable, "variable", to: id, of: study.key)
        }
        for (index, actor) in study.actors.enumerated() {
            try session.run(
                """
                INSERT INTO case_study_actor (case_study, position, organisation, function, role)
                VALUES (?, ?, ?, ?, ?)
                """,
                [.int(id), .int(index + 1), .text(actor.organisation), .text(actor.function), .text(actor.role)])
        }
        for (index, measure) in study.measures.enumerated() {
            try session.run(
                "INSERT INTO case_study_measure (case_study, position, title, description) VALUES (?, ?, ?, ?)",
                [.int(id), .int(index + 1), .text(measure.title), .text(measure.description)])
        }
        for section in CaseStudy.Section.allCases {
            for (index, text) in (study.sections[section] ?? []).enumerated() {
                try session.run(
                    "INSERT INTO case_study_fact (case_study, section, position, text) VALUES (?, ?, ?, ?)",
                    [.int(id), .text(section.rawValue), .int(index + 1), .text(text)])
            }
        }
        for (index, link) in study.links.enumerated() {
            try session.run(
                "INSERT INTO case_study_link (case_study, position, title, url) VALUES (?, ?, ?, ?)",
                [.int(id), .int(index + 1), .text(link.title), .text(link.url)])
        }
    }

    /// Links to a municipality, a county or a variable; an unknown one is named, with the nearest that there are.
    private func link(_ key: String, _ what: String, to id: Int, of study: String) throws(RepositoryError) {
        let column = what == "variable" ? "key" : "code"
        let keys = try session.keys("SELECT \(column) FROM \(what) ORDER BY \(column)")
        guard keys.contains(key) else { throw .unknown("\(what) of case study '\(study)'", key, among: keys) }
        try session.run(
            "INSERT INTO case_study_\(what) (case_study, \(what)) VALUES (?, ?)", [.int(id), .text(key)])
    }
}
