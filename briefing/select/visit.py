"""A visit: its stops in order, and the people met at them."""

from briefing.model.brief import Halt, PersonEntry, VisitEntry
from briefing.model.items import Person, Stop, Visit
from briefing.select.draft import Draft, Made
from briefing.select.notebook import Cited, Notebook
from briefing.select.order import ordered
from briefing.select.wording import sentence_of
from briefing.text import date_words, tie


def visit(book: Notebook, draft: Draft, limit: int | None) -> Made:
    """Give the visits of the pack with their stops. Hours are for a pen: nobody invents one."""
    entries = []
    for one in ordered(book.pack.visit.values())[:limit]:
        book.print_item("visit", str(one.id))
        key = draft.entry("visit", one)
        cited = tuple(book.of_facts(str(fact) for fact in one.facts if fact in book.pack.facts))
        text = sentence_of(one.text, book, cited) if one.text else ()
        stops = tuple(_halt(number, stop, key, book) for number, stop in enumerate(one.stops, start=1))
        entries.append(VisitEntry(key, tie(one.title, book.language), _line(one, book), text, stops))
    return "visit", tuple(entries), None


def _line(one: Visit, book: Notebook) -> str:
    head = book.pack.people.get(one.head or "")
    led = book.phrases["visit.led"].format(name=_named(head)) if head else ""
    if head:
        book.print_item("people", str(head.id))
    when = date_words(one.date, book.language, book.phrases)
    return tie(" · ".join(word for word in (when, led) if word), book.language)


def _halt(number: int, stop: Stop, key: str, book: Notebook) -> Halt:
    place, host = book.pack.places.get(stop.place or ""), book.pack.people.get(stop.host or "")
    if place:
        book.print_item("places", str(place.id))
    if host:
        book.print_item("people", str(host.id))
    # A host whom this reader may not know, or who was left out for room, is not said to be unknown.
    received = "" if stop.host else book.phrases["visit.no-host"]
    if host:
        received = book.phrases["visit.host"].format(name=_named(host), role=host.role)
    where = " · ".join(word for word in (place.name if place else "", received) if word)
    text = sentence_of(stop.text, book) if stop.text else ()
    name = tie(stop.name, book.language)
    return Halt(f"{key}-{number}", number, name, tie(where, book.language), text)


def _named(person: Person) -> str:
    return f"{person.rank} {person.name}" if person.rank else person.name


def people(book: Notebook, draft: Draft, limit: int | None) -> Made:
    """Give the people of the pack, those of one kind of house together: first the kind that is named first."""
    entries: list[PersonEntry] = []
    behind: list[Cited] = []
    for person in ordered(book.pack.people.values())[:limit]:
        book.print_item("people", str(person.id))
        body = book.pack.organisations.get(person.organisation or "")
        if body:
            book.print_item("organisations", str(body.id))
        role = ", ".join(word for word in (person.role, body.name if body else "") if word)
        behind += [Cited(str(key), "") for key in person.sources]
        entries.append(
            PersonEntry(
                id=draft.entry("people", person),
                name=tie(person.name, book.language),
                role=tie("; ".join(word for word in (person.rank, role) if word), book.language),
                when=tie(_when(person, book), book.language),
                about=sentence_of(person.about, book) if person.about else (),
                group=body.kind or "" if body else "",
            )
        )
    order = {group: place for place, group in reversed(list(enumerate(entry.group for entry in entries)))}
    return "people", tuple(sorted(entries, key=lambda entry: order[entry.group])), book.note(behind)


def _when(person: Person, book: Notebook) -> str:
    """When the role was held, and at which stops of a visit the person received."""
    stops = [
        book.phrases["visit.stop"].format(number=number)
        for one in book.pack.visit.values()
        for number, stop in enumerate(one.stops, start=1)
        if person.id in (stop.host, *stop.people)
    ]
    date = date_words(person.as_of, book.language, book.phrases) if person.as_of else ""
    return " · ".join(word for word in (date, *stops) if word)
