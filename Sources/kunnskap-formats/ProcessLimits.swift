import Glibc

/// What this process may use: a damaged file ends it, and nothing else.
struct ProcessLimits: Equatable {
    /// Bytes of memory.
    var memory: UInt = 2 << 30
    /// Seconds of processor time.
    var seconds: UInt = 300
    /// Bytes of one file.
    var file: UInt = 8 << 30

    /// Sets the limits; they cannot be raised again.
    func apply() throws(FormatsError) {
        let limits = [
            (RLIMIT_AS, memory), (RLIMIT_CPU, seconds), (RLIMIT_FSIZE, file), (RLIMIT_CORE, 0),
        ]
        for (kind, limit) in limits {
            let resource = Int32(bitPattern: kind.rawValue)
            var now = rlimit()
            getrlimit(resource, &now)
            let most = min(limit, now.rlim_max)
            var wanted = rlimit(rlim_cur: most, rlim_max: most)
            guard setrlimit(resource, &wanted) == 0 else {
                throw FormatsError("the limits of the process cannot be set: \(String(cString: strerror(errno)))")
            }
        }
    }
}
