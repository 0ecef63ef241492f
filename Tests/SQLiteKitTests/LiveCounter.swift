import Synchronization

/// Counts how many of its tokens are alive.
final class LiveCounter: Sendable {
    private let count = Atomic<Int>(0)
    private let made = Atomic<Int>(0)

    var live: Int { count.load(ordering: .relaxed) }
    var total: Int { made.load(ordering: .relaxed) }

    func token() -> Token { Token(self) }

    final class Token {
        private let counter: LiveCounter

        fileprivate init(_ counter: LiveCounter) {
            self.counter = counter
            counter.count.add(1, ordering: .relaxed)
            counter.made.add(1, ordering: .relaxed)
        }

        deinit {
            counter.count.subtract(1, ordering: .relaxed)
        }
    }
}
