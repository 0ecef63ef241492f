import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@testable import SurveyVerification

/// The groups of claims over several questions that the publication of 2016 lists, and what a mistyped number does to
/// each.
@Suite struct ConflictReadingTests {
    private let publication: Publication
    private let measured: MeasuredPublication

    init() throws {
        let seed = try Seed()
        publication = try seed.file.database.publications.publication(Seed.publication)
        measured = try seed.measure(publication)
    }

    /// What is said where some claims are printed otherwise, and their conflicts tell them so too.
    private func report(_ printed: [String: Int] = [:]) throws -> VerificationReport {
        try PublicationJudge(publication.printing(printed), measured, origin: .reconstructed).report
    }

    private func conflict(_ id: String, _ printed: [String: Int] = [:]) throws -> VerifiedConflict {
        try #require(try report(printed).conflicts.first { $0.id == id })
    }

    @Test("The zones exclude each other, and 60 for 61 makes them agree")
    func zones() throws {
        let zones = try conflict("zones")
        #expect(zones.isConfirmed && zones.readings.isEmpty)
        #expect(zones.reason.contains("50 % of 22 allows 11; claim coverage-zone-iii 61 % of 281 allows 171–172"))
        #expect(zones.reason.hasSuffix("coverage-zone-iii 61 → 60"))
        let agreeing = try report(["coverage-zone-iii": 60])
        #expect(agreeing.conflicts.first { $0.id == "zones" }?.isConfirmed == false)
        #expect(agreeing.claims.first { $0.id == "coverage-zone-iii" }?.status == .reproduced)
        #expect(try conflict("zones", ["coverage-zone-iii": 62]).isConfirmed)
        #expect(try conflict("zones", ["coverage-zone-ii": 36]).isConfirmed == false)
    }

    @Test("Awareness by activity fails where all others are not active, and can hold where only a no is")
    func activity() throws {
        let found = try conflict("awareness-by-activity")
        #expect(found.isConfirmed)
        #expect(found.readings.map(\.isPossible) == [true, false])
        #expect(
            found.readings[1].reason
                == "known_active 166–168 of 211 (78.67–79.62 %) cannot be more than known_no + known_rest 38–41 of 47 "
                + "(80.85–87.23 %)")
        #expect(found.reason.hasSuffix("the smallest change that would mend it: claim awareness-none-active 17 → 16"))
        let mended = try conflict("awareness-by-activity", ["awareness-none-active": 16])
        #expect(!mended.isConfirmed)
        #expect(mended.readings.map(\.isPossible) == [true, true])
        #expect(try conflict("awareness-by-activity", ["awareness-none-active": 18]).readings[1].isPossible == false)
    }

    @Test("18 percent is 37 or 38 of those who know, or 46 or 47 of all, and not both")
    func good() throws {
        let found = try conflict("awareness-good-readings")
        #expect(found.isConfirmed)
        #expect(found.readings.map(\.isPossible) == [true, true])
        #expect(
            found.readings.map(\.reason) == [
                "18 % of good + some (206–207) makes good 37–38", "18 % of 258 makes good 46–47",
            ])
        #expect(try !conflict("awareness-good-readings", ["awareness-good-of-all": 15]).isConfirmed)
        #expect(try !conflict("awareness-good-readings", ["awareness-good": 23]).isConfirmed)
        #expect(try conflict("awareness-good-readings", ["awareness-good": 19]).isConfirmed)
    }

    @Test("The reading that the answers do not follow is the source's fault, and the other is reproduced")
    func statuses() throws {
        let claims = try report().claims
        func claim(_ id: String) throws -> VerifiedClaim { try #require(claims.first { $0.id == id }) }
        #expect(try claim("awareness-good").status == .reproduced)
        #expect(try claim("awareness-good-of-all").status == .sourceInconsistent)
        #expect(try claim("awareness-good-of-all").conflict == "awareness-good-readings")
        #expect(try claim("awareness-active").status == .reproduced)
    }

    @Test("Every number that a group tells differs when it is mistyped where it is printed, and is not excused")
    func mistyped() throws {
        let groups = publication.conflicts.filter { $0.id.hasPrefix("awareness-") || $0.id == "zones" }
        #expect(groups.count == 3)
        let ids = Set(groups.flatMap(\.values).compactMap { if case .claim(let id) = $0.reference { id } else { nil } })
        #expect(ids.count == 8)
        for id in ids.sorted() {
            for step in [-1, 1] {
                let mistyped = publication.printing([id: step], isStep: true, inConflicts: false)
                let report = try PublicationJudge(mistyped, measured, origin: .reconstructed).report
                #expect(report.claims.first { $0.id == id }?.status == .differs, "\(id) \(step)")
                #expect(!report.holds)
            }
        }
    }

    @Test("What is certain is not excused by readings that exclude each other")
    func certain() throws {
        let value = MadeUp.value(claim: "sure", 50, base: 10, unknowns: ["a", "b"])
        let readings = [20, 40].map { digits in
            Conflict.Value(
                reference: .claim("r\(digits)"), printed: PrintedNumber(digits: digits), unit: .percent, base: 10,
                unknowns: ["a"], reading: "\(digits)")
        }
        func statuses(_ counts: [Int]) throws -> [VerificationStatus] {
            let claims = [("sure", 50), ("r20", 20), ("r40", 40)].map { MadeUp.claim($0.0, $0.1) }
            return try MadeUp.report(
                claims: zip(claims, counts).map { ($0, [.share($1, base: 10)]) },
                conflicts: [MadeUp.conflict("readings", [value] + readings)]
            ).claims.map(\.status)
        }
        #expect(try statuses([5, 2, 2]) == [.reproduced, .reproduced, .sourceInconsistent])
        #expect(try statuses([6, 2, 4]) == [.differs, .reproduced, .reproduced])
        #expect(try statuses([5, 3, 3]) == [.reproduced, .differs, .differs])
    }
}

extension Publication {
    /// The publication with other printed numbers in some claims, or numbers so much higher, and in its conflicts too.
    fileprivate func printing(_ printed: [String: Int], isStep: Bool = false, inConflicts: Bool = true) -> Publication {
        func number(_ id: String, _ old: PrintedNumber) -> PrintedNumber {
            guard let new = printed[id] else { return old }
            return PrintedNumber(digits: isStep ? old.digits + new : new, decimals: old.decimals)
        }
        let claims = claims.map { claim in
            guard printed[claim.id] != nil, case .statements(let statements) = claim.source else { return claim }
            let changed = statements.map { statement -> Statement in
                if case .value(let quantity, let old) = statement {
                    .value(quantity, number(claim.id, old))
                } else {
                    statement
                }
            }
            return Claim(
                id: claim.id, chapter: claim.chapter, exhibit: claim.exhibit, text: claim.text, kind: claim.kind,
                unit: claim.unit, base: claim.base, source: .statements(changed), reading: claim.reading)
        }
        let conflicts = conflicts.map { conflict in
            Conflict(
                id: conflict.id, text: conflict.text, total: conflict.total, bases: conflict.bases,
                values: conflict.values.map { value in
                    guard inConflicts, case .claim(let id) = value.reference else { return value }
                    return Conflict.Value(
                        reference: value.reference, printed: number(id, value.printed), unit: value.unit,
                        base: value.base, unknowns: value.unknowns, whole: value.whole, reading: value.reading)
                }, orders: conflict.orders)
        }
        return Publication(
            key: key, title: title, wave: wave, exhibits: exhibits, claims: claims, conflicts: conflicts)
    }
}
