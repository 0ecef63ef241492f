/// The SELECTs beside a migration, each of which must return no row after it.
struct CheckFile: Sendable {
    let name: String
    let sql: String
}
