import SurveyModel

@testable import SurveyVerification

/// A verification with every status.
enum MadeUpReport {
    static let value = VerificationReport(
        publication: "report", wave: "2016", origin: .reconstructed,
        cells: [
            VerifiedCell(
                exhibit: "table-1", row: "mayor", column: "count", unit: .count, printed: PrintedNumber(digits: 81),
                base: 258,
                computed: 81, status: .reproduced, conflict: nil, reason: nil),
            VerifiedCell(
                exhibit: "table-1", row: "unstated", column: "percent", unit: .percent,
                printed: PrintedNumber(digits: 8, decimals: 1),
                base: 258, computed: 0.7751937984496124, status: .differs, conflict: nil,
                reason: "the base is 257, and 258 is printed"),
            VerifiedCell(
                exhibit: "figure-6", row: "a", column: "q", unit: .percent, printed: PrintedNumber(digits: 7),
                base: 182,
                computed: 6.5, status: .sourceInconsistent, conflict: "together", reason: "the counts add up to 183"),
            VerifiedCell(
                exhibit: "figure-6", row: "b", column: "q", unit: .percent, printed: PrintedNumber(digits: 9),
                base: 182,
                computed: 8.5, status: .sourceInconsistent, conflict: "together", reason: "the counts add up to 183"),
            VerifiedCell(
                exhibit: "figure-6", row: "c", column: "earlier", unit: .percent, printed: PrintedNumber(digits: 30),
                base: nil,
                computed: nil, status: .notComputable, conflict: nil, reason: "another study"),
        ],
        claims: [
            VerifiedClaim(
                id: "most", chapter: "3", exhibit: nil, text: Label("De fleste svarte"), kind: .order, unit: .percent,
                printed: nil, base: nil, computed: 1.5, status: .reproduced, conflict: nil, reason: nil,
                reading: "lest slik", restsOnTest: false)
        ],
        conflicts: [
            VerifiedConflict(
                id: "together", text: Label("Kan ikke stemme"), isConfirmed: true, reason: "183 is not 182",
                readings: [])
        ])

    /// A verification of a claim that rests on a test, and of one that can be read in two ways.
    static func tested(_ origin: WaveOrigin) -> VerificationReport {
        VerificationReport(
            publication: "report", wave: "2016", origin: origin, cells: [],
            claims: [
                VerifiedClaim(
                    id: "significant", chapter: "3", exhibit: nil, text: Label("Signifikant"), kind: .bound,
                    unit: .percent, printed: nil, base: nil, computed: 0.01, status: .reproduced, conflict: nil,
                    reason: nil, reading: nil, restsOnTest: true),
                VerifiedClaim(
                    id: "most", chapter: "3", exhibit: nil, text: Label("De fleste"), kind: .bound, unit: .percent,
                    printed: nil, base: nil, computed: 51, status: .reproduced, conflict: nil, reason: nil,
                    reading: nil,
                    restsOnTest: false),
            ],
            conflicts: [
                VerifiedConflict(
                    id: "good", text: Label("To lesninger"), isConfirmed: true, reason: "not both",
                    readings: [
                        VerifiedReading(claim: "most", reading: "av dem", isPossible: true, reason: "good 37–38"),
                        VerifiedReading(claim: "most", reading: "av alle", isPossible: false, reason: "no count"),
                    ])
            ])
    }
}
