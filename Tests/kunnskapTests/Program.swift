import Foundation
import Glibc
import SurveyTestSupport
import Testing

/// One run of the program under test, as a person would start it: the real binary, in a folder, 100 columns wide.
struct Program {
    private static let limit = Duration.seconds(60)

    /// The process, of which the test is the parent.
    let process: pid_t
    /// Where it runs, which has to last as long as it does.
    private let folder: TemporaryFolder
    private let output: TemporaryFolder

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws -> Outcome {
        try Program(executable: path(), arguments, in: folder, environment: environment).wait()
    }

    /// Starts the program and does not wait for it.
    static func start(_ arguments: [String], in folder: TemporaryFolder) throws -> Program {
        try Program(executable: path(), arguments, in: folder)
    }

    /// Starts any executable. Its output goes to files, which cannot fill up as pipes do.
    init(
        executable: String, _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
    ) throws {
        self.folder = folder
        output = try TemporaryFolder()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.file("out"), O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, output.file("err"), O_WRONLY | O_CREAT, 0o600)
        var inherited = ProcessInfo.processInfo.environment
        inherited["KUNNSKAP_DB"] = nil
        inherited["COLUMNS"] = "100"
        inherited.merge(environment) { _, new in new }
        // Swift's Glibc does not know posix_spawn_file_actions_addchdir_np; `env` becomes the program.
        let words = (["env", "-C", folder.path, executable] + arguments).map { strdup($0) }
        let variables = inherited.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + variables { free(text) } }
        // The threads that run tests have signals blocked, and a program would inherit that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process: pid_t = 0
        let code = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, words + [nil], variables + [nil])
        try #require(code == 0, "env cannot be started: \(String(cString: strerror(code)))")
        self.process = process
    }

    /// Ends the program with no chance to tidy up.
    func kill() { Glibc.kill(process, SIGKILL) }

    /// Waits for the end, 60 seconds at most.
    func wait() throws -> Outcome {
        let deadline = ContinuousClock.now + Self.limit
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { break }
            try #require(ended == 0, "waiting failed: \(String(cString: strerror(errno)))")
            if ContinuousClock.now > deadline {
                kill()
                waitpid(process, &status, 0)
                try #require(Bool(false), "the program ran for more than \(Self.limit)")
            }
            usleep(1_000)
        }
        withExtendedLifetime(folder) {}
        let signal = status & 0x7f
        return Outcome(
            code: signal == 0 ? (status >> 8) & 0xff : -signal, out: try text("out"), err: try text("err"))
    }

    private func text(_ name: String) throws -> String {
        // A program that was killed at once may not have got as far as opening its files.
        guard access(output.file(name), F_OK) == 0 else { return "" }
        return String(decoding: try output.bytes(name), as: UTF8.self)
    }

    /// Where the program is: beside the test bundle, or above it.
    static func path() throws -> String {
        var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appending(path: "kunnskap").path
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        return try #require(nil, "there is no program 'kunnskap' beside the tests; build the package first")
    }
}
