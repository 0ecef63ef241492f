/// The rows of `answer` for one question of an answer table, in the order of the key: a respondent's id and an option's
/// number, one after the other.
struct AnswerRows {
    private let codes: AnswerColumn.Codes
    private let people: TablePeople
    /// How many respondents are done.
    private var index = 0
    /// Of the next one, how many planes are done, and which ticks of the plane after them are not.
    private var plane = 0
    private var ticks: UInt8 = 0

    init(_ column: TableColumn, _ people: TablePeople) {
        codes = column.codes
        self.people = people
    }

    /// Adds as many whole rows as there is room for; none at the end.
    mutating func fill(_ batch: inout OutputSpan<Int64>) {
        switch codes {
        case .narrow(let codes):
            fill(&batch) { ColumnEncoding.option(codes[$0]) }
        case .wide(let codes):
            fill(&batch) { ColumnEncoding.option(codes[$0]) }
        case .multiple(let state, let planes):
            fillTicks(&batch, state, planes)
        }
    }

    /// The next rows; none at the end.
    mutating func next() -> [Int64] {
        [Int64](capacity: 4_096) { batch in fill(&batch) }
    }

    private mutating func fill(_ batch: inout OutputSpan<Int64>, _ option: (Int) -> Int) {
        let end = min(people.ids.count, index + batch.freeCapacity / 2)
        while index < end {
            let place = people.place(index)
            batch.append(people.ids[place])
            batch.append(Int64(option(place)))
            index += 1
        }
    }

    private mutating func fillTicks(_ batch: inout OutputSpan<Int64>, _ state: [UInt8], _ planes: [[UInt8]]) {
        while index < people.ids.count, batch.freeCapacity >= 2 {
            let place = people.place(index)
            if state[place] != 1 {
                batch.append(people.ids[place])
                batch.append(Int64(ColumnEncoding.option(state[place])))
                index += 1
                continue
            }
            while ticks == 0, plane < planes.count {
                ticks = planes[plane][place]
                plane += 1
            }
            if ticks == 0 {
                (plane, index) = (0, index + 1)
                continue
            }
            batch.append(people.ids[place])
            batch.append(Int64(8 * (plane - 1) + ticks.trailingZeroBitCount + 1))
            ticks &= ticks - 1
        }
    }
}
