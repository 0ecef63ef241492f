public import SurveyDisclosure
import SurveyModel
import SurveyQuery

extension TableLayout {
    /// The questions of a battery as one table: a question a line, its options side by side, and its base.
    ///
    /// - Parameter battery: one-way tables of one request but for the row, of counts or of means.
    public init(battery: [PublishableTable]) {
        let tables = battery.map(\.table)
        guard let first = tables.first else {
            self.init(title: "Ingen tabeller.", sections: [], footers: [])
            return
        }
        let lead = Self.lead(tables.map(\.row.label.nb))
        let printer = BatteryPrinter(tables, lead: lead)
        let sections = Self.layers(of: tables).flatMap { layer in
            printer.grids(layer).map { Section(heading: Self.heading(layer, of: first.layers), grid: $0) }
        }
        let name = Self.name(of: tables.map(\.row.key))
        self.init(
            title: "\(lead.isEmpty ? name : "\(lead.dropLast(2)): \(name)"). \(Self.wave(first.wave))",
            sections: sections, footers: TableFooter(tables: tables, percentage: .column).lines)
    }

    /// What all labels begin with, up to a colon and a space: it is said once. Empty where there is nothing such.
    private static func lead(_ labels: [String]) -> String {
        guard labels.count > 1, let first = labels.first, let colon = first.firstIndex(of: ":") else { return "" }
        let lead = "\(first[...colon]) "
        return labels.allSatisfy { $0.hasPrefix(lead) && $0.count > lead.count } ? lead : ""
    }

    /// `source.* (9 spørsmål)`, or all keys where they have no common beginning.
    private static func name(of keys: [String]) -> String {
        let prefixes = Set(keys.map { key in key.lastIndex(of: ".").map { String(key[...$0]) } ?? "" })
        let name = prefixes.count == 1 ? prefixes.first ?? "" : ""
        return "\(name.isEmpty ? keys.joined(separator: ", ") : "\(name)*") (\(keys.count) spørsmål)"
    }
}
