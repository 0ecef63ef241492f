import Testing

@testable import SurveyExchange

@Suite struct PersonalColumnTests {
    @Test(
        "headings that name people in bokmål, nynorsk or English are personal",
        arguments: [
            "Navn", "Fornamn", "E-post", "e_post", "Email address", "Tlf.", "Mobil nr", "ADRESSE", "fnr", "Ditt navn",
            "ip-adresse",
        ])
    func headings(name: String) { #expect(PersonalColumn.reason(name: name, label: nil) == "by its name") }

    @Test("others are not", arguments: ["kommunenavn", "mailing", "navnet", "source.ds", "telefoni", "aktivitet"])
    func others(name: String) { #expect(PersonalColumn.reason(name: name, label: nil) == nil) }

    @Test("a short label counts, a sentence does not")
    func label() {
        #expect(PersonalColumn.reason(name: "q7", label: "Ditt navn") == "by its label")
        #expect(PersonalColumn.reason(name: "q7", label: "Hva er navn på kilden som du bruker mest?") == nil)
    }

    @Test(
        "mail addresses, telephone numbers and identity numbers have a shape",
        arguments: [
            ("a.b@c.no", true, false, false), ("a@b", false, false, false), ("skriv til a@b.no", false, false, false),
            ("22 33 44 55", false, true, false), ("+47 98765432", false, true, false),
            ("12345678", false, false, false),
            ("2233445", false, false, false), ("01017012345", false, false, true), ("41017012345", false, false, true),
            ("99999912345", false, false, false), ("", false, false, false),
        ])
    func shapes(text: String, isMail: Bool, isPhone: Bool, isIdentity: Bool) {
        #expect(PersonalColumn.isMail(text) == isMail)
        #expect(PersonalColumn.isPhone(text) == isPhone)
        #expect(PersonalColumn.isIdentityNumber(text) == isIdentity)
    }
}
