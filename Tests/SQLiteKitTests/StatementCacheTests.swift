import Testing

@testable import SQLiteKit

@Suite struct StatementCacheTests {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", access: .create)
    }

    @Test("the cache keeps 32 statements and drops the one that was not used for longest")
    func capacity() throws {
        for number in 0..<32 { try connection.run("SELECT \(number)") }
        try connection.run("SELECT 0")
        try connection.run("SELECT 32")
        #expect(connection.cache.count == 32)
        #expect(connection.cache.take("SELECT 0") != nil)
        #expect(connection.cache.take("SELECT 1") == nil)
        #expect(connection.cache.take("SELECT 2") != nil)
    }

    @Test("a statement is out of the cache while it is in use, and a failed one stays out")
    func use() throws {
        try connection.forEach("SELECT 1") { _ throws(DatabaseError) in
            #expect(connection.cache.count == 0)
        }
        #expect(connection.cache.count == 1)
        #expect(throws: DatabaseError.self) { try connection.run("SELECT abs(-9223372036854775808)") }
        #expect(connection.cache.count == 1)
    }
}
