import SurveyModel

/// Comments of a wave file that a person is to edit.
struct WaveGuide {
    /// The wave that the file was made from; nil for an empty one.
    let old: Wave?

    var top: [String] {
        comments(
            old.map { "This is what wave '\($0.key)' asked, made ready for a new wave by 'kunnskap wave new'." }
                ?? "A wave file, made by 'kunnskap wave new' with two questions as examples.",
            "Change it in a text editor, and save it as UTF-8. What stands after a '#' is for you alone, and may go.",
            "The spaces at the beginning of a line count: keep them as they are in the lines around.",
            "'kunnskap wave check FILE' tells everything that is wrong, with line and column, and changes nothing;",
            "'kunnskap wave add FILE' then puts the wave into the database. docs/files.md tells what else may stand here."
        )
    }

    var title: [String] {
        comments("What people see stands in bokmål (nb), and where you like in nynorsk (nn) and English (en).", in: 2)
    }

    var status: [String] {
        comments("planned until the first questionnaire goes out, then open; 'kunnskap wave close' closes it.", in: 2)
    }

    var dates: [String] { comments("opened: \"YYYY-MM-DD\"", in: 2) }

    var boundaryDate: [String] { comments("The day whose municipalities the answers' codes mean.", in: 2) }

    var languages: [String] {
        comments("The languages that every label here has to have; bokmål where this is left out:", in: 2)
            + (old.map { $0.languages == [.nb] } ?? true ? comments("languages: [nb, nn, en]", in: 2) : [])
    }

    var law: [String] {
        comments("What allows the answers to be kept, and until when:", in: 2)
            + comments(
                "legal_basis: \(old?.legalBasis.map(YAMLText.quoted) ?? "\"…\"")", "delete_by: \"YYYY-MM-DD\"", in: 2)
    }

    var design: [String] {
        guard let old else {
            return comments(
                "Where respondents have weights, were drawn in strata, or the number of units is known:",
                "design: {weight: respondent, strata: respondent, population: 357}", in: 2)
        }
        guard old.design.population != nil || !old.design.populations.isEmpty else { return [] }
        return comments("The numbers of units are those of wave '\(old.key)': correct them.", in: 2)
    }

    var batteries: [String] {
        comments("Questions that are printed together; their keys begin with that of the battery.", in: 2)
    }

    var questions: [String] {
        guard old != nil else {
            return comments(
                "Each question has a variable: what it measures, the same in every wave that asks it.", in: 2)
        }
        return comments(
            "For every question that you change, correct the word after 'kind:' under 'comparable':",
            "  identical        the same words, the same options",
            "  wording_changed  other words, the same meaning and the same codes of options",
            "  option_added     all the old options in their order, and new ones",
            "  scale_changed    other options; what they have in common cannot be told",
            "  split, merged    one question became several, or several became one",
            "  not_comparable   looks alike, and is something else",
            "The last four need a note that tells readers why: {wave: …, kind: scale_changed, note: {nb: \"…\"}}.",
            "Remove a question that is not asked again. A new one has a variable of its own, and no 'comparable'.",
            in: 2)
    }

    private func comments(_ lines: String..., in indent: Int = 0) -> [String] {
        lines.map { String(repeating: " ", count: indent) + "# " + $0 }
    }
}
