import Glibc

/// The process itself: started with three pipes, ended and waited for when this goes.
final class FormatsChild {
    private static let name = "kunnskap-formats"

    /// What it reads, writes and complains to; -1 when closed. Not blocking.
    private(set) var input: Int32 = -1
    private(set) var output: Int32 = -1
    private(set) var errors: Int32 = -1
    private var process: pid_t = 0
    private var status: Int32?
    private let former: sighandler_t?
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

    init(_ arguments: [String]) throws(CommandError) {
        // Where the process has ended, writing to it is an error and not the end of this one.
        former = signal(SIGPIPE, SIG_IGN)
        let executable = try Self.path()
        var ends: [Int32] = []
        for _ in 0..<3 {
            var pair: [Int32] = [-1, -1]
            guard pipe(&pair) == 0 else {
                for end in ends { close(end) }
                throw .fileSystem("a pipe cannot be made: \(String(cString: strerror(errno)))")
            }
            ends += pair
            for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        (input, output, errors) = (ends[1], ends[2], ends[4])
        for end in [input, output, errors] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        defer { for end in [ends[0], ends[3], ends[5]] { close(end) } }
        let code = Self.spawn(&process, executable, arguments, [ends[0], ends[3], ends[5]])
        guard code == 0 else {
            throw .fileSystem("\(executable) cannot be started: \(String(cString: strerror(code)))")
        }
    }

    deinit {
        if status == nil, process > 0 {
            kill(process, SIGKILL)
            _ = wait()
        }
        for end in [input, output, errors] where end >= 0 { close(end) }
        memory.deallocate()
        signal(SIGPIPE, former)
    }

    func closeInput() {
        if input >= 0 { close(input) }
        input = -1
    }

    func closeErrors() {
        if errors >= 0 { close(errors) }
        errors = -1
    }

    /// Waits for the end; how it was, as `waitpid` tells it.
    func wait() -> Int32 {
        if let status { return status }
        closeInput()
        // It may be writing what nobody reads any more.
        if output >= 0 { close(output) }
        output = -1
        closeErrors()
        var status: Int32 = 0
        while process > 0, waitpid(process, &status, 0) < 0, errno == EINTR {}
        self.status = status
        return status
    }

    /// Reads what there is into the block; as `read`.
    func read(_ end: Int32) -> Int { Glibc.read(end, memory.baseAddress, memory.count) }

    /// What was read last, until something is read again.
    func block(_ count: Int) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

    /// Beside this program's own file, wherever that was started from.
    private static func path() throws(CommandError) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0, count < buffer.count else {
            throw .fileSystem("this program's own file cannot be found: \(String(cString: strerror(errno)))")
        }
        let own = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let path = own[...(own.lastIndex(of: "/") ?? own.startIndex)] + name
        guard access(String(path), X_OK) == 0 else {
            throw .fileSystem(
                "\(path) is missing: the program that reads and writes .sav and .xlsx; put it beside kunnskap, or use CSV"
            )
        }
        return String(path)
    }

    private static func spawn(
        _ process: inout pid_t, _ executable: String, _ arguments: [String], _ ends: [Int32]
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, end) in ends.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, end, Int32(descriptor))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGINT)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        // Nothing of a person's settings reaches it, and a crash of it writes no long report.
        let environment = ["LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"].map { (text: String) in strdup(text) }
        let words = ([executable] + arguments).map { (text: String) in strdup(text) }
        defer { for text in environment + words { free(text) } }
        return posix_spawn(&process, executable, &actions, &attributes, words + [nil], environment + [nil])
    }
}
