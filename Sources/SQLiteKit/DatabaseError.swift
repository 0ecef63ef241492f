/// What SQLite, or this layer above it, could not do. Holds SQL text, never a bound value.
public struct DatabaseError: Error, Sendable, CustomStringConvertible, DatabaseErrorConvertible {
    enum Kind: Sendable {
        case sqlite(code: Int32, message: String, path: String, sql: String?, offset: Int?)
        case decode(column: Int32, name: String, expected: String, found: String, sql: String)
        case bindings(expected: Int, found: Int, sql: String)
        case notANumber(parameter: Int, sql: String)
        case statements(String, sql: String)
        case setting(String, path: String)
        case path(String)
        case closed(path: String)
    }

    private let kind: Kind

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// The same error: a transaction whose body throws `DatabaseError` throws it as it is.
    public init(_ error: DatabaseError) {
        self = error
    }

    /// SQLite's extended result code; 0 where SQLite itself reported nothing.
    public var code: Int32 {
        guard case .sqlite(let code, _, _, _, _) = kind else { return 0 }
        return code
    }

    /// SQLite's primary result code: the low byte of `code`.
    public var primaryCode: Int32 { code & 0xff }

    /// What went wrong, without place and SQL.
    public var message: String {
        switch kind {
        case .sqlite(_, let message, _, _, _): message
        case .decode(let column, let name, let expected, let found, _):
            "column \(column) (\(name)): expected \(expected), found \(found)"
        case .bindings(let expected, let found, _):
            "the statement has \(expected) parameters, \(found) values were given"
        case .notANumber(let parameter, _):
            "parameter \(parameter) is not a number (NaN), which SQLite would store as NULL"
        case .statements(let message, _): message
        case .setting(let name, _): "the connection setting \(name) could not be made"
        case .path(let message): message
        case .closed: "the connection is closed"
        }
    }

    /// The SQL it happened in, without bound values; nil outside a statement.
    public var sql: String? {
        switch kind {
        case .sqlite(_, _, _, let sql, _): sql
        case .decode(_, _, _, _, let sql), .bindings(_, _, let sql): sql
        case .notANumber(_, let sql), .statements(_, let sql): sql
        case .setting, .path, .closed: nil
        }
    }

    /// Where in `sql` SQLite found a fault, in bytes from its start, where SQLite says so.
    public var offset: Int? {
        guard case .sqlite(_, _, _, _, let offset) = kind else { return nil }
        return offset
    }

    /// What is wrong, in which file and in which SQL.
    public var description: String {
        var text = message
        if code != 0 { text += " (SQLite code \(code))" }
        if !path.isEmpty { text += " in \(path)" }
        if let advice { text += "; \(advice)" }
        if let sql { text += "; SQL: \(Self.shortened(sql))" }
        return text
    }

    private var path: String {
        switch kind {
        case .sqlite(_, _, let path, _, _), .setting(_, let path), .closed(let path): path
        case .decode, .bindings, .notANumber, .statements, .path: ""
        }
    }

    private static func shortened(_ sql: String) -> String {
        let limit = 1_000
        return sql.utf8.count <= limit ? sql : sql.prefix(limit) + "…"
    }
}
