import TableStream
import Testing

@Suite struct TableStreamWriterTests {
    /// Writes with a function; the stream.
    private func stream(_ write: (TableStreamWriter<Never>) -> Void) -> String {
        var bytes: [UInt8] = []
        let writer = TableStreamWriter<Never> { bytes += $0 }
        write(writer)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("writes the lines that the format tells, with what would end a field escaped")
    func lines() {
        let text = stream { writer in
            var variable = StreamVariable(name: "a", label: "A\tB", kind: .numeric, measure: .nominal, decimals: 2)
            variable.labels = [StreamLabel(value: "1", label: "Ja\nnei")]
            variable.missing = [.value("9"), .range(from: nil, through: "-1")]
            let set = StreamSet(name: "$m", kind: .dichotomies, counted: "1", label: "Flere", variables: ["a", "b"])
            writer.begin(
                StreamTable(name: "Ark", form: .columns, rows: 1, variables: [variable], sets: [set], notes: ["Merk"]))
            writer.beginRow(place: 1)
            writer.cell("c:\\dir\r")
            writer.endRow()
            writer.end()
            writer.finish()
        }
        #expect(
            text == """
                kunnskap-table/1
                T\tArk\tcolumns\t1
                V\ta\tA\\tB\tnumeric\tnominal\t2\t0
                L\t1\tJa\\nnei
                M\t9
                N\t\\N\t-1
                S\t$m\tD\t1\tFlere\ta\tb
                I\tMerk
                R\t1\tc:\\\\dir\\r
                Z\t1
                Q\t1

                """)
    }

    @Test("tells an empty text and a missing cell apart")
    func missing() {
        let text = stream { writer in
            writer.begin(StreamTable(form: .cells))
            writer.beginRow(place: 7)
            writer.cell("")
            writer.cell(nil)
            writer.cell("\\N")
            writer.cell(-12)
            writer.endRow()
            writer.end()
            writer.finish()
        }
        #expect(text == "kunnskap-table/1\nT\t\tcells\t\nR\t7\t\t\\N\t\\\\N\t-12\nZ\t1\nQ\t1\n")
    }

    @Test("an error in the middle of a row takes the place of the row")
    func fails() {
        let text = stream { writer in
            writer.begin(StreamTable(form: .cells))
            writer.beginRow(place: 1)
            writer.cell("half")
            writer.fail("cut off; export it again")
        }
        #expect(text == "kunnskap-table/1\nT\t\tcells\t\nE\tcut off; export it again\n")
    }

    @Test("an error after a block was passed on, and in a row that is long, is still a line of its own")
    func failsLate() {
        let text = stream { writer in
            writer.begin(StreamTable(form: .cells))
            for place in 1...2 {
                writer.beginRow(place: place)
                writer.cell(String(repeating: "x", count: 100_000))
                if place == 1 { writer.endRow() }
            }
            writer.fail("no")
        }
        #expect(text.split(separator: "\n").last == "E\tno")
        #expect(text.split(separator: "\n").count == 4)
    }
}
