import Testing

@testable import SurveyExchange

@Suite struct CSVReaderTests {
    private func records(_ text: String) -> (records: [[String]], faults: [String]) {
        let log = FaultLog(file: "f")
        guard var reader = CSVReader(Array(text.utf8), log: log) else { return ([], log.faults.map(\.description)) }
        var records: [[String]] = []
        while reader.next() { records.append(reader.cells.map(reader.text)) }
        return (records, log.faults.map(\.description))
    }

    @Test(
        "cells are separated by commas, and quoted where they hold anything of their own",
        arguments: zip(
            [
                "", "a", "a,b\nc,d\n", "a,\n", ",", "\n", "a\r\nb\r\n", "\"a,b\",\"c\"\"d\"", "\"\"", "\"\"\"\"",
                "\"a\r\nb\",c", "\u{FEFF}\"a\",b", " a , b ", "\"\"\"\"\"\"\n",
            ],
            [
                [], [["a"]], [["a", "b"], ["c", "d"]], [["a", ""]], [["", ""]], [[""]], [["a"], ["b"]],
                [["a,b", "c\"d"]], [[""]], [["\""]], [["a\r\nb", "c"]], [["a", "b"]], [[" a ", " b "]], [["\"\""]],
            ]))
    func cells(_ text: String, _ expected: [[String]]) {
        let (records, faults) = records(text)
        #expect(records == expected)
        #expect(faults.isEmpty)
    }

    @Test("a place is a line and a column in characters, a byte order mark not counted")
    func places() throws {
        let log = FaultLog(file: "f")
        var reader = try #require(CSVReader(Array("\u{FEFF}æ,\"ø\n\",å\nx,y".utf8), log: log))
        while reader.next() {
            for cell in reader.cells { reader.note("here", at: cell) }
        }
        #expect(
            log.faults.map(\.description) == [
                "f:1:1: here", "f:1:3: here", "f:2:3: here", "f:3:1: here", "f:3:3: here",
            ])
    }

    @Test("a row of 100,000 faults is read as fast as one without")
    func manyFaults() throws {
        let names = (0..<100_000).map { "x\($0)" }.joined(separator: ",")
        let error = try #require(throws: ExchangeError.self) {
            try AnswersFile.parse(
                bytes: Array("unit,\(names)\n".utf8), file: "f", questionnaire: Samples.questionnaire())
        }
        #expect(error.count == 100_012)
        #expect(error.faults.count == 1_000)
        #expect(error.faults[999].description.hasPrefix("f:1:4891: unknown column 'x999'; write one of 'unit'"))
    }

    @Test("reading goes on after a fault inside a record")
    func goesOn() {
        let (records, faults) = records("a\"b,c\n\"d\"e,f\ng\rh,i")
        #expect(records.map(\.count) == [2, 2, 2])
        #expect(faults.map { String($0.prefix(6)) } == ["f:1:2:", "f:2:4:", "f:3:2:"])
    }

    @Test("a cell holds just what it holds")
    func holds() throws {
        var reader = try #require(CSVReader(Array("ab,\"ab\",a\"\"b".utf8), log: FaultLog(file: "f")))
        let isRead = reader.next()
        #expect(isRead)
        #expect(reader.cells.map { reader.holds($0, Array("ab".utf8)) } == [true, true, false])
        #expect(!reader.holds(reader.cells[0], Array("a".utf8)))
    }
}
