import SurveyModel
public import SurveyVerification

/// A verification as plain text: each printed number beside the recomputed one, and why they differ where they do.
public struct VerificationText {
    private let report: VerificationReport

    /// A renderer of a report.
    public init(_ report: VerificationReport) { self.report = report }

    /// Everything, within `width` characters; ends with a line feed.
    public func text(width: Int) -> String {
        var seen: [String] = []
        for cell in report.cells where !seen.contains(cell.exhibit) { seen.append(cell.exhibit) }
        let exhibits = seen.map { exhibit in
            "\(exhibit)\n" + cells(report.cells.filter { $0.exhibit == exhibit }).text(width: width) + "\n"
        }
        return exhibits.joined() + claims(width: width) + "\n" + summary(width: width)
    }

    /// How many numbers have each status, the reasons of those that are not reproduced, and the source's conflicts.
    public func summary(width: Int) -> String {
        let counts = TextTable(
            header: ["\(report.publication), wave \(report.wave)", "cells", "claims"],
            alignments: [.left, .right, .right],
            lines: report.summary.map { .cells([$0.status.rawValue, String($0.cells), String($0.claims)]) }
                + [.rule, .cells(["all", String(report.cells.count), String(report.claims.count)])])
        let origin = [report.origin.note, report.evidenceNote].compactMap { $0.map { lines($0.nb, width) } }.joined()
        return counts.text(width: width) + origin + reasons(width: width) + conflicts(width: width)
    }

    private func cells(_ cells: [VerifiedCell]) -> TextTable {
        TextTable(
            header: ["row", "column", "unit", "printed", "computed", "base", "status"],
            alignments: [.left, .left, .left, .right, .right, .right, .left],
            lines: cells.map { cell in
                .cells([
                    cell.row, cell.column, cell.unit.rawValue, Self.printed(cell.printed),
                    Self.computed(cell.computed, cell.unit), cell.base.map(String.init) ?? "", cell.status.rawValue,
                ])
            })
    }

    private func claims(width: Int) -> String {
        "claims\n"
            + TextTable(
                header: ["claim", "chapter", "says", "printed", "computed", "status"],
                alignments: [.left, .left, .left, .right, .right, .left],
                lines: report.claims.map { claim in
                    .cells([
                        claim.id, claim.chapter, claim.text.nb, claim.printed.map(Self.printed) ?? "",
                        Self.computed(claim.computed, claim.unit), claim.status.rawValue,
                    ])
                }
            ).text(width: width)
    }

    /// One line a reason, with the numbers that it holds for.
    private func reasons(width: Int) -> String {
        var grouped: [(reason: String, places: [String])] = []
        func add(_ reason: String?, _ status: VerificationStatus, _ place: String) {
            guard status != .reproduced else { return }
            let text = "\(status.rawValue): \(reason ?? "no reason known")"
            if let index = grouped.firstIndex(where: { $0.reason == text }) {
                grouped[index].places.append(place)
            } else {
                grouped.append((text, [place]))
            }
        }
        for cell in report.cells { add(cell.reason, cell.status, "\(cell.exhibit) \(cell.row)/\(cell.column)") }
        for claim in report.claims { add(claim.reason, claim.status, claim.id) }
        return grouped.map { group in
            "\n" + lines("\(group.places.joined(separator: ", "))", width) + lines("  \(group.reason)", width)
        }.joined()
    }

    private func conflicts(width: Int) -> String {
        report.conflicts.map { conflict in
            "\n"
                + lines("conflict \(conflict.id): \(conflict.text.nb)", width)
                + lines("\(conflict.isConfirmed ? "confirmed" : "not confirmed"): \(conflict.reason)", width)
                + conflict.readings.map { reading in
                    lines(
                        "\(reading.isPossible ? "possible" : "impossible"): \(reading.claim) as «\(reading.reading)»: "
                            + reading.reason, width)
                }.joined()
        }.joined()
    }

    private func lines(_ text: String, _ width: Int) -> String {
        TextTable.wrap(text, width: width).map { $0 + "\n" }.joined()
    }

    private static func printed(_ number: PrintedNumber) -> String {
        NumberText.decimal(number.value, decimals: number.decimals)
    }

    private static func computed(_ value: Double?, _ unit: PrintedUnit) -> String {
        value.map { NumberText.decimal($0, decimals: unit == .count ? 0 : 2) } ?? ""
    }
}
