import SurveyModel
import SurveyTestSupport

/// Recomputes a publication's numbers by going through the respondents one by one. Who is in which group is kept for
/// each respondent, so that after a change only the one who changed is looked at anew.
struct NaiveReport {
    /// Who counts in a number.
    private enum Group: Hashable {
        case table(question: String, code: String?, filters: [Filter])
        case filters([Filter])
    }

    private let publication: Publication
    private let units: [String]
    private var members: [Group: [Bool]] = [:]

    init(_ publication: Publication, _ questionnaire: Questionnaire, _ answers: AnswerSet) {
        self.publication = publication
        units = answers.respondents.map(\.unit)
        let naive = NaiveTable(questionnaire, answers, isWeighted: false)
        for group in groups {
            members[group] = answers.respondents.indices.map { Self.isMember($0, of: group, naive) }
        }
    }

    /// The same report after one respondent answered otherwise.
    func after(_ respondent: Int, _ questionnaire: Questionnaire, _ answers: AnswerSet) -> NaiveReport {
        let naive = NaiveTable(questionnaire, answers, isWeighted: false)
        var changed = self
        for group in members.keys { changed.members[group]?[respondent] = Self.isMember(respondent, of: group, naive) }
        return changed
    }

    private static func isMember(_ respondent: Int, of group: Group, _ naive: NaiveTable) -> Bool {
        switch group {
        case .filters(let filters):
            filters.allSatisfy { naive.meets(respondent, $0) }
        case .table(let question, let code, let filters):
            naive.isCounted(respondent, question) && filters.allSatisfy { naive.meets(respondent, $0) }
                && (code.map { naive.has(respondent, question, $0) } ?? true)
        }
    }

    /// By cell, the number; nil where nothing recomputes it or nobody is in its base.
    var cells: [Double?] { publication.exhibits.flatMap(\.cells).map(number) }

    /// By claim, the number of its one statement; nil where it has several or none, and for an analysis, which
    /// `NaiveAnalysisTests` goes through.
    var claims: [Double?] {
        publication.claims.map { claim in
            guard case .statements(let statements) = claim.source, statements.count == 1 else { return nil }
            return number(statements[0])
        }
    }

    private func number(_ cell: ExhibitCell) -> Double? {
        switch cell.source {
        case .crossTab(let request, let code):
            let base = count(.table(question: request.row, code: nil, filters: request.filters))
            let n = count(.table(question: request.row, code: code, filters: request.filters))
            return cell.unit == .count ? Double(n) : share(n, base)
        case .sumOfParts(let request, let codes):
            let base = count(.table(question: request.row, code: nil, filters: request.filters))
            let parts = codes.map { count(.table(question: request.row, code: $0, filters: request.filters)) }
            return sum(parts.map { share($0, base) }, cell.printed.scale)
        case .notComputable:
            return nil
        }
    }

    private func number(_ statement: Statement) -> Double? {
        switch statement {
        case .value(let quantity, _), .bound(let quantity, _, _): return number(quantity)
        case .sumOfParts(let parts, let printed): return sum(parts.map(number), printed.scale)
        case .order(let first, let second, _):
            guard let first = number(first), let second = number(second), second != 0 else { return nil }
            return first / second
        case .chiSquare(let rows, let columns, let filters, _, _): return chiSquare(rows, columns, filters)
        }
    }

    private func number(_ quantity: Quantity) -> Double? {
        switch quantity.whole {
        case .none: Double(count(.filters(quantity.count), quantity.counted))
        case .number(let base): share(count(.filters(quantity.count), quantity.counted), base)
        case .filters(let whole):
            share(
                count(.filters(quantity.count + whole), quantity.counted), count(.filters(whole), quantity.counted))
        }
    }

    private func chiSquare(_ rows: ChiSquareSide, _ columns: ChiSquareSide, _ filters: [Filter]) -> Double {
        let grid = rows.categories.map { row in
            columns.categories.map { Double(count(Self.both(rows, row, columns, $0, filters))) }
        }
        let all = grid.joined().reduce(0, +)
        var sum = 0.0
        for row in grid.indices {
            for column in grid[row].indices {
                let expected = grid[row].reduce(0, +) * grid.map { $0[column] }.reduce(0, +) / all
                if expected > 0 { sum += (grid[row][column] - expected) * (grid[row][column] - expected) / expected }
            }
        }
        return sum
    }

    private static func both(
        _ rows: ChiSquareSide, _ row: String, _ columns: ChiSquareSide, _ column: String, _ filters: [Filter]
    ) -> Group {
        .filters([.question(rows.question, values: [row]), .question(columns.question, values: [column])] + filters)
    }

    private func share(_ part: Int, _ whole: Int) -> Double? { whole > 0 ? 100 * Double(part) / Double(whole) : nil }

    private func sum(_ parts: [Double?], _ scale: Int) -> Double? {
        let rounded = parts.compactMap { $0.map { ($0 * Double(scale) + 1e-9).rounded(.toNearestOrAwayFromZero) } }
        return rounded.count == parts.count ? rounded.reduce(0, +) / Double(scale) : nil
    }

    private func count(_ group: Group, _ counted: Quantity.Counted = .respondents) -> Int {
        let flags = members[group] ?? []
        guard counted == .units else { return flags.count { $0 } }
        return Set(zip(units, flags).filter(\.1).map(\.0)).count
    }

    private var groups: Set<Group> {
        var groups: Set<Group> = []
        for cell in publication.exhibits.flatMap(\.cells) {
            switch cell.source {
            case .crossTab(let request, let code):
                for code in [nil, code] {
                    groups.insert(.table(question: request.row, code: code, filters: request.filters))
                }
            case .sumOfParts(let request, let codes):
                for code in codes.map(Optional.init) + [nil] {
                    groups.insert(.table(question: request.row, code: code, filters: request.filters))
                }
            case .notComputable: break
            }
        }
        for claim in publication.claims {
            guard case .statements(let statements) = claim.source else { continue }
            for statement in statements { groups.formUnion(Self.groups(of: statement)) }
        }
        return groups
    }

    private static func groups(of statement: Statement) -> [Group] {
        switch statement {
        case .value(let quantity, _), .bound(let quantity, _, _): groups(of: quantity)
        case .sumOfParts(let parts, _): parts.flatMap(groups)
        case .order(let first, let second, _): groups(of: first) + groups(of: second)
        case .chiSquare(let rows, let columns, let filters, _, _):
            rows.categories.flatMap { row in columns.categories.map { both(rows, row, columns, $0, filters) } }
        }
    }

    private static func groups(of quantity: Quantity) -> [Group] {
        guard case .filters(let whole) = quantity.whole else { return [.filters(quantity.count)] }
        return [.filters(quantity.count + whole), .filters(whole)]
    }
}
