/// Why a question about numbers has no answer.
public struct StatisticsError: Error, Equatable, CustomStringConvertible {
    private enum Fault: Equatable {
        case tooManyPossibilities(limit: Int)
    }

    private let fault: Fault

    /// What is wrong, and what to do.
    public var description: String {
        switch fault {
        case .tooManyPossibilities(let limit):
            "there are too many possibilities: the search was given up after \(limit) steps; "
                + "give fewer numbers about the same unknowns"
        }
    }

    static func tooManyPossibilities(limit: Int) -> Self { Self(fault: .tooManyPossibilities(limit: limit)) }
}
