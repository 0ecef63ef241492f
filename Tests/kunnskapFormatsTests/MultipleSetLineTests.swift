import TableStream
import Testing

@testable import kunnskap_formats

@Suite struct MultipleSetLineTests {
    private func lines(_ text: String) -> [String] {
        MultipleSetLine.lines(of: Array(text.utf8)).map { line in
            guard let line else { return "none" }
            let text = { (bytes: ArraySlice<UInt8>) in String(decoding: bytes, as: UTF8.self) }
            return [
                text(line.name), String(UnicodeScalar(line.kind)), line.counted.map(text) ?? "-", text(line.label),
                line.variables.map(text).joined(separator: ","),
            ].joined(separator: "|")
        }
    }

    @Test("reads the kinds C, D and E")
    func kinds() {
        #expect(lines("$kat=C 10 Kategorier c1 c2\n") == ["$kat|C|-|Kategorier|c1,c2"])
        #expect(lines("$ja=D1 1 5 Kilde v1 v2 v3\n") == ["$ja|D|1|Kilde|v1,v2,v3"])
        #expect(lines("$e=E 1 2 10 5 Verdi a b\n") == ["$e|E|10|Verdi|a,b"])
        #expect(lines("$e=E 11 2 10 0  a b\n") == ["$e|E|10||a,b"])
    }

    @Test("lengths are bytes, and what they tell may hold spaces, signs and line ends")
    func lengths() {
        #expect(lines("$a=D3 a b 9 =D1 $ på x\n") == ["$a|D|a b|=D1 $ på|x"])
        #expect(lines("$a=C 5 a\nb c v\n$b=C 0  w\n") == ["$a|C|-|a\nb c|v", "$b|C|-||w"])
    }

    @Test("a set may have one variable or none, and dots in its name")
    func few() {
        #expect(lines("$a.b.c=C 1 x v\n$d=C 1 x\n$e=D1 1 1 x ") == ["$a.b.c|C|-|x|v", "$d|C|-|x|", "$e|D|1|x|"])
    }

    @Test("several lines, with or without an end of the last, and NULs after it")
    func several() {
        #expect(lines("$a=C 1 x v\r\n\n$b=C 1 y w\n\0\0") == ["$a|C|-|x|v", "$b|C|-|y|w"])
        #expect(lines("") == [])
        #expect(lines("\n\0") == [])
    }

    @Test(
        "a line that is none is told in its place, and the next is read",
        arguments: [
            "a=C 1 x v", "$=C 1 x v", "$a", "$a=", "$a=F 1 x v", "$a=C 99 x v", "$a=C x v", "$a=C -1 x v", "$a=D1 1",
            "$a=E 1 1 1", "$a=E1 1 1 1 x v", "$a=C 1 xv w", "$a=C 9999999999 x", "$a=D 1 5 Kilde v1",
        ])
    func damaged(line: String) {
        #expect(lines(line + "\n$b=C 1 y w\n") == ["none", "$b|C|-|y|w"])
    }

    @Test("no bytes trap")
    func random() {
        for _ in 0..<2_000 {
            let pieces = ["$a", "=", "C", "D", "E", " ", "1", "11", "9", "x", "\n", "\0", "é", "$"]
            let text = (0..<Int.random(in: 0...20)).map { _ in pieces[Int.random(in: 0..<pieces.count)] }.joined()
            _ = lines(text)
        }
    }
}
