import Glibc

/// Who runs this process, for ledgers.
public enum User {
    /// As `user@host`; the number of a user without a name.
    public static func name() -> String {
        let id = geteuid()
        let user = getpwuid(id).map { String(cString: $0.pointee.pw_name) } ?? String(id)
        var host = [CChar](repeating: 0, count: 256)
        // One byte is left out, so that a name that is cut still ends in NUL.
        guard gethostname(&host, host.count - 1) == 0 else { return user }
        return user + "@" + String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
