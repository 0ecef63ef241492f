import CSQLite

/// What SQLite calls to run a table function; see "The Virtual Table Mechanism Of SQLite", section 2.
enum TableFunctionCallbacks {
    // Never written after its making, and never freed: it must outlive every connection.
    nonisolated(unsafe) static let module: UnsafePointer<sqlite3_module> = {
        var module = sqlite3_module()
        // Without xCreate there is no CREATE VIRTUAL TABLE, only the name itself.
        module.xConnect = { database, module, _, _, table, message in
            connect(database, module, table, message)
        }
        module.xDisconnect = { disconnect($0) }
        module.xBestIndex = { bestIndex($0, $1) }
        module.xOpen = { _, cursor in open(cursor) }
        module.xClose = { close($0) }
        module.xFilter = { cursor, given, _, count, values in filter(cursor, given, count, values) }
        module.xNext = { cursor in
            object(cursor)?.advance()
            return SQLITE_OK
        }
        module.xEof = { cursor in object(cursor)?.isAtEnd == false ? 0 : 1 }
        module.xColumn = { cursor, context, column in
            object(cursor)?.value(Int(column)).setResult(context)
            return SQLITE_OK
        }
        module.xRowid = { cursor, rowid in
            rowid?.pointee = Int64(object(cursor)?.position ?? 0)
            return SQLITE_OK
        }
        let pointer = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
        pointer.initialize(to: module)
        return UnsafePointer(pointer)
    }()

    private static func connect(
        _ database: OpaquePointer?, _ module: UnsafeMutableRawPointer?,
        _ table: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?,
        _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32 {
        guard let module else { return SQLITE_MISUSE }
        let reference = Unmanaged<TableFunctionModule>.fromOpaque(module)
        let code = sqlite3_declare_vtab(database, reference.takeUnretainedValue().function.declaration)
        guard code == SQLITE_OK else {
            message?.pointee = allocatedText(String(cString: sqlite3_errmsg(database)))
            return code
        }
        // Whoever sent the file may have put the name into its views and triggers.
        _ = csqlite_vtab_direct_only(database)
        guard let memory = allocate(csqlite_vtab.self) else { return SQLITE_NOMEM }
        memory.initialize(to: csqlite_vtab(base: sqlite3_vtab(), object: reference.retain().toOpaque()))
        table?.pointee = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: sqlite3_vtab.self)
        return SQLITE_OK
    }

    private static func disconnect(_ table: UnsafeMutablePointer<sqlite3_vtab>?) -> Int32 {
        if let object = whole(table)?.pointee.object {
            Unmanaged<TableFunctionModule>.fromOpaque(object).release()
        }
        sqlite3_free(table)
        return SQLITE_OK
    }

    private static func open(_ cursor: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?) -> Int32 {
        guard let memory = allocate(csqlite_cursor.self) else { return SQLITE_NOMEM }
        let object = Unmanaged.passRetained(TableFunctionCursor()).toOpaque()
        memory.initialize(to: csqlite_cursor(base: sqlite3_vtab_cursor(), object: object))
        cursor?.pointee = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
        return SQLITE_OK
    }

    private static func close(_ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 {
        if let object = whole(cursor)?.pointee.object {
            Unmanaged<TableFunctionCursor>.fromOpaque(object).release()
        }
        sqlite3_free(cursor)
        return SQLITE_OK
    }

    /// Memory that SQLite's own functions free.
    static func allocate<T>(_ type: T.Type) -> UnsafeMutablePointer<T>? {
        sqlite3_malloc(Int32(MemoryLayout<T>.size))?.bindMemory(to: type, capacity: 1)
    }

    static func whole(_ table: UnsafeMutablePointer<sqlite3_vtab>?) -> UnsafeMutablePointer<csqlite_vtab>? {
        UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: csqlite_vtab.self)
    }

    private static func whole(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
    ) -> UnsafeMutablePointer<csqlite_cursor>? {
        UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: csqlite_cursor.self)
    }

    static func object(_ table: UnsafeMutablePointer<sqlite3_vtab>?) -> TableFunctionModule? {
        guard let object = whole(table)?.pointee.object else { return nil }
        return Unmanaged<TableFunctionModule>.fromOpaque(object).takeUnretainedValue()
    }

    static func object(_ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> TableFunctionCursor? {
        guard let object = whole(cursor)?.pointee.object else { return nil }
        return Unmanaged<TableFunctionCursor>.fromOpaque(object).takeUnretainedValue()
    }
}
