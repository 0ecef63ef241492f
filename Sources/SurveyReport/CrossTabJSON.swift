public import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyStatistics

/// A table as JSON. Fields are added to this shape, never changed.
public enum CrossTabJSON {
    /// Several tables, as of a banner or a battery: an array.
    public static func render(_ tables: [PublishableTable]) -> JSONValue { .array(tables.map(render)) }

    /// The whole table.
    public static func render(_ publishable: PublishableTable) -> JSONValue {
        let table = publishable.table
        let isMultiple = table.row.kind == .multiple
        func cells(_ part: (Panel) -> [Cell]) -> JSONValue {
            .array(table.panels.flatMap { panel in part(panel).map { cell($0, panel.layer, isMultiple: isMultiple) } })
        }
        return .object([
            "wave": .string(table.wave.key),
            "origin": .string(table.wave.origin.rawValue),
            "row": question(table.row),
            "column": table.column.map { question($0, isColumn: true) } ?? .null,
            "layers": .array(table.layers.map { question($0) }),
            "filters": .array(table.request.filters.map(filter)),
            "weight": .string(table.weight.rawValue),
            "boundary": .optional(table.request.boundary),
            "summary": .string(summary(table).rawValue),
            "design": .optional(table.testing?.design.rawValue),
            "interval_of": .optional(table.testing?.percentage.rawValue),
            "adjustment": .optional(table.testing?.adjustment.rawValue),
            "base": base(table.base),
            "cells": cells(\.cells),
            "row_totals": cells(\.rowTotals),
            "column_totals": cells(\.columnTotals),
            "totals": cells { [$0.total] },
            "means": .array(table.panels.flatMap { panel in panel.means.map { mean($0, panel.layer) } }),
            "tests": .array(
                table.panels.flatMap { panel in panel.tests.map { test($0, panel.layer, origin: table.wave.origin) } }),
            "notes": .array((table.notes + (table.testing?.notes ?? [])).map { .string($0.nb) }),
        ])
    }

    /// What the table holds: a number question has means also where counts were asked for.
    private static func summary(_ table: CrossTab) -> CrossTabRequest.Summary {
        table.panels.contains { !$0.means.isEmpty } ? .means : .counts
    }

    private static func question(_ question: TableQuestion, isColumn: Bool = false) -> JSONValue {
        let letters = TableQuestion.letters(of: question.categories)
        return .object([
            "question": .string(question.key),
            "label": .string(question.label.nb),
            "kind": .string(question.kind.rawValue),
            "base_rule": .string(question.baseRule.rawValue),
            "options": .array(
                question.categories.map { category in
                    var fields: [String: JSONValue] = [
                        "code": .string(category.code),
                        "label": .string(category.label.nb),
                        "state": .string(category.state.rawValue),
                        "invented": .bool(category.isInvented),
                    ]
                    if let net = category.net { fields["net"] = .array(net.map(JSONValue.string)) }
                    if isColumn { fields["letter"] = .optional(category.net == nil ? letters[category.code] : nil) }
                    return .object(fields)
                }),
        ])
    }

    /// A condition.
    static func filter(_ filter: Filter) -> JSONValue {
        switch filter {
        case .question(let key, let values):
            .object(["question": .string(key), "values": .array(values.map(JSONValue.string))])
        case .attribute(let attribute, let values):
            .object(["attribute": .string(attribute.rawValue), "values": .array(values.map(JSONValue.string))])
        case .atLeast(let least, let filters):
            .object(["at_least": .int(least), "of": .array(filters.map { self.filter($0) })])
        }
    }

    private static func base(_ base: Base) -> JSONValue {
        .object([
            "nonresponse": .int(base.nonresponse),
            "respondents": .int(base.respondents),
            "asked": .int(base.asked),
            "shown": .int(base.shown),
            "answered": .int(base.answered),
            "counted": .int(base.counted),
            "weighted_counted": .double(base.weightedCounted),
            "excluded": .array(
                base.excluded.map { exclusion in
                    .object([
                        "question": .string(exclusion.question), "state": .string(exclusion.state.rawValue),
                        "n": .int(exclusion.n),
                    ])
                }),
        ])
    }

    private static func cell(_ cell: Cell, _ layer: [String], isMultiple: Bool) -> JSONValue {
        var fields: [String: JSONValue] = [
            "row": .optional(cell.row),
            "column": .optional(cell.column),
            "layer": .array(layer.map(JSONValue.string)),
            "n": .int(cell.n),
            "weighted_n": .double(cell.weightedN),
            "row_percent": .optional(cell.rowPercent),
            "column_percent": .optional(cell.columnPercent),
            "total_percent": .optional(cell.totalPercent),
        ]
        if isMultiple { fields["response_percent"] = .optional(cell.responsePercent) }
        if let statistics = cell.statistics {
            fields["adjusted_residual"] = .optional(statistics.adjustedResidual)
            fields["letters"] = .array(statistics.letters.map(JSONValue.string))
            fields["low"] = .optional(statistics.low)
            fields["high"] = .optional(statistics.high)
            fields["standard_error"] = .optional(statistics.standardError)
            fields["deff"] = .optional(statistics.deff)
        }
        return .object(fields)
    }
}
