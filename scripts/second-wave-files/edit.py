"""Changes three questions of a wave file that 'kunnskap wave new --from 2016' wrote, as staff would in an editor."""

import sys

path = sys.argv[1]
text = open(path, encoding="utf-8").read()


def change(question, old, new):
    global text
    start = text.index(f"- key: {question}\n")
    end = text.find("\n  - key: ", start)
    part = text[start:end]
    assert old in part, (question, old)
    text = text[:start] + part.replace(old, new, 1) + text[end:]


text = text.replace("status: planned", "status: open", 1)
change("study.dbvh", "Kjennskap til studien «Derfor blir vi her»", "Kjenner du studien «Derfor blir vi her»?")
change("study.dbvh", "kind: identical", 'kind: wording_changed, note: {nb: "spørsmålet er stilt direkte"}')
change("source.imdi", "      - {code: some,", '      - {code: rather, label: {nb: "I ganske stor grad"}}\n      - {code: some,')
change("source.imdi", "kind: identical", 'kind: scale_changed, note: {nb: "fem trinn i stedet for fire"}')
change(
    "position", '      - {code: unstated, label: {nb: "Uoppgitt"}}',
    '      - {code: unstated, label: {nb: "Uoppgitt"}}\n      - {code: adviser, label: {nb: "Rådgiver"}}')
change("position", "kind: identical", "kind: option_added")
open(path, "w", encoding="utf-8").write(text)
