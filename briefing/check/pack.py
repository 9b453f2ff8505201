"""A tree → a pack, and everything that is wrong with it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from briefing.check import (
    accounts,
    acronyms,
    ages,
    agreement,
    charts,
    claims,
    derived,
    figures,
    ignores,
    languages,
    letters,
    levels,
    likelihood,
    marks,
    names,
    references,
    sides,
    sourcing,
    statements,
    titles,
    unfit,
    unused,
    values,
    variants,
    voice,
    weights,
)
from briefing.check.draft import Draft, is_unread, written_in
from briefing.check.places import blocks_in, place_of
from briefing.check.rules import RULES
from briefing.check.rules import shape as rules
from briefing.check.schema import value_of
from briefing.check.words import found
from briefing.findings import Finding, Position, worst
from briefing.model.dates import When
from briefing.model.fields import Item, Parsers
from briefing.model.pack import FILES, Audience, Pack, PackHead
from briefing.model.prose import Prose
from briefing.model.tree import Block, Items, Scalar, Tree

Problem = Callable[[Position, str, str], None]
ParseWhen = Callable[[str], When]
ParseProse = Callable[[Scalar, Problem], Prose]

_RULES: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    references.unknown_references,
    references.unknown_audiences,
    references.unknown_parts,
    sourcing.statuses,
    sourcing.unsourced_facts,
    sourcing.unsourced_values,
    sourcing.unsourced_items,
    sourcing.unverified,
    sourcing.empty_forms,
    accounts.missing_sides,
    accounts.unknown_forms,
    accounts.one_sided,
    accounts.no_short_form,
    accounts.unfilled_places,
    levels.closed_references,
    levels.narrower_references,
    levels.unreadable_for_audience,
    charts.single_points,
    charts.missing_data,
    charts.mixed_units,
    charts.shares_without_value,
    charts.unused_data,
    charts.unsourced_charts,
    unfit.too_many,
    unfit.unfit,
    unfit.negative_parts,
    unfit.dates,
    unfit.focus,
    titles.topics,
    agreement.facts_and_series,
    agreement.titles_and_data,
    values.ranges,
    values.addresses,
    values.point_order,
    values.bands,
    values.scale_or_terms,
    values.budgets,
    values.short_titles,
    values.cutoff,
    values.languages,
    values.scenarios,
    values.spans,
    values.empty_sections,
    ages.lives,
    statements.other_numbers,
    statements.other_years,
    statements.past_horizon,
    figures.unbound_figures,
    claims.uncited,
    marks.left_over,
    likelihood.off_scale,
    likelihood.mixed_certainty,
    likelihood.no_evidence,
    likelihood.impossible_scenarios,
    likelihood.mixed_terms,
    likelihood.contradicted_terms,
    sides.one_sided,
    voice.promotional,
    voice.long_sentences,
    voice.passive_sentences,
    voice.exclamations,
    acronyms.unexplained,
    acronyms.unused_terms,
    names.unlisted,
    variants.spelt_two_ways,
    letters.confusable,
    unused.newer_sources,
    unused.unread_addresses,
    unused.unused,
    ages.stale_facts,
)


def check(
    tree: Tree, when: ParseWhen, prose: ParseProse, audiences: Mapping[str, Audience]
) -> tuple[Pack | None, tuple[Finding, ...]]:
    """Give the pack that `tree` describes and everything that is wrong with it, sorted, weighed as its pack.yaml says.

    `when` and `prose` read a date and a piece of running text (model.fields.Parsers). The pack is None
    where a file, an item or a word of another language could not be read as meant; where there is
    one, whether it may be printed is for its findings to say. Files that are missing or could not be read
    were told by who read them, and nothing follows from them here.
    """
    findings: list[Finding] = []
    parsers = _parsers(when, prose, findings)
    draft, uncomputed = derived.computed(_draft(tree, parsers, audiences, findings))
    findings += uncomputed
    overlays, wrong = languages.overlays_of(tree, draft, parsers)
    findings += [*wrong, *references.repeated_ids(tree)]
    is_whole = worst(findings) != "error" and not any(is_unread(tree, file) for file in FILES)
    draft = replace(draft, localised=languages.localised(tree, draft, overlays))
    findings += languages.unlisted_languages(tree, draft)
    findings += languages.missing_words(tree, draft)
    for rule in _RULES:
        findings += rule(draft)
    is_judged = is_whole and draft.head is not None and all(str(one.name) in audiences for one in draft.head.audiences)
    findings = _quieted(tree, findings, is_judged)
    pack = None
    if draft.head is not None and is_whole:
        made: Mapping[str, Any] = draft.items
        pack = Pack(name=tree.pack, folder=tree.folder, head=draft.head, overlays=overlays, **made)
    return pack, tuple(sorted(set(findings)))


def _quieted(tree: Tree, findings: list[Finding], is_judged: bool) -> list[Finding]:
    """Give the findings as the pack weighs them, without those that it ignores, and what is wrong with either wish.

    `is_judged` says that every rule could look at all that it is for: before that no ignore is called unneeded.
    """
    head = tree.files.get("pack")
    given, wrong_weights = weights.weights_of(head)
    judged = [code for code in RULES if is_judged and given.get(code) != weights.OFF]
    kept, wrong_ignores = ignores.without_ignored(findings, tree.ignores, judged)
    return [*wrong_weights, *weights.weighed([*kept, *wrong_ignores], given)]


def check_audience(
    name: str, block: Block, when: ParseWhen, prose: ParseProse
) -> tuple[Audience | None, tuple[Finding, ...]]:
    """Give the audience that an audience.yaml describes, with the name of its folder, and what is wrong with it."""
    findings: list[Finding] = []
    given = {key: at for key, at in block.key_at.items() if key == "name"}
    findings += [
        rules.UNKNOWN_KEY.at(at, "unknown key 'name'", "take it out: an audience is named by its folder")
        for at in given.values()
    ]
    known = Block(block.at)
    known.update({key: value for key, value in block.items() if key not in given})
    known.key_at = block.key_at
    audience, wrong = value_of(Audience, known, _parsers(when, prose, findings))
    findings += wrong
    if audience is None:
        return None, tuple(sorted(set(findings)))
    pages = block.get("pages", block)
    findings += values.budget(audience.pages, place_of(("max",), pages).at)
    findings += values.numbered_notes(audience, place_of(("notes",), block).at)
    named = None if worst(findings) == "error" else audience.model_copy(update={"name": name})
    return named, tuple(sorted(set(findings)))


def _parsers(when: ParseWhen, prose: ParseProse, findings: list[Finding]) -> Parsers:
    def problem(at: Position, sentence: str, way_out: str) -> None:
        findings.append(rules.PROSE.at(at, sentence, way_out))

    return Parsers(when=when, prose=prose, problem=problem)


def _draft(tree: Tree, parsers: Parsers, audiences: Mapping[str, Audience], findings: list[Finding]) -> Draft:
    head: PackHead | None = None
    if "pack" in tree.files:
        head, wrong = value_of(PackHead, tree.files["pack"], parsers)
        findings += wrong
    items: dict[str, dict[str, Item]] = {}
    unmade: list[Block] = []
    for file, model in FILES.items():
        items[file] = {}
        faulty: set[str] = set()
        for block in _entries(tree, file, findings):
            item, wrong = value_of(model, block, parsers)
            findings += wrong
            if item is None:
                unmade.append(block)
            elif str(item.id) not in items[file] or (str(item.id) in faulty and not wrong):
                items[file][str(item.id)] = item  # of two of one id the first, but one without a fault
                faulty |= {str(item.id)} if wrong else set()
    roots = [*tree.files.values(), *(block for files in tree.overlays.values() for block in files.values())]
    blocks = {block.at: block for root in roots for block in blocks_in(root)}
    return Draft(tree.folder, head, items, written_in(tree), audiences, blocks, tuple(unmade))


def _entries(tree: Tree, file: str, findings: list[Finding]) -> Iterator[Block]:
    """Give the blocks of a content file's list. An empty list, or an empty file, has none."""
    root = tree.files.get(file, Block(Position("")))
    for key in root:
        if key != file:
            sentence = f"unknown key '{key}' beside the list '{file}'"
            findings.append(rules.FILE_SHAPE.at(root.key_at[key], sentence, f"keep one list named '{file}'"))
    entries = root.get(file)
    place = place_of((file,), root)
    if entries is not None and not isinstance(entries, Items):
        findings.append(rules.FILE_SHAPE.at(place.at, f"'{file}' should be a list, not {found(entries)}"))
        return
    for index, entry in enumerate(entries or ()):
        if isinstance(entry, Block):
            yield entry
        else:
            at = place_of((file, index), root).at
            sentence = f"entry {index + 1} of '{file}' should be keys with values, not {found(entry)}"
            findings.append(rules.WRONG_KIND.at(at, sentence))
