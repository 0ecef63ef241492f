import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

@Suite struct CrossTabCSVTests {
    private func lines(_ text: String) -> [String] {
        #expect(text.hasSuffix("\r\n"))
        return text.split(separator: "\r\n").map(String.init)
    }

    @Test("A cell is a line with its percentages; a total has no code in the place of its row or column")
    func twoWay() throws {
        let questions = [MadeUpTable.question("q", ["yes", "no"]), MadeUpTable.question("c", ["a", "b"])]
        let answers = [
            "q": MadeUpTable.column([("yes", 3), ("no", 5)]),
            "c": MadeUpTable.column([("a", 1), ("b", 2), ("a", 1), ("b", 4)]),
        ]
        let table = try MadeUpTable.table(questions, answers, row: "q", column: "c")
        #expect(
            lines(CrossTabCSV.render(table)) == [
                "row,row_label,column,column_label,n,weighted_n,row_percent,column_percent,total_percent,"
                    + "response_percent,low,high,standard_error,deff,letters,adjusted_residual",
                "yes,Svar yes,a,Svar a,1,1.0,\(100.0 / 3),50.0,12.5,,,,,,,",
                "yes,Svar yes,b,Svar b,2,2.0,\(200.0 / 3),\(200.0 / 6),25.0,,,,,,,",
                "no,Svar no,a,Svar a,1,1.0,20.0,50.0,12.5,,,,,,,",
                "no,Svar no,b,Svar b,4,4.0,80.0,\(400.0 / 6),50.0,,,,,,,",
                "yes,Svar yes,,,3,3.0,100.0,37.5,37.5,,,,,,,",
                "no,Svar no,,,5,5.0,100.0,62.5,62.5,,,,,,,",
                ",,a,Svar a,2,2.0,25.0,100.0,25.0,,,,,,,",
                ",,b,Svar b,6,6.0,75.0,100.0,75.0,,,,,,,",
                ",,,,8,8.0,100.0,100.0,100.0,,,,,,,",
            ])
    }

    @Test("A label that a spreadsheet would run, or that holds a comma or a quote, comes through as text")
    func labels() throws {
        let labels = ["=1+1", "+x", "-x", "@x", "a, b", "«q» \"r\"", "to\nlinjer", "a=b"]
        let question = Question(
            key: "q", kind: .single, variable: "q", baseRule: .answered, label: Label("Q"),
            options: labels.enumerated().map { Option(code: "o\($0)", label: Label($1)) })
        let table = try MadeUpTable.table([question], ["q": MadeUpTable.column([("o0", 1)])], row: "q")
        let text = CrossTabCSV.render(table)
        for expected in [
            "o0,'=1+1,", "o1,'+x,", "o2,'-x,", "o3,'@x,", "o4,\"a, b\",", "o5,\"«q» \"\"r\"\"\",", "o6,\"to\nlinjer\",",
            "o7,a=b,",
        ] {
            #expect(text.contains("\r\n\(expected)"))
        }
    }

    @Test("A multiple question's answers have their share of all answers; a wave not collected has its origin")
    func multiple() throws {
        let lines = lines(CrossTabCSV.render(try MadeUpTable.tiny("tools")))
        #expect(lines[0].hasSuffix(",origin"))
        // One of five answers' weight (0.5 of 0.5 + 0.5 + 1.5) and of two respondents' (0.5 of 2).
        #expect(lines[1] == "phone,phone,,,1,0.5,100.0,25.0,25.0,20.0,,,,,,,synthetic")
    }

    @Test("A table of nobody has lines without percentages")
    func nobody() throws {
        let table = try MadeUpTable.tiny(
            "role", "trust.research", filters: [.question("role", values: ["nonresponse"])])
        let lines = lines(CrossTabCSV.render(table))
        #expect(lines.contains("direct,Direkte,high,high,0,0.0,,,,,,,,,,,synthetic"))
        #expect(!lines.contains { $0.contains("nan") || $0.contains("inf") })
    }
}
