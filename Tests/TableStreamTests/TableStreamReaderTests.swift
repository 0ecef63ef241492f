import Testing

@testable import TableStream

@Suite struct TableStreamReaderTests {
    private static let whole =
        "kunnskap-table/1\nT\tArk\tcolumns\t2\nV\ta\t\tnumeric\tscale\t1\t0\nL\t1\tJa\nM\t9\nN\t\\N\t-1\nV\tb\tB\ttext\tunknown\t0\t5\n"
        + "S\t$m\tC\t\\N\tFlere\ta\tb\nI\tMerk\nR\t1\t1.5\tæ\\tø\nR\t4\t\\N\t\nZ\t2\nT\t\tcells\t\nR\t2\tx\nR\t3\ty\t\\N\tz\nZ\t2\nQ\t2\n"

    @Test("reads tables back, whatever the pieces are that they come in", arguments: [1, 2, 3, 7, 64, Int.max])
    func pieces(size: Int) throws {
        let tables = try Collector.tables(of: Self.whole, pieces: size)
        let a = StreamVariable(
            name: "a", kind: .numeric, measure: .scale, decimals: 1, labels: [StreamLabel(value: "1", label: "Ja")],
            missing: [.value("9"), .range(from: nil, through: "-1")])
        let b = StreamVariable(name: "b", label: "B", kind: .text, width: 5)
        let set = StreamSet(name: "$m", kind: .categories, counted: nil, label: "Flere", variables: ["a", "b"])
        #expect(
            tables == [
                Collector.Table(
                    head: StreamTable(
                        name: "Ark", form: .columns, rows: 2, variables: [a, b], sets: [set], notes: ["Merk"]),
                    rows: [
                        Collector.Row(place: 1, cells: ["1.5", "æ\tø"]), Collector.Row(place: 4, cells: [nil, ""]),
                    ], isWhole: true),
                Collector.Table(
                    head: StreamTable(form: .cells),
                    rows: [
                        Collector.Row(place: 2, cells: ["x"]), Collector.Row(place: 3, cells: ["y", nil, "z"]),
                    ], isWhole: true),
            ])
    }

    @Test("what the writer writes is what the reader reads, for random tables")
    func roundTrip() throws {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let pieces = ["", "\t", "\n", "\\", "\\N", "N", "\r", "æ", "1", "日本", "\u{301}", "x y"]
            let rows = (1...Int.random(in: 1...5)).map { _ in
                (0..<Int.random(in: 0...4, using: &generator)).map { _ -> String? in
                    let text = (0..<Int.random(in: 0...4)).map { _ in pieces[Int.random(in: 0..<pieces.count)] }
                    return Bool.random() ? text.joined() : nil
                }
            }
            var bytes: [UInt8] = []
            let writer = TableStreamWriter<Never> { bytes += $0 }
            writer.begin(StreamTable(name: pieces[Int.random(in: 0..<pieces.count)], form: .cells, rows: rows.count))
            for (index, row) in rows.enumerated() {
                writer.beginRow(place: index + 1)
                for cell in row { writer.cell(cell) }
                writer.endRow()
            }
            writer.end()
            writer.finish()
            let tables = try Collector.tables(of: String(decoding: bytes, as: UTF8.self))
            #expect(tables.first?.rows.map(\.cells) == rows)
        }
    }

    @Test("a stream that was cut off anywhere is an error")
    func cut() {
        let bytes = Array(Self.whole.utf8)
        for count in 0..<bytes.count {
            let part = String(decoding: bytes[..<count], as: UTF8.self)
            #expect(throws: TableStreamError.self, "\(count) bytes") { try Collector.tables(of: part) }
        }
    }

    @Test("a byte changed anywhere is an error or another table, never a trap")
    func changed() {
        let bytes = Array(Self.whole.utf8)
        for place in bytes.indices {
            for byte: UInt8 in [0, 9, 10, 13, 92, 45, 57, 78, 82, 90, 200, 255] {
                let collector = Collector()
                let reader = TableStreamReader(receiver: collector)
                var changed = bytes
                changed[place] = byte
                try? changed.withUnsafeBytes { try reader.read($0) }
            }
        }
    }

    @Test("the sentence of an error line is about the file")
    func told() throws {
        let error = #expect(throws: TableStreamError.self) {
            try Collector.tables(of: "kunnskap-table/1\nT\t\tcells\t\nR\t1\ta\nE\tcut off; export it again\n")
        }
        #expect(error?.description == "cut off; export it again")
        #expect(error?.isAboutFile == true)
    }

    @Test(
        "each line out of its place or shape is told by its number",
        arguments: [
            ("kunnskap-table/2\n", "line 1 of the table stream is not 'kunnskap-table/1'"),
            ("kunnskap-table/1\nR\t1\ta\n", "line 2 of the table stream has no place there"),
            ("kunnskap-table/1\nT\t\trows\t\n", "line 2 of the table stream begins no table"),
            ("kunnskap-table/1\nT\t\tcells\t-1\n", "line 2 of the table stream begins no table"),
            (
                "kunnskap-table/1\nT\t\tcells\t\nV\ta\t\ttext\tscale\t0\t0\n",
                "line 3 of the table stream describes a column of a table that has none"
            ),
            ("kunnskap-table/1\nT\t\tcolumns\t\nL\t1\tJa\n", "line 3 of the table stream has no variable before it"),
            (
                "kunnskap-table/1\nT\t\tcolumns\t\nV\t\t\ttext\tscale\t0\t0\n",
                "line 3 of the table stream is no variable"
            ),
            (
                "kunnskap-table/1\nT\t\tcolumns\t\nV\ta\t\tnumber\tscale\t0\t0\n",
                "line 3 of the table stream is no variable"
            ),
            (
                "kunnskap-table/1\nT\t\tcolumns\t\nV\ta\t\ttext\tscale\t41\t0\n",
                "line 3 of the table stream is no variable"
            ),
            (
                "kunnskap-table/1\nT\t\tcolumns\t\nS\t$a\tC\t1\tx\n",
                "line 3 of the table stream is no multiple-response set"
            ),
            (
                "kunnskap-table/1\nT\t\tcolumns\t\nS\t$a\tD\t\\N\tx\n",
                "line 3 of the table stream is no multiple-response set"
            ),
            ("kunnskap-table/1\nT\t\tcells\t\nR\t2\nR\t2\n", "line 4 of the table stream is a row out of order"),
            (
                "kunnskap-table/1\nT\t\tcells\t1\nR\t1\nR\t2\n",
                "line 4 of the table stream is a row too long, too short or too many"
            ),
            (
                "kunnskap-table/1\nT\t\tcolumns\t\nV\ta\t\ttext\tscale\t0\t0\nR\t1\ta\tb\n",
                "line 4 of the table stream is a row too long, too short or too many"
            ),
            ("kunnskap-table/1\nT\t\tcells\t\nZ\t1\n", "line 3 of the table stream counts other rows"),
            ("kunnskap-table/1\nT\t\tcells\t2\nR\t1\nZ\t1\n", "line 4 of the table stream counts other rows"),
            ("kunnskap-table/1\nQ\t1\n", "line 2 of the table stream counts other tables"),
            ("kunnskap-table/1\nQ\t0\nQ\t0\n", "line 3 of the table stream has no place there"),
            ("kunnskap-table/1\nT\t\\x\tcells\t\n", "line 2 of the table stream is no line of one"),
            (
                "kunnskap-table/1\nT\t\\",
                "line 2 of the table stream is missing: the stream ended before its end was told"
            ),
            ("kunnskap-table/1\n\n", "line 2 of the table stream is no line of one"),
        ])
    func damaged(stream: String, sentence: String) throws {
        let error = #expect(throws: TableStreamError.self) { try Collector.tables(of: stream) }
        #expect(error?.description == sentence)
        #expect(error?.isAboutFile == false)
    }

    @Test("a line without end is refused and not kept")
    func longLine() throws {
        let reader = TableStreamReader(receiver: Collector())
        let block = [UInt8](repeating: 120, count: 1 << 20)
        let error = #expect(throws: TableStreamError.self) {
            for _ in 0...64 { try block.withUnsafeBytes { try reader.read($0) } }
        }
        #expect(error?.description == "line 1 of the table stream is too long")
    }
}
