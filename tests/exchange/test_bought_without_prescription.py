"""What people buy themselves is recognised by its brand, with every part in it."""

import pytest

from paindesk.exchange.names import recognise
from paindesk.knowledge import load

EDITION = load()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Advil PM", {"ibuprofen", "diphenhydramine"}),
        ("Aleve", {"naproxen"}),
        ("Aleve PM caplets", {"naproxen", "diphenhydramine"}),
        ("Aleve-D Sinus & Cold", {"naproxen", "pseudoephedrine"}),
        ("Advil Dual Action", {"acetaminophen", "ibuprofen"}),
        ("Excedrin Migraine", {"acetaminophen", "aspirin", "caffeine"}),
        ("Excedrin Tension Headache", {"acetaminophen", "caffeine"}),
        ("BC Powder", {"aspirin", "caffeine"}),
        ("Goody's Extra Strength powder", {"acetaminophen", "aspirin", "caffeine"}),
        ("Alka-Seltzer", {"aspirin", "sodium bicarbonate"}),
        (
            "Alka-Seltzer Plus Cold",
            {"acetaminophen", "aspirin", "chlorpheniramine", "dextromethorphan", "phenylephrine"},
        ),
        ("NyQuil", {"acetaminophen", "dextromethorphan", "doxylamine"}),
        ("DayQuil", {"acetaminophen", "dextromethorphan", "phenylephrine"}),
        ("Robitussin DM", {"dextromethorphan", "guaifenesin"}),
        ("Mucinex DM", {"dextromethorphan", "guaifenesin"}),
        ("Delsym", {"dextromethorphan"}),
        ("Cheratussin AC", {"codeine", "guaifenesin"}),
        ("Tussionex", {"hydrocodone", "chlorpheniramine"}),
        ("Midol Complete", {"acetaminophen", "caffeine", "pyrilamine"}),
        ("Unisom SleepTabs", {"doxylamine"}),
        ("ZzzQuil", {"diphenhydramine"}),
        ("Fioricet with codeine", {"butalbital", "acetaminophen", "caffeine", "codeine"}),
        ("Maalox", {"aluminum hydroxide", "magnesium hydroxide"}),
        ("St. John's wort 300 mg", {"st john's wort"}),
        ("St John’s Wort", {"st john's wort"}),
        ("Kava", {"kava"}),
        ("valerian root", {"valerian"}),
        ("Ginkgo biloba", {"ginkgo"}),
        ("garlic tablets", {"garlic"}),
        ("turmeric capsules", {"turmeric"}),
        ("feverfew", {"feverfew"}),
        ("Panax ginseng", {"ginseng"}),
        ("CBD oil", {"cannabidiol"}),
        ("kratom", {"kratom"}),
    ],
)
def test_a_brand_names_all_its_parts(text: str, parts: set[str]) -> None:
    assert {one.name for one in recognise(text, EDITION).ingredients} == parts


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("Emsam 6 mg/24 hr patch", "transdermal"),
        ("clonidine 0.1 mg patch", "transdermal"),
        ("scopolamine patch", "transdermal"),
        ("buprenorphine 10 mcg/hr patch", "transdermal"),
        ("lidocaine 5 % patch", "topical"),
        ("capsaicin 8 % patch", "topical"),
        ("diclofenac 1.3 % patch", "topical"),
    ],
)
def test_only_a_patch_that_stays_in_the_skin_is_topical(text: str, route: str) -> None:
    assert recognise(text, EDITION).route == route
