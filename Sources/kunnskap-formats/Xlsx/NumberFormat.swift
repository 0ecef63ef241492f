/// What a number format shows a number as.
enum NumberFormat: Equatable {
    case number
    case date
    case time
    case dateAndTime

    /// One of the formats that have a number and no code in the file.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
        case 18...21, 32, 33, 45...47, 55, 56: self = .time
        case 22: self = .dateAndTime
        default: self = .number
        }
    }

    /// A format's code, as `dd.mm.yyyy hh:mm`: its first section, without what it shows as it stands.
    init(code: String) {
        var isQuoted = false
        var isSkipped = false
        var letters = Set<Character>()
        var bracket: String?
        for character in code {
            if isSkipped {
                isSkipped = false
            } else if isQuoted {
                isQuoted = character != "\""
            } else if let text = bracket {
                bracket = text + String(character)
                guard character == "]" else { continue }
                bracket = nil
                // [h], [mm] and [s] are times of any length; other brackets are colours, conditions and countries.
                let inside = text.lowercased()
                if !inside.isEmpty, Set(inside).count == 1, let letter = inside.first, "hms".contains(letter) {
                    letters.insert(letter == "m" ? "s" : letter)
                }
            } else if character == ";" {
                break
            } else if character == "\\" || character == "_" || character == "*" {
                isSkipped = true
            } else if character == "\"" {
                isQuoted = true
            } else if character == "[" {
                bracket = ""
            } else {
                letters.insert(Character(character.lowercased()))
            }
        }
        self.init(letters: letters, isGeneral: code.lowercased().contains("general"))
    }

    private init(letters: Set<Character>, isGeneral: Bool) {
        let hasTime = letters.contains("h") || letters.contains("s")
        // A month alone is one; beside hours or seconds it is minutes.
        let hasDate = letters.contains("y") || letters.contains("d") || letters.contains("m") && !hasTime
        switch (hasDate && !isGeneral, hasTime && !isGeneral) {
        case (true, true): self = .dateAndTime
        case (true, false): self = .date
        case (false, true): self = .time
        case (false, false): self = .number
        }
    }
}
