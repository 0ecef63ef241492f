import Foundation
import MigrationKit
import SQLiteKit
import Synchronization
import Testing

@Suite struct MigratorConcurrencyTests {
    @Test("four at once, many times over: all succeed, and each migration is applied once")
    func race() throws {
        let migrator = try migrator(first, second, third)
        for round in 0..<20 {
            let folder = try TemporaryFolder()
            let path = folder.file()
            let outcomes = Mutex<[Result<Int, MigrationError>]>([])
            let group = DispatchGroup()
            for _ in 0..<4 {
                group.enter()
                // Threads, not tasks: each waits for SQLite's lock.
                Thread.detachNewThread {
                    let outcome: Result<Int, MigrationError>
                    do throws(MigrationError) {
                        outcome = .success(try Self.up(path, migrator))
                    } catch {
                        outcome = .failure(error)
                    }
                    outcomes.withLock { $0.append(outcome) }
                    group.leave()
                }
            }
            group.wait()
            let applied = try outcomes.withLock { outcomes in try outcomes.map { try $0.get() } }
            #expect(applied.count == 4 && applied.reduce(0, +) == 3, "round \(round): \(applied)")
        }
    }

    private static func up(_ path: String, _ migrator: Migrator) throws(MigrationError) -> Int {
        let connection: Connection
        do {
            connection = try Connection(path: path, access: .create, busyTimeout: 20_000)
        } catch {
            throw MigrationError(error)
        }
        return try migrator.up(connection).count
    }
}
