import SurveyModel

/// A publication with every kind of cell, statement, claim and conflict.
enum SamplePublication {
    private static let request = CrossTabRequest(
        wave: "rich", row: "activity", column: "kinds",
        filters: [
            .question("source.ds", values: ["used"]), .attribute(.zone, values: ["III"]),
            .atLeast(1, [.attribute(.stratum, values: ["s1", "s2"])]),
        ], weight: .wave)
    private static let share = Quantity(
        count: [.question("activity", values: ["yes"])], of: .filters([.question("activity", values: ["answered"])]))
    private static let units = Quantity(
        counted: .units, count: [.attribute(.unitKind, values: ["region"])], of: .number(303))
    private static let side = ChiSquareSide(question: "activity", categories: ["yes", "no"])

    private static func number(_ digits: Int, _ decimals: Int = 0) -> PrintedNumber {
        PrintedNumber(digits: digits, decimals: decimals)
    }

    private static func claim(
        _ id: String, _ kind: Claim.Kind, _ unit: PrintedUnit, _ source: Claim.Source, base: Int? = nil,
        exhibit: String? = nil, reading: String? = nil
    ) -> Claim {
        Claim(
            id: id, chapter: "2.1", exhibit: exhibit, text: Label("Påstand \(id)", others: [.en: "Claim \(id)"]),
            kind: kind, unit: unit, base: base, source: source, reading: reading)
    }

    static let value = Publication(
        key: "report", title: Label("Rapport", others: [.nn: "Rapport", .en: "Report"]), wave: "rich",
        exhibits: [
            Exhibit(
                key: "table-2", title: Label("Andre"),
                cells: [
                    ExhibitCell(
                        row: "yes", column: "percent", unit: .percent, printed: number(8, 1), base: 258,
                        source: .crossTab(request, code: "yes")),
                    ExhibitCell(
                        row: "yes", column: "percent", unit: .count, printed: number(2), base: nil,
                        source: .crossTab(CrossTabRequest(wave: "rich", row: "activity", weight: .none), code: nil)),
                    ExhibitCell(
                        row: "a", column: "æ/ø", unit: .percent, printed: number(0), base: 1,
                        source: .sumOfParts(request, codes: ["yes", "no"])),
                ]),
            Exhibit(
                key: "figure-1", title: Label("Figur", others: [.en: "Figure"]),
                cells: [
                    ExhibitCell(
                        row: "x", column: "y", unit: .count, printed: number(1250, 2), base: nil,
                        source: .notComputable(reason: "en annen «undersøkelse»"))
                ]),
        ],
        claims: [
            claim("b", .share, .percent, .statements([.value(share, number(74))]), base: 258, exhibit: "table-2"),
            claim("a", .share, .percent, .statements([.sumOfParts([share, share], number(18))]), reading: "lest slik"),
            claim("units", .count, .count, .statements([.value(units, number(179))])),
            claim(
                "orders", .order, .percent,
                .statements([.order(share, moreThan: units, factor: 1.5), .bound(share, .atLeast, 33.3)])),
            claim(
                "chi", .bound, .percent,
                .statements([.chiSquare(rows: side, columns: side, filters: [], .above, 12.592)])),
            claim(
                "tests", .bound, .percent,
                .analyses([
                    .test(
                        rows: TestSide(question: "activity", categories: [["yes"], ["no", "earlier"]]),
                        columns: TestSide(question: "kinds", categories: [["a"], ["b"]]),
                        filters: [.attribute(.zone, values: ["III"])], isSignificant: false),
                    .factorCount(FactorBattery(items: ["a", "b"]), number(4)),
                    .factor(
                        FactorBattery(items: ["a", "b"], factors: 2),
                        FactorPattern(
                            together: ["a"], apart: ["b"],
                            group: FactorPattern.Group(question: "position", code: "mayor", isAbove: false))),
                ])),
            claim("none", .count, .count, .notComputable(number(5), reason: "ikke publisert")),
            claim("unprinted", .order, .percent, .notComputable(nil, reason: "ingen tall")),
        ],
        conflicts: [
            Conflict(
                id: "second", text: Label("Kan ikke stemme", others: [.en: "Cannot be"]), total: 182,
                bases: [Conflict.Base(count: 211, unknowns: ["one", "two words"], source: "N i figur 2")],
                values: [
                    Conflict.Value(
                        reference: .cell(exhibit: "table-2", row: "yes", column: "percent"), printed: number(8, 1),
                        unit: .percent, base: 258, unknowns: ["one", "two words"]),
                    Conflict.Value(
                        reference: .claim("b"), printed: number(74), unit: .percent, base: nil, unknowns: ["one"],
                        whole: ["one", "two words"], reading: "av de to"),
                ],
                orders: [
                    Conflict.Order(
                        claim: "b", reading: "slik", more: .init(unknowns: ["one"], whole: ["one", "two words"]),
                        than: .init(unknowns: ["two words"], whole: ["two words", "one"]))
                ]),
            Conflict(id: "first", text: Label("Tom"), total: nil, values: []),
        ])
}
