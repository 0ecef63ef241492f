import SurveyModel
import SurveyStatistics

/// Compares what was recomputed with what was printed, and judges what cannot be true in the source.
struct PublicationJudge {
    private let publication: Publication
    private let measured: MeasuredPublication
    private let origin: WaveOrigin
    private let findings: [ConflictFinding]
    private var verdicts: [Place: Verdict] = [:]

    /// - Parameter origin: where the answers that were measured come from.
    /// - Throws: where a conflict names a cell or claim that the publication has not.
    init(
        _ publication: Publication, _ measured: MeasuredPublication, origin: WaveOrigin
    ) throws(VerificationError) {
        self.publication = publication
        self.measured = measured
        self.origin = origin
        var findings: [ConflictFinding] = []
        for conflict in publication.conflicts { findings.append(try ConflictFinding(conflict, in: publication)) }
        self.findings = findings
        judgeEachAlone()
        for finding in findings { judge(finding) }
        for (index, exhibit) in measured.exhibits.enumerated() {
            for cells in exhibit.distributions { judgeDistribution(cells, of: index) }
        }
    }

    private mutating func judgeEachAlone() {
        for (exhibit, numbers) in zip(publication.exhibits.indices, measured.exhibits) {
            for (index, cell) in publication.exhibits[exhibit].cells.enumerated() {
                verdicts[.cell(exhibit: exhibit, index)] = NumberJudge.judge(cell, numbers.cells[index])
            }
        }
        for (index, claim) in publication.claims.enumerated() {
            verdicts[.claim(index)] = NumberJudge.judge(claim, measured.claims[index], origin: origin)
        }
    }

    /// A confirmed conflict explains as many numbers as must give way for the others to stand, and no more. Numbers
    /// that the report added up from rounded parts are no exact shares: they have given way already, and are not
    /// explained by it.
    private mutating func judge(_ finding: ConflictFinding) {
        for (place, wrong) in zip(finding.places, finding.mistold) {
            if let wrong { verdicts[place] = .differs(wrong) }
        }
        let off = finding.explainable.map { finding.places[$0] }
            .filter { verdicts[$0]?.isExcusable == true && !isSumOfParts($0) }
        guard !off.isEmpty else { return }
        let givenWay = finding.places.filter { verdicts[$0]?.status == .differs || isSumOfParts($0) }.count
        let allowed = finding.leastToGiveWay
        if finding.explains, isOnSameBases(finding), givenWay <= allowed {
            let reason = finding.arithmetic
            for place in off { verdicts[place] = .sourceInconsistent(finding.conflict.id, reason) }
        } else {
            for place in off { append(excuse(finding, givenWay, allowed), to: place) }
        }
    }

    /// Whether the bases that a conflict tells are those that its numbers are computed on.
    private func isOnSameBases(_ finding: ConflictFinding) -> Bool {
        zip(finding.conflict.values, finding.places).allSatisfy { value, place in
            numbers(at: place).allSatisfy { $0.base.map { finding.isPossible(base: $0, of: value) } ?? true }
        }
    }

    private func excuse(_ finding: ConflictFinding, _ givenWay: Int, _ allowed: Int) -> String {
        let id = finding.conflict.id
        if !finding.isConfirmed { return "conflict '\(id)' is listed, but whole numbers give all its values" }
        if !finding.explains { return "conflict '\(id)' is listed, but tells a number otherwise than it is printed" }
        if !isOnSameBases(finding) { return "conflict '\(id)' is listed, but for another base" }
        return "conflict '\(id)' explains \(allowed) of its numbers, and \(givenWay) are off"
    }

    private mutating func append(_ text: String, to place: Place) {
        guard let reason = verdicts[place]?.reason else { return }
        verdicts[place]?.reason = "\(reason); \(text)"
    }

