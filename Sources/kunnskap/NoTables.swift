import TableStream

/// Takes the tables of a process that writes a file, of which there are none.
final class NoTables: TableStreamReceiver {
    func begin(_ table: StreamTable) throws(TableStreamError) {
        throw .refused("a table came where none was asked for")
    }
    func row(_ row: StreamRow) {}
    func end() {}
}
