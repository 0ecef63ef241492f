import SurveyModel

extension SQLiteMunicipalityRepository {
    func history(of code: String) throws(RepositoryError) -> [MunicipalityEvent] {
        _ = try municipality(code)
        var events: [MunicipalityEvent] = []
        try collect(code, since: nil, into: &events)
        try collectEarlier(code, until: nil, into: &events)
        return events.sorted { ($0.date, $0.before[0].code) < ($1.date, $1.before[0].code) }
    }

    /// The event that a change is part of: all codes that merged into one, or that one was split into.
    private func event(_ change: MunicipalityChange) throws(RepositoryError) -> MunicipalityEvent {
        var edges = [change]
        if change.kind == .merge {
            edges = try changes(of: change.newCode).filter {
                $0.date == change.date && $0.newCode == change.newCode && $0.kind == .merge
            }
        } else if change.kind == .split {
            edges = try changes(of: change.oldCode).filter {
                $0.date == change.date && $0.oldCode == change.oldCode && $0.kind == .split
            }
        }
        let before = Set(edges.map { MunicipalityEvent.Side(code: $0.oldCode, name: $0.oldName) })
        let after = Set(edges.map { MunicipalityEvent.Side(code: $0.newCode, name: $0.newName) })
        return MunicipalityEvent(
            date: change.date, kind: change.kind, before: before.sorted { $0.code < $1.code },
            after: after.sorted { $0.code < $1.code })
    }

    private func collect(
        _ code: String, since: CalendarDate?, into events: inout [MunicipalityEvent]
    ) throws(RepositoryError) {
        for change in try changes(of: code) where change.oldCode == code && since.map({ change.date > $0 }) ?? true {
            let event = try event(change)
            if !events.contains(event) { events.append(event) }
            guard change.newCode != code, change.kind != .transfer else { continue }
            try collect(change.newCode, since: change.date, into: &events)
        }
    }

    private func collectEarlier(
        _ code: String, until: CalendarDate?, into events: inout [MunicipalityEvent]
    ) throws(RepositoryError) {
        for change in try changes(of: code) where change.newCode == code && until.map({ change.date < $0 }) ?? true {
            let event = try event(change)
            if !events.contains(event) { events.append(event) }
            guard change.oldCode != code, change.kind != .transfer else { continue }
            try collectEarlier(change.oldCode, until: change.date, into: &events)
        }
    }
}
