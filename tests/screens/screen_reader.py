"""Reads the window as Orca does: through AT-SPI, from another program. Runs with Debian's own Python (python3-gi).

Takes orders on standard input, one JSON list a line, and answers each with one line of JSON:
    ["wait", ROLE, NAME]    until something of that role shows whose name begins so; answers its name
    ["press", ROLE, NAME]   presses or toggles it, by the action it offers
    ["write", NAME, TEXT]   puts a text into the field of that name
    ["walk"]                all that shows: role, name, description, states, actions, value
    ["heard"]               what was announced since the last time it was asked
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LONG = 60  # seconds until something is given up
DEEP = 40
announced: list[str] = []


def everything(one: Any, depth: int = 0) -> Iterator[Any]:
    """All that shows, from the top; what goes away meanwhile is passed over."""
    try:
        states = one.get_state_set()
        if depth > 1 and not states.contains(Atspi.StateType.SHOWING):
            return
        yield one
        below = [] if depth == DEEP else [one.get_child_at_index(place) for place in range(one.get_child_count())]
    except GLib.Error:
        return
    for child in below:
        if child is not None:
            yield from everything(child, depth + 1)


def application() -> Any:
    """PainDesk, as the desktop lists it."""
    desktop = Atspi.get_desktop(0)
    there = [desktop.get_child_at_index(place) for place in range(desktop.get_child_count())]
    return next((one for one in there if one is not None and one.get_name() == "PainDesk"), None)


def listen() -> None:
    """Takes what has come in since."""
    while GLib.MainContext.default().iteration(False):
        pass


def found(role: str, name: str) -> Any:
    """The first that shows with that role and a name that begins so."""
    until = time.monotonic() + LONG
    while time.monotonic() < until:
        listen()
        top = application()
        for one in () if top is None else everything(top):
            try:
                if one.get_role_name() == role and one.get_name().startswith(name):
                    return one
            except GLib.Error:
                break  # it was just taken away
        time.sleep(0.1)
    raise SystemExit(f"no {role} named {name}")


def told(one: Any) -> dict[str, Any]:
    """What a screen reader can say of it."""
    value = one.get_value_iface()
    words = one.get_text_iface()
    return {
        "role": one.get_role_name(),
        "name": one.get_name(),
        "description": one.get_description(),
        "states": sorted(state.value_nick for state in one.get_state_set().get_states()),
        "actions": [Atspi.Action.get_action_name(one, place) for place in range(_actions(one))],
        "value": None if value is None else Atspi.Value.get_current_value(one),
        "text": None if words is None else Atspi.Text.get_text(one, 0, -1),
    }


def _actions(one: Any) -> int:
    return 0 if one.get_action_iface() is None else int(Atspi.Action.get_n_actions(one))


def obey(order: list[str]) -> Any:
    """One order; see above."""
    match order:
        case ["wait", role, name]:
            return found(role, name).get_name()
        case ["press", role, name]:
            one = found(role, name)
            names = [Atspi.Action.get_action_name(one, place) for place in range(_actions(one))]
            return Atspi.Action.do_action(one, next(names.index(act) for act in ("Press", "Toggle") if act in names))
        case ["write", name, text]:
            return Atspi.EditableText.set_text_contents(found("text", name), text)
        case ["walk"]:
            return [told(one) for one in everything(application())]
        case ["heard"]:
            time.sleep(0.5)
            listen()
            said = announced[:]
            announced.clear()
            return said
    raise SystemExit(f"no such order: {order}")


def main() -> None:
    """Until there are no more orders."""
    Atspi.init()
    listener = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
    listener.register("object:announcement")
    for line in sys.stdin:
        sys.stdout.write(json.dumps(obey(json.loads(line))) + "\n")
        sys.stdout.flush()


main()
