import CSQLite

/// What SQLite calls to read a row stream; see "The Virtual Table Mechanism Of SQLite", section 2.
enum RowStreamCallbacks {
    // Never written after its making, and never freed: it must outlive every connection.
    nonisolated(unsafe) static let module: UnsafePointer<sqlite3_module> = {
        var module = sqlite3_module()
        // Without xCreate there is no CREATE VIRTUAL TABLE, only the name itself.
        module.xConnect = { database, stream, _, _, table, message in
            connect(database, stream, table, message)
        }
        module.xDisconnect = { table in
            release(RowStream.self, TableFunctionCallbacks.whole(table)?.pointee.object)
            sqlite3_free(table)
            return SQLITE_OK
        }
        module.xBestIndex = { _, plan in
            plan?.pointee.estimatedCost = 1e6
            plan?.pointee.estimatedRows = 1_000_000
            return SQLITE_OK
        }
        module.xOpen = { table, cursor in open(table, cursor) }
        module.xClose = { cursor in
            release(RowStreamBatch.self, whole(cursor)?.pointee.object)
            sqlite3_free(cursor)
            return SQLITE_OK
        }
        module.xFilter = { cursor, _, _, _, _ in refill(cursor) }
        module.xNext = { cursor in
            guard let whole = whole(cursor), var row = whole.pointee.row else { return SQLITE_MISUSE }
            row += Int(whole.pointee.width)
            whole.pointee.row = row
            return row == whole.pointee.end ? refill(cursor) : SQLITE_OK
        }
        module.xEof = { cursor in
            guard let whole = whole(cursor) else { return 1 }
            return whole.pointee.row == whole.pointee.end ? 1 : 0
        }
        module.xColumn = { cursor, context, column in
            guard let row = whole(cursor)?.pointee.row else { return SQLITE_MISUSE }
            sqlite3_result_int64(context, row[Int(column)])
            return SQLITE_OK
        }
        // Rows have no numbers of their own; nobody asks for one.
        module.xRowid = { _, _ in SQLITE_ERROR }
        let pointer = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
        pointer.initialize(to: module)
        return UnsafePointer(pointer)
    }()

    private static func connect(
        _ database: OpaquePointer?, _ stream: UnsafeMutableRawPointer?,
        _ table: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?,
        _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32 {
        guard let stream else { return SQLITE_MISUSE }
        let reference = Unmanaged<RowStream>.fromOpaque(stream)
        let code = sqlite3_declare_vtab(database, reference.takeUnretainedValue().declaration)
        guard code == SQLITE_OK else {
            message?.pointee = allocatedText(String(cString: sqlite3_errmsg(database)))
            return code
        }
        _ = csqlite_vtab_direct_only(database)
        guard let memory = TableFunctionCallbacks.allocate(csqlite_vtab.self) else { return SQLITE_NOMEM }
        memory.initialize(to: csqlite_vtab(base: sqlite3_vtab(), object: reference.retain().toOpaque()))
        table?.pointee = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: sqlite3_vtab.self)
        return SQLITE_OK
    }

    private static func open(
        _ table: UnsafeMutablePointer<sqlite3_vtab>?,
        _ cursor: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?
    ) -> Int32 {
        guard let object = TableFunctionCallbacks.whole(table)?.pointee.object else { return SQLITE_MISUSE }
        guard let memory = TableFunctionCallbacks.allocate(csqlite_row_cursor.self) else { return SQLITE_NOMEM }
        let stream = Unmanaged<RowStream>.fromOpaque(object).takeUnretainedValue()
        let batch = Unmanaged.passRetained(RowStreamBatch(stream)).toOpaque()
        memory.initialize(
            to: csqlite_row_cursor(
                base: sqlite3_vtab_cursor(), object: batch, row: nil, end: nil, width: Int32(stream.columns.count)))
        cursor?.pointee = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
        return SQLITE_OK
    }

    private static func refill(_ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Int32 {
        guard let whole = whole(cursor), let object = whole.pointee.object else { return SQLITE_MISUSE }
        do throws(FunctionError) {
            let rows = try Unmanaged<RowStreamBatch>.fromOpaque(object).takeUnretainedValue().next()
            whole.pointee.row = rows.baseAddress
            whole.pointee.end = rows.baseAddress.map { $0 + rows.count }
            return SQLITE_OK
        } catch {
            let table = cursor?.pointee.pVtab
            sqlite3_free(table?.pointee.zErrMsg)
            table?.pointee.zErrMsg = allocatedText(error.description)
            return SQLITE_ERROR
        }
    }

    private static func release<T: AnyObject>(_ type: T.Type, _ object: UnsafeMutableRawPointer?) {
        if let object { Unmanaged<T>.fromOpaque(object).release() }
    }

    private static func whole(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?
    ) -> UnsafeMutablePointer<csqlite_row_cursor>? {
        UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: csqlite_row_cursor.self)
    }
}
