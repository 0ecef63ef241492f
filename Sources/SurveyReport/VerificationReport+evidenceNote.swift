import SurveyModel
import SurveyVerification

extension VerificationReport {
    /// Which claims rest on tests of answers that nobody gave; nil where there are none.
    var evidenceNote: Label? {
        let ids = claimsWithoutEvidence
        guard !ids.isEmpty else { return nil }
        let list = ids.joined(separator: ", ")
        return Label(
            "Tester og faktoranalyser er regnet av svar som ikke er samlet inn. Påstandene som hviler på dem, er derfor "
                + "ikke belagt, hverken når de stemmer eller når de ikke gjør det: \(list).",
            others: [
                .en:
                    "Tests and factor analyses are computed from answers that were not collected: claims that rest on them are no evidence: \(list)."
            ])
    }
}
