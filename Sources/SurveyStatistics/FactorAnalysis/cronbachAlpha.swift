/// Cronbach's alpha of items, each given by everybody's scores on it in the same order (items × respondents). Nil for
/// fewer than two items or respondents, for items of unequal length, for a score that is not a number, and where the sum
/// of the items is the same for everybody.
public func cronbachAlpha(_ items: [[Double]]) -> Double? {
    guard let count = items.first?.count, count > 1, items.allSatisfy({ $0.count == count }) else { return nil }
    guard items.allSatisfy({ $0.allSatisfy { $0.magnitude <= greatestScore } }) else { return nil }
    return (try? covarianceMatrix(items)).flatMap { Reliability($0).alpha }
}
