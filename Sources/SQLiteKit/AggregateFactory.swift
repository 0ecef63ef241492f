import CSQLite

/// A registered aggregate function: SQLite holds one reference, as the function's user data.
final class AggregateFactory {
    private let makeAccumulator: () -> any Accumulator

    private init(_ function: AggregateFunction) {
        makeAccumulator = function.makeAccumulator
    }

    static func retained(_ function: AggregateFunction) -> UnsafeMutableRawPointer {
        Unmanaged.passRetained(AggregateFactory(function)).toOpaque()
    }

    static func release(_ factory: UnsafeMutableRawPointer?) {
        if let factory { Unmanaged<AggregateFactory>.fromOpaque(factory).release() }
    }

    /// The group that a step belongs to, made at its first step; nil when there is no memory.
    static func group(of context: OpaquePointer?) -> AggregateGroup? {
        // SQLite gives the same zeroed memory for all steps of a group.
        guard let slot = slot(of: context, count: 1) else { return nil }
        if let group = slot.pointee { return group.takeUnretainedValue() }
        guard let group = makeGroup(context) else { return nil }
        slot.pointee = Unmanaged.passRetained(group)
        return group
    }

    /// The group, taken out of SQLite's hands; a fresh one where no row came.
    static func takeGroup(of context: OpaquePointer?) -> AggregateGroup? {
        guard let slot = slot(of: context, count: 0), let group = slot.pointee else { return makeGroup(context) }
        slot.pointee = nil
        return group.takeRetainedValue()
    }

    private static func slot(
        of context: OpaquePointer?, count: Int32
    ) -> UnsafeMutablePointer<Unmanaged<AggregateGroup>?>? {
        let size = Int32(MemoryLayout<Unmanaged<AggregateGroup>?>.size)
        return sqlite3_aggregate_context(context, count * size)?
            .assumingMemoryBound(to: Unmanaged<AggregateGroup>?.self)
    }

    private static func makeGroup(_ context: OpaquePointer?) -> AggregateGroup? {
        guard let factory = sqlite3_user_data(context) else { return nil }
        let function = Unmanaged<AggregateFactory>.fromOpaque(factory).takeUnretainedValue()
        return AggregateGroup(function.makeAccumulator())
    }
}
