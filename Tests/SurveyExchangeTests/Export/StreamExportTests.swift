import SurveyExchange
import SurveyModel
import SurveyTestSupport
import TableStream
import Testing

@testable import struct SurveyExchange.StreamNames

@Suite struct StreamExportTests {
    private func variable(_ export: StreamExport, _ name: String) throws -> StreamVariable {
        try #require(export.table.variables.first { $0.name == name })
    }

    @Test("for statistics programs codes are numbers with labels, and states are user-missing")
    func statistics() throws {
        let export = StreamExport(try ExportSamples.export(try ExportSamples.database()), for: .statistics)
        let activity = try variable(export, "activity")
        #expect(activity.kind == .numeric && activity.measure == .nominal)
        #expect(activity.missing == [.range(from: "-8", through: "-1")])
        #expect(
            activity.labels.prefix(3) == [
                StreamLabel(value: "1", label: "Ja"), StreamLabel(value: "2", label: "Nei"),
                StreamLabel(value: "-1", label: "Vet ikke"),
            ])
        #expect(activity.labels.map(\.value) == ["1", "2", "-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8"])
        #expect(try variable(export, "source.ds").measure == .ordinal)
        #expect(
            export.table.sets == [
                StreamSet(
                    name: "$work", kind: .dichotomies, counted: "1", label: "Arbeid", variables: ["work_a", "work_b"])
            ])
        #expect(try variable(export, "work_a").label == "Arbeid – A")
        #expect(
            StreamText.rows(try StreamText.of(export)) == [
                ["1", "1", "municipality", "II", "1", "north", "\\N", "1", "1", "1", "0", "2.5", "collected"],
                ["2", "1", "municipality", "II", "0.25", "north", "4", "2", "-5", "1", "1", "-3", "collected"],
                ["3", "2", "municipality", "\\N", "12.5", "south", "\\N", "1", "3", "-4", "-4", "-1001", "collected"],
                ["4", "3", "anonymous", "III", "1", "\\N", "\\N", "-1", "-5", "0", "1", "10", "collected"],
                ["5", "3", "anonymous", "III", "1", "south", "\\N", "-8", "-8", "-8", "-8", "-1008", "collected"],
            ])
    }

    @Test("the states of a number are below every value that it has")
    func numbers() throws {
        let export = StreamExport(try ExportSamples.export(try ExportSamples.database()), for: .statistics)
        let years = try variable(export, "years")
        #expect(years.missing == [.range(from: "-1008", through: "-1001")])
        #expect(years.measure == .scale && years.decimals == 2)
        #expect(years.labels.first == StreamLabel(value: "-1001", label: "Vet ikke"))
        let question = Question(key: "n", kind: .number, variable: "n", baseRule: .valid, label: Label("N"))
        for (lowest, base) in [(0.0, "-8"), (-1_000, "-10008"), (-999, "-1008")] {
            let made = MadeUpWave([question], answers: ["n": [.number(lowest), .state(.nonresponse)]])
            let export = try ExportSamples.export(try made.stored(), wave: "made")
            let rows = StreamText.rows(try StreamText.of(StreamExport(export, for: .statistics)))
            #expect(rows[1].dropLast().last == base, "\(lowest)")
        }
        let made = MadeUpWave([question], answers: ["n": [.number(-1e200), .state(.nonresponse)]])
        let far = StreamExport(try ExportSamples.export(try made.stored(), wave: "made"), for: .statistics)
        #expect(StreamText.rows(try StreamText.of(far))[1].dropLast().last == "\\N")
    }

    @Test("codes that are whole numbers themselves stay the values")
    func ownNumbers() throws {
        let question = Question(
            key: "scale", kind: .scale, variable: "scale", baseRule: .valid, label: Label("Skala"),
            options: ["0", "5", "10"].map { Option(code: $0, label: Label("\($0) poeng")) })
        let made = MadeUpWave(
            [question], answers: ["scale": [.options(["10"]), .options(["0"]), .state(.dontKnow)]])
        let export = StreamExport(try ExportSamples.export(try made.stored(), wave: "made"), for: .statistics)
        #expect(StreamText.rows(try StreamText.of(export)).map { $0.dropLast().last } == ["10", "0", "-1"])
        #expect(try variable(export, "scale").labels.first == StreamLabel(value: "0", label: "0 poeng"))
    }

    @Test("a sheet has codes with a legend, or labels")
    func sheet() throws {
        let wave = try ExportSamples.export(try ExportSamples.database(), withIdentifiers: true)
        let codes = StreamExport(wave, for: .sheet(.codes))
        #expect(try variable(codes, "work[a]").labels.first == StreamLabel(value: "1", label: "Valgt"))
        #expect(try variable(codes, "activity").missing.contains(.value("dont_know")))
        #expect(try variable(codes, "more").width == "Ja, \"takk\"\nog; mer".utf8.count)
        #expect(
            StreamText.rows(try StreamText.of(codes))[1].suffix(7) == [
                "no", "not_shown", "1", "1", "-3", "=CANARYTEXT(1)", "collected",
            ])
        let labels = StreamText.rows(try StreamText.of(StreamExport(wave, for: .sheet(.labels))))
        #expect(labels[3].suffix(7) == ["Vet ikke", "Ikke vist", "Ikke valgt", "Valgt", "10", "Ubesvart", "collected"])
    }

    @Test("the stream is whole: it is read back with all rows")
    func whole() throws {
        final class Counter: TableStreamReceiver {
            var rows = 0
            func begin(_ table: StreamTable) {}
            func row(_ row: StreamRow) { rows += 1 }
            func end() {}
        }
        let export = StreamExport(try ExportSamples.export(try ExportSamples.database()), for: .statistics)
        let counter = Counter()
        let reader = TableStreamReader(receiver: counter)
        let bytes = Array(try StreamText.of(export).utf8)
        try bytes.withUnsafeBytes { try reader.read($0) }
        try reader.finish()
        #expect(counter.rows == 5)
    }

    @Test("names are such as SPSS takes, and none is there twice")
    func names() {
        var names = StreamNames()
        let long = String(repeating: "x", count: 80)
        let given = ["tools[phone]", "tools_phone", "Tools.Phone.", "9to5", "all", "æøå", long, long + "y", "a-b", ""]
        #expect(
            given.map { names.name($0) } == [
                "tools_phone", "tools_phone_2", "Tools.Phone", "v9to5", "all_v", "v", String(long.prefix(64)),
                String(long.prefix(56)) + "_2", "a_b", "v_2",
            ])
    }
}
