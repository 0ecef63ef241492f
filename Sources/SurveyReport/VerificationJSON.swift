import SurveyModel
public import SurveyVerification

/// A verification as JSON. Fields are added to this shape, never changed.
public enum VerificationJSON {
    /// The whole report.
    public static func render(_ report: VerificationReport) -> JSONValue {
        .object([
            "publication": .string(report.publication),
            "wave": .string(report.wave),
            "origin": .string(report.origin.rawValue),
            "cells": .array(report.cells.map(cell)),
            "claims": .array(report.claims.map { claim($0, isCollected: report.origin == .collected) }),
            "conflicts": .array(report.conflicts.map(conflict)),
            "summary": summary(report),
            "notes": .array([report.origin.note, report.evidenceNote].compactMap { $0.map { .string($0.nb) } }),
        ])
    }

    /// By status how many cells and claims there are, and the same for each of the two.
    private static func summary(_ report: VerificationReport) -> JSONValue {
        func counts(_ count: ((status: VerificationStatus, cells: Int, claims: Int)) -> Int) -> [String: JSONValue] {
            Dictionary(report.summary.map { ($0.status.rawValue, .int(count($0))) }) { first, _ in first }
        }
        var fields = counts { $0.cells + $0.claims }
        fields["cells"] = .object(counts(\.cells))
        fields["claims"] = .object(counts(\.claims))
        return .object(fields)
    }

    private static func cell(_ cell: VerifiedCell) -> JSONValue {
        .object([
            "exhibit": .string(cell.exhibit), "row": .string(cell.row), "column": .string(cell.column),
            "unit": .string(cell.unit.rawValue), "printed": .double(cell.printed.value), "base": .optional(cell.base),
            "computed": .optional(cell.computed), "status": .string(cell.status.rawValue),
            "conflict": .optional(cell.conflict), "reason": .optional(cell.reason),
        ])
    }

    /// `evidence`: whether its tests tell of what people answered; null where it rests on none.
    private static func claim(_ claim: VerifiedClaim, isCollected: Bool) -> JSONValue {
        .object([
            "id": .string(claim.id), "chapter": .string(claim.chapter), "text": .string(claim.text.nb),
            "kind": .string(claim.kind.rawValue), "exhibit": .optional(claim.exhibit), "row": .string(claim.id),
            "column": .null, "unit": .string(claim.unit.rawValue), "printed": .optional(claim.printed?.value),
            "base": .optional(claim.base), "computed": .optional(claim.computed),
            "status": .string(claim.status.rawValue), "conflict": .optional(claim.conflict),
            "reason": .optional(claim.reason), "reading": .optional(claim.reading),
            "rests_on_test": .bool(claim.restsOnTest), "evidence": claim.restsOnTest ? .bool(isCollected) : .null,
        ])
    }

    private static func conflict(_ conflict: VerifiedConflict) -> JSONValue {
        .object([
            "id": .string(conflict.id), "text": .string(conflict.text.nb), "confirmed": .bool(conflict.isConfirmed),
            "reason": .string(conflict.reason),
            "readings": .array(
                conflict.readings.map { reading in
                    .object([
                        "claim": .string(reading.claim), "reading": .string(reading.reading),
                        "possible": .bool(reading.isPossible), "reason": .string(reading.reason),
                    ])
                }),
        ])
    }
}
