public import SurveyDisclosure
import SurveyModel
import SurveyQuery

/// A table as JSON. Fields are added to this shape, never changed.
public enum CrossTabJSON {
    /// The whole table.
    public static func render(_ publishable: PublishableTable) -> JSONValue {
        let table = publishable.table
        let isMultiple = table.row.kind == .multiple
        return .object([
            "wave": .string(table.wave.key),
            "origin": .string(table.wave.origin.rawValue),
            "row": question(table.row),
            "column": table.column.map(question) ?? .null,
            "layers": .array([]),
            "filters": .array(table.request.filters.map(filter)),
            "weight": .string(table.weight.rawValue),
            "base": base(table.base),
            "cells": .array(table.cells.map { cell($0, isMultiple: isMultiple) }),
            "row_totals": .array(table.rowTotals.map { cell($0, isMultiple: isMultiple) }),
            "column_totals": .array(table.columnTotals.map { cell($0, isMultiple: isMultiple) }),
            "tests": .array([]),
            "notes": .array(table.notes.map { .string($0.nb) }),
        ])
    }

    private static func question(_ question: TableQuestion) -> JSONValue {
        .object([
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
                    return .object(fields)
                }),
        ])
    }

    private static func filter(_ filter: Filter) -> JSONValue {
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

    private static func cell(_ cell: Cell, isMultiple: Bool) -> JSONValue {
        var fields: [String: JSONValue] = [
            "row": .optional(cell.row),
            "column": .optional(cell.column),
            "layer": .array([]),
            "n": .int(cell.n),
            "weighted_n": .double(cell.weightedN),
            "row_percent": .optional(cell.rowPercent),
            "column_percent": .optional(cell.columnPercent),
            "total_percent": .optional(cell.totalPercent),
        ]
        if isMultiple { fields["response_percent"] = .optional(cell.responsePercent) }
        return .object(fields)
    }
}
