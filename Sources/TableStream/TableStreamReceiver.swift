/// What takes the tables of a stream, one after the other.
public protocol TableStreamReceiver: AnyObject {
    /// A table begins.
    func begin(_ table: StreamTable) throws(TableStreamError)
    /// A row of it.
    func row(_ row: StreamRow) throws(TableStreamError)
    /// It is whole.
    func end() throws(TableStreamError)
}
