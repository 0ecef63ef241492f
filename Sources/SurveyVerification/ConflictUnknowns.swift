import SurveyModel
import SurveyStatistics

/// The unknown whole numbers of a conflict, by name, and what it says of them.
struct ConflictUnknowns {
    let names: [String]
    private let indices: [String: Int]

    init(_ conflict: Conflict) {
        let shares = conflict.orders.flatMap { [$0.more, $0.than] }
        let all =
            conflict.bases.flatMap(\.unknowns) + conflict.values.flatMap { $0.unknowns + $0.whole }
            + shares.flatMap { $0.unknowns + $0.whole }
        var (names, indices) = ([String](), [String: Int]())
        for name in all where indices[name] == nil {
            indices[name] = names.count
            names.append(name)
        }
        self.names = names
        self.indices = indices
    }

    /// The indices of unknowns, each once, in the order of all.
    func places(_ names: [String]) -> [Int] { Set(names.compactMap { indices[$0] }).sorted() }

    /// What a conflict says of them, with some of its values and orders.
    func sums(
        _ conflict: Conflict, values: [Conflict.Value], orders: [Conflict.Order]
    ) -> PrintedSums {
        PrintedSums(
            values: values.map { value in
                PrintedSum(
                    digits: value.printed.digits, scale: value.printed.scale, base: value.base,
                    unknowns: places(value.unknowns), whole: places(value.whole))
            },
            unknowns: names.count, total: conflict.total,
            known: conflict.bases.map { KnownSum($0.count, unknowns: places($0.unknowns)) },
            orders: orders.map { UnknownOrder(share($0.more), moreThan: share($0.than)) })
    }

    private func share(_ share: Conflict.Order.Share) -> UnknownShare {
        UnknownShare(part: places(share.unknowns), whole: places(share.whole))
    }
}
