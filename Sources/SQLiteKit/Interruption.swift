import CSQLite
import Synchronization

/// Stops what its connections run, from another thread or from a signal handler.
///
/// Once it is set, running statements fail soon and new ones at once, with `DatabaseError.isInterrupted`, until it is
/// cleared; rolling a transaction back still works.
public final class Interruption: Sendable {
    /// How many connections it can serve at a time.
    static let capacity = 8

    private let flag = Atomic<Bool>(false)
    private let callers = Atomic<Int>(0)
    // An InlineArray is never Sendable; each element of this one is an atomic.
    nonisolated(unsafe) private let handles = InlineArray<8, Atomic<OpaquePointer?>> { _ in Atomic(nil) }

    /// Not set, and of no connection yet.
    public init() {}

    /// Whether it is set: for arithmetic that runs long between statements.
    public var isInterrupted: Bool { flag.load(ordering: .relaxed) }

    /// Sets it. Safe in a signal handler: atomic stores, and `sqlite3_interrupt`, which is one too.
    public func interrupt() {
        callers.add(1, ordering: .sequentiallyConsistent)
        flag.store(true, ordering: .sequentiallyConsistent)
        for index in handles.indices {
            if let handle = handles[index].load(ordering: .sequentiallyConsistent) { sqlite3_interrupt(handle) }
        }
        callers.subtract(1, ordering: .sequentiallyConsistent)
    }

    /// Lets statements run again.
    public func clear() {
        flag.store(false, ordering: .sequentiallyConsistent)
    }

    /// Takes a connection up; false where there is no room.
    func add(_ handle: OpaquePointer) -> Bool {
        for index in handles.indices {
            let (added, _) = handles[index].compareExchange(
                expected: nil, desired: handle, ordering: .sequentiallyConsistent)
            if added { return true }
        }
        return false
    }

    /// Forgets a connection that is about to be closed: "It is not safe to call this routine with a database
    /// connection that is closed or might close before sqlite3_interrupt() returns".
    func remove(_ handle: OpaquePointer) {
        for index in handles.indices {
            _ = handles[index].compareExchange(expected: handle, desired: nil, ordering: .sequentiallyConsistent)
        }
        // Whoever read the handle before is a few instructions from done. A handler on this very thread is done.
        while callers.load(ordering: .sequentiallyConsistent) > 0 {}
    }
}