    /// A distribution that no whole numbers give is the source's fault as a whole if the publication lists that
    /// conflict, and otherwise differs as a whole: one of its numbers is mistyped.
    private mutating func judgeDistribution(_ cells: [Int], of exhibit: Int) {
        let printed = cells.map { publication.exhibits[exhibit].cells[$0] }
        guard let base = printed.first?.base, printed.allSatisfy({ $0.base == base }) else { return }
        let sums = PrintedSums(
            values: printed.enumerated().map { index, cell in
                PrintedSum(digits: cell.printed.digits, scale: cell.printed.scale, base: base, unknowns: [index])
            },
            unknowns: cells.count, total: base)
        guard sums.solution == nil else { return }
        let places = cells.map { Place.cell(exhibit: exhibit, $0) }
        let finding = findings.first { $0.explains && $0.excludes(places) }
        let reason = finding?.arithmetic ?? Arithmetic(sums, names: names(of: printed)).description
        for place in places {
            // A wrong base, or a number told otherwise, is no matter of the distribution.
            guard let own = verdicts[place], own.status != .differs || own.isExcusable else { continue }
            verdicts[place] =
                finding.map { .sourceInconsistent($0.conflict.id, reason) }
                ?? .differs("no whole numbers give the distribution: \(reason)")
        }
    }

    private func names(of cells: [ExhibitCell]) -> [String] {
        let rows = cells.map(\.row)
        return Set(rows).count == cells.count ? rows : cells.map(\.column)
    }

    private func isSumOfParts(_ place: Place) -> Bool {
        numbers(at: place).contains { if case .sumOfParts = $0 { true } else { false } }
    }

    private func numbers(at place: Place) -> [Measured] {
        switch place {
        case .cell(let exhibit, let index): measured.exhibits[exhibit].cells[index].map { [$0] } ?? []
        case .claim(let index): measured.claims[index]
        }
    }
}

extension PublicationJudge {
    /// Everything beside what was printed.
    var report: VerificationReport {
        let cells = publication.exhibits.enumerated().flatMap { exhibit, printed in
            printed.cells.enumerated().map { index, cell in verified(cell, exhibit, index) }
        }
        return VerificationReport(
            publication: publication.key, wave: publication.wave, origin: origin, cells: cells,
            claims: publication.claims.enumerated().map { verified($1, $0) },
            conflicts: findings.map { finding in
                VerifiedConflict(
                    id: finding.conflict.id, text: finding.conflict.text, isConfirmed: finding.isConfirmed,
                    reason: finding.arithmetic,
                    readings: finding.readings.map { reading in
                        VerifiedReading(
                            claim: reading.claim, reading: reading.reading, isPossible: reading.isPossible,
                            reason: reading.arithmetic)
                    })
            })
    }

    private func verified(_ cell: ExhibitCell, _ exhibit: Int, _ index: Int) -> VerifiedCell {
        let verdict = verdicts[.cell(exhibit: exhibit, index)] ?? .reproduced
        return VerifiedCell(
            exhibit: publication.exhibits[exhibit].key, row: cell.row, column: cell.column, unit: cell.unit,
            printed: cell.printed, base: cell.base, computed: measured.exhibits[exhibit].cells[index]?.value,
            status: verdict.status, conflict: verdict.conflict, reason: verdict.reason)
    }

    private func verified(_ claim: Claim, _ index: Int) -> VerifiedClaim {
        let verdict = verdicts[.claim(index)] ?? .reproduced
        let numbers = measured.claims[index]
        return VerifiedClaim(
            id: claim.id, chapter: claim.chapter, exhibit: claim.exhibit, text: claim.text, kind: claim.kind,
            unit: claim.unit, printed: claim.printed, base: claim.base,
            computed: numbers.count == 1 && claim.isAboutNumber ? numbers[0].value : nil, status: verdict.status,
            conflict: verdict.conflict, reason: verdict.reason, reading: claim.reading, restsOnTest: claim.restsOnTest)
    }
}
