import SurveyModel
public import SurveyQuery

extension TableLayout {
    /// Which municipalities answered in which waves.
    public init(participation: MunicipalityParticipation) {
        let keys = participation.waves.map(\.key)
        let lines = participation.rows.map { row in
            TableGrid.Line.cells(
                "\(row.code) \(row.name)\(row.isSplit ? " (delt siden)" : "")",
                row.respondents.map { TableCell(NumberText.count($0)) })
        }
        let totals = TableGrid.Line.cells(
            "Kommuner i alt", keys.indices.map { TableCell(NumberText.count(participation.count($0))) })
        let pairs = keys.indices.flatMap { one in
            keys.indices.dropFirst(one + 1).map { other in
                "Både \(keys[one]) og \(keys[other]): \(participation.count(one, and: other)) kommuner."
            }
        }
        self.init(
            title: "Kommuner som svarte, etter grensene i \(participation.boundary)",
            sections: participation.waves.isEmpty
                ? []
                : [
                    TableLayout.Section(
                        grid: TableGrid(
                            columns: keys.map { TableGrid.Column(heading: $0) }, lines: lines + [.rule, totals]))
                ],
            footers: ["Antall respondenter som svarte på noe."] + pairs
                + participation.leftOut.map { "Bølgen \($0.wave) er ikke med: \($0.reason.nb)." })
    }
}
