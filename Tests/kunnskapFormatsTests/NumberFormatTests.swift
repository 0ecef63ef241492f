import Testing

@testable import kunnskap_formats

@Suite struct NumberFormatTests {
    @Test(
        "a format's code tells what it shows",
        arguments: [
            ("General", NumberFormat.number), ("0.00", .number), ("#,##0 \"dager\"", .number),
            ("0.0%;[Red]-0.0%", .number),
            ("[$-414]d. mmmm yyyy;@", .date), ("dd.mm.yyyy", .date), ("yyyy\\-mm\\-dd", .date), ("mmm-yy", .date),
            ("mmmm", .date), ("hh:mm", .time), ("mm:ss.0", .time), ("[h]:mm", .time), ("[mm]", .time),
            ("[Red]0", .number),
            ("dd.mm.yyyy hh:mm", .dateAndTime), ("yyyy-mm-dd\\Thh:mm:ss", .dateAndTime), ("0_d", .number),
            ("@", .number),
            ("\"dd\"0", .number), ("[>5]0", .number), ("", .number), ("[", .number), ("0;dd.mm.yyyy", .number),
        ])
    func code(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test("formats without a code are known by number")
    func builtIn() {
        #expect(NumberFormat(builtIn: 14) == .date)
        #expect(NumberFormat(builtIn: 22) == .dateAndTime)
        #expect(NumberFormat(builtIn: 20) == .time)
        #expect(NumberFormat(builtIn: 2) == .number)
        #expect(NumberFormat(builtIn: 49) == .number)
    }
}
