import SQLiteKit
import SurveyModel

struct SQLiteCaseStudyRepository: CaseStudyRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func caseStudies() throws(RepositoryError) -> [CaseStudy] {
        var studies: [CaseStudy] = []
        for key in try session.keys("SELECT key FROM case_study ORDER BY id") { studies.append(try caseStudy(key)) }
        return studies
    }

    func caseStudy(_ key: String) throws(RepositoryError) -> CaseStudy {
        let head = try session.first(
            """
            SELECT id, title_nb, title_nn, title_en, publication, chapter, pages, place, region, period_from, period_to,
                summary_nb, summary_nn, summary_en
            FROM case_study WHERE key = ?
            """, [.text(key)]
        ) { row throws(DatabaseError) in
            (
                id: try row.int(0), title: try Label(row, 1), publication: try row.text(4),
                chapter: try row.text(5), pages: try row.optionalText(6), place: try row.text(7),
                region: try row.optionalText(8), from: try row.optionalText(9), to: try row.optionalText(10),
                summary: try Label(row, 11)
            )
        }
        guard let head else {
            throw .unknown("case study", key, among: try session.keys("SELECT key FROM case_study ORDER BY key"))
        }
        let variables = try linked("variable", "case_study_variable", head.id)
        return CaseStudy(
            key: key, title: head.title, publication: head.publication, chapter: head.chapter, pages: head.pages,
            place: head.place, region: head.region,
            municipalities: try linked("municipality", "case_study_municipality", head.id),
            counties: try linked("county", "case_study_county", head.id), from: head.from, to: head.to,
            summary: head.summary, actors: try actors(head.id), measures: try measures(head.id),
            sections: try sections(head.id), links: try links(head.id),
            questions: variables.filter { !$0.hasPrefix(Self.sourcePrefix) },
            sources: variables.filter { $0.hasPrefix(Self.sourcePrefix) }
                .map { String($0.dropFirst(Self.sourcePrefix.count)) })
    }

    /// Knowledge sources are the variables of this battery.
    static let sourcePrefix = "source."

    private func linked(_ column: String, _ table: String, _ id: Int) throws(RepositoryError) -> [String] {
        try session.keys("SELECT \(column) FROM \(table) WHERE case_study = ? ORDER BY \(column)", [.int(id)])
    }

    private func actors(_ id: Int) throws(RepositoryError) -> [CaseStudy.Actor] {
        try session.query(
            "SELECT organisation, function, role FROM case_study_actor WHERE case_study = ? ORDER BY position",
            [.int(id)]
        ) { row throws(DatabaseError) in
            CaseStudy.Actor(organisation: try row.text(0), function: try row.text(1), role: try row.text(2))
        }
    }

    private func measures(_ id: Int) throws(RepositoryError) -> [CaseStudy.Measure] {
        try session.query(
            "SELECT title, description FROM case_study_measure WHERE case_study = ? ORDER BY position", [.int(id)]
        ) { row throws(DatabaseError) in
            CaseStudy.Measure(title: try row.text(0), description: try row.text(1))
        }
    }

    private func links(_ id: Int) throws(RepositoryError) -> [CaseStudy.Link] {
        try session.query(
            "SELECT title, url FROM case_study_link WHERE case_study = ? ORDER BY position", [.int(id)]
        ) { row throws(DatabaseError) in CaseStudy.Link(title: try row.text(0), url: try row.text(1)) }
    }

    private func sections(_ id: Int) throws(RepositoryError) -> [CaseStudy.Section: [String]] {
        var sections: [CaseStudy.Section: [String]] = [:]
        for section in CaseStudy.Section.allCases {
            sections[section] = try session.keys(
                "SELECT text FROM case_study_fact WHERE case_study = ? AND section = ? ORDER BY position",
                [.int(id), .text(section.rawValue)])
        }
        return sections
    }
}
