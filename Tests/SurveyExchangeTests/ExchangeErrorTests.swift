import Testing

@testable import SurveyExchange

@Suite struct ExchangeErrorTests {
    private func error(faults: Int) -> ExchangeError {
        let log = FaultLog(file: "f.csv")
        for line in (1...faults).reversed() { log.note("line \(line) is wrong; mend it", line: line) }
        return ExchangeError([log])
    }

    @Test("faults are printed by place, one a line, without a column where there is none")
    func order() {
        let log = FaultLog(file: "a.yaml")
        let single = FaultLog(file: "f.csv")
        single.note("line 1 is wrong; mend it", line: 1)
        log.note("later", line: 2, column: 9)
        log.note("first", line: 2, column: 3)
        let error = ExchangeError([single, log])
        #expect(error.description == "a.yaml:2:3: first\na.yaml:2:9: later\nf.csv:1: line 1 is wrong; mend it")
    }

    @Test("at most 100 faults are printed, and how many more there are")
    func cap() {
        let lines = error(faults: 250).description.split(separator: "\n")
        #expect(lines.count == 101)
        #expect(lines.first == "f.csv:1: line 1 is wrong; mend it")
        #expect(lines.last == "… and 150 more")
        #expect(error(faults: 100).description.split(separator: "\n").count == 100)
    }

    @Test("beyond a thousand, faults are counted but not kept")
    func counted() {
        let error = error(faults: 5000)
        #expect(error.faults.count == 1000)
        #expect(error.count == 5000)
        #expect(error.description.hasSuffix("… and 4900 more"))
    }

    @Test("a reader that gives nothing and says nothing is still an error")
    func silent() {
        #expect(throws: ExchangeError.self) { try FaultLog(file: "x").result(Int?.none) }
    }
}
