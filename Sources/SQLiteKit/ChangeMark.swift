/// A state of a database file: as long as two marks are equal, nobody has changed the file in between.
public struct ChangeMark: Equatable, Sendable {
    let dataVersion: UInt32
}
