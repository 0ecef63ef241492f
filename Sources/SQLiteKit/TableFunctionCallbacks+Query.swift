import CSQLite

extension TableFunctionCallbacks {
    /// Takes `parameter = value` for each parameter that has one; the plan's number is the set of those parameters.
    static func bestIndex(
        _ table: UnsafeMutablePointer<sqlite3_vtab>?, _ plan: UnsafeMutablePointer<sqlite3_index_info>?
    ) -> Int32 {
        guard let plan, let function = object(table)?.function else { return SQLITE_MISUSE }
        let constraints = UnsafeBufferPointer(start: plan.pointee.aConstraint, count: Int(plan.pointee.nConstraint))
        var position = [Int?](repeating: nil, count: function.parameters.count)
        var unusable: Set<Int> = []
        for (index, constraint) in constraints.enumerated() {
            let parameter = Int(constraint.iColumn) - function.columns.count
            guard position.indices.contains(parameter), Int32(constraint.op) == SQLITE_INDEX_CONSTRAINT_EQ else {
                continue
            }
            if constraint.usable == 0 {
                unusable.insert(parameter)
            } else if position[parameter] == nil {
                position[parameter] = index
            }
        }
        // The value comes from a table that this plan reads later: "the xBestIndex method should return
        // SQLITE_CONSTRAINT", and SQLite tries another order.
        guard unusable.allSatisfy({ position[$0] != nil }) else { return SQLITE_CONSTRAINT }
        if let complaint = function.complaint(given: { position[$0] != nil }) {
            return fail(table, FunctionError(complaint))
        }
        var argument: Int32 = 0
        for (parameter, index) in position.enumerated() {
            guard let index else { continue }
            argument += 1
            plan.pointee.idxNum |= 1 << Int32(parameter)
            plan.pointee.aConstraintUsage[index].argvIndex = argument
            plan.pointee.aConstraintUsage[index].omit = 1
        }
        plan.pointee.estimatedCost = 1_000
        plan.pointee.estimatedRows = 100
        return SQLITE_OK
    }

    /// Makes the rows. `given` is the plan's number from `bestIndex`.
    static func filter(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ given: Int32, _ count: Int32,
        _ values: UnsafeMutablePointer<OpaquePointer?>?
    ) -> Int32 {
        let table = cursor?.pointee.pVtab
        guard let object = object(cursor), let module = self.object(table) else { return SQLITE_MISUSE }
        do throws(FunctionError) {
            var rest = try Value.arguments(count, values)[...]
            let arguments = module.function.parameters.indices.map { parameter in
                given & (1 << Int32(parameter)) == 0 ? nil : rest.popFirst()
            }
            try object.start(module, arguments)
            return SQLITE_OK
        } catch {
            return fail(table, error)
        }
    }

    private static func fail(_ table: UnsafeMutablePointer<sqlite3_vtab>?, _ error: FunctionError) -> Int32 {
        guard !error.isInterrupted else { return SQLITE_INTERRUPT }
        sqlite3_free(table?.pointee.zErrMsg)
        table?.pointee.zErrMsg = allocatedText(error.description)
        return SQLITE_ERROR
    }
}
