package air.engine.sentence;

import air.engine.words.Concept;
import air.engine.words.Concepts;
import air.engine.words.English;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gives every word of a sentence its meaning; words that belong together become one. One use each. */
final class Marker {
    /** The longest phrase that is one word. */
    private static final int LONGEST = 5;
    /** The longest words for many: "hundreds and thousands of". */
    private static final int GROUP = 4;
    /** How far ahead the noun of an adjective may be. */
    private static final int AHEAD = 6;

    private final List<String> tokens;
    private final Lexicon lexicon;
    private final List<Word> words = new ArrayList<>();

    private Marker(List<String> tokens, Set<String> nouns) {
        this.tokens = tokens;
        lexicon = new Lexicon(tokens, nouns);
    }

    /** @param nouns more nouns than are known */
    static List<Word> mark(List<String> tokens, Set<String> nouns) {
        Marker marker = new Marker(tokens, nouns);
        int at = 0;
        while (at < tokens.size()) at += marker.take(at);
        return marker.words;
    }

    /** Takes the longest word or phrase that is known; how many tokens it has. */
    private int take(int at) {
        String token = tokens.get(at);
        if (token.equals(Tokens.COMMA)) return add(at, 1, Word.of(token, new Meaning(Role.COMMA, "", Map.of())));
        if (token.equals(Tokens.STOP)) return add(at, 1, Word.of(token, new Meaning(Role.STOP, "", Map.of())));
        int group = group(at);
        for (int length = group > 0 ? group : Math.min(LONGEST, tokens.size() - at); length > 0; length--) {
            String phrase = String.join(" ", tokens.subList(at, at + length));
            if (length > 1 && tokens.subList(at, at + length).stream().anyMatch(part -> !word(part))) continue;
            Optional<Meaning> meaning = lexicon.meaning(phrase);
            Optional<Concept> thing = tellsAction(at, length) ? Optional.empty() : lexicon.thing(phrase);
            if (meaning.isPresent() || thing.isPresent()) return add(at, length, choose(at, length, meaning, thing));
        }
        return add(at, 1, strange(at));
    }

    /** How many tokens begin with "a flock of", which counts though "flock of birds" is known as one thing; or 0. */
    private int group(int at) {
        for (int length = GROUP; length > 1; length--) {
            if (at + length > tokens.size() || !tokens.get(at + length - 1).equals("of")) continue;
            String phrase = String.join(" ", tokens.subList(at, at + length));
            if (lexicon.meaning(phrase)
                    .filter(known -> known.role() == Role.GROUP)
                    .isPresent()) return length;
        }
        return 0;
    }

    private int add(int at, int length, Word word) {
        words.add(word);
        return length;
    }

    /** "man reading" is a man who reads, though there is a word for him. */
    private boolean tellsAction(int at, int length) {
        String last = tokens.get(at + length - 1);
        return length > 1
                && last.endsWith("ing")
                && lexicon.meaning(last).map(Meaning::role).orElse(Role.THING) == Role.VERB
                && lexicon.thing(tokens.get(at)).isPresent();
    }

    private Word choose(int at, int length, Optional<Meaning> meaning, Optional<Concept> thing) {
        String phrase = String.join(" ", tokens.subList(at, at + length));
        if (thing.isEmpty()) return Word.of(phrase, done(phrase, meaning.orElseThrow()));
        Word noun = Word.thing(phrase, thing.get());
        if (meaning.isEmpty()) return dressed(at, length, noun);
        boolean itself =
                switch (meaning.get().role()) {
                    case VERB -> !verbHere(at, meaning.get());
                    case ADJECTIVE -> !nounFollows(at + length) && !predicate();
                    default -> false;
                };
        return itself ? noun : Word.of(phrase, meaning.get());
    }

    /** "a painter painting" does so; "a painting" is one. */
    private Meaning done(String word, Meaning meaning) {
        boolean doer = before(0).filter(noun -> noun.role() == Role.THING).isPresent();
        return meaning.role() == Role.PICTURE && doer && word.endsWith("ing")
                ? Verbs.inflected(word).orElse(meaning)
                : meaning;
    }

    /** A thing of several words, with what the first says of it: "old man" is old, "red apple" red. */
    private Word dressed(int at, int length, Word noun) {
        String first = tokens.get(at);
        Optional<Meaning> meaning = length > 1 ? lexicon.meaning(first) : Optional.empty();
        String name = noun.concept().orElseThrow().name();
        Map<String, String> says = new TreeMap<>();
        meaning.flatMap(known -> known.says("mood")).filter("old"::equals).ifPresent(old -> says.put("mood", old));
        if (lexicon.thing(first).isEmpty() && !name.contains(first))
            meaning.flatMap(known -> known.says("colour")).ifPresent(colour -> says.put("colour", colour));
        return new Word(noun.text(), new Meaning(Role.THING, "", says), noun.concept());
    }

    /** Whether an adjective here would say what something is or what it is made in: "the sea is gold", "in gold". */
    private boolean predicate() {
        Role before = before(0).map(Word::role).orElse(Role.STOP);
        boolean made =
                before(0).filter(word -> word.meaning().value().equals("IN")).isPresent();
        return before == Role.FILLER || before == Role.THING || before == Role.LIKE || made;
    }

    /** Whether a word that may be a verb or a noun is a verb here: after who does it, or "-ing" before a noun. */
    private boolean verbHere(int at, Meaning verb) {
        String token = tokens.get(at);
        if (token.endsWith("ing") && nounFollows(at + 1)) return true;
        int back = 0;
        while (passes(before(back).map(Word::role).orElse(Role.STOP))) back++;
        Optional<Word> doer = before(back);
        Role role = doer.map(Word::role).orElse(Role.STOP);
        if (role == Role.THING)
            return Verbs.ability(verb.value(), doer.get().concept().orElseThrow()) >= Verbs.ABLE || articleAt(at + 1);
        return role == Role.WHO || role == Role.IT || role == Role.UNKNOWN;
    }

    /** Whether a word may stand between a doer and a verb: adverbs, and adjectives where they follow their nouns. */
    private boolean passes(Role role) {
        return role == Role.FILLER || role == Role.ADJECTIVE && !lexicon.english();
    }

    /** "above the sea flies a gull". */
    private boolean articleAt(int at) {
        return at < tokens.size()
                && lexicon.meaning(tokens.get(at))
                        .filter(next -> next.role() == Role.DETERMINER)
                        .isPresent();
    }

    private Optional<Word> before(int back) {
        int at = words.size() - 1 - back;
        return at < 0 ? Optional.empty() : Optional.of(words.get(at));
    }

    /** Whether adjectives and a noun begin here, with no article. */
    private boolean nounFollows(int from) {
        boolean noun = false;
        for (int at = from; at < Math.min(tokens.size(), from + AHEAD); at++) {
            boolean thing = lexicon.thing(tokens.get(at)).isPresent();
            Role role = role(at);
            if (role == Role.THING || role == Role.NOUN || role == Role.PICTURE || role == Role.GROUP) return true;
            boolean goesOn = role == Role.ADJECTIVE || role == Role.AND && adjective(at + 1) || isParticiple(at, role);
            if (!goesOn) return role == Role.UNKNOWN || (role == Role.VERB ? thing : noun);
            if (role == Role.ADJECTIVE) noun = thing;
        }
        return noun;
    }

    /** The role of a word by itself; words that are not known but look like adjectives are some. */
    private Role role(int at) {
        String token = tokens.get(at);
        if (!word(token)) return Role.STOP;
        boolean thing = lexicon.thing(token).isPresent();
        boolean describes = token.endsWith("ly") || Lexicon.describes(token);
        return lexicon.meaning(token)
                .map(Meaning::role)
                .orElse(thing ? Role.THING : describes ? Role.ADJECTIVE : Role.UNKNOWN);
    }

    private boolean isParticiple(int at, Role role) {
        return role == Role.VERB
                && (tokens.get(at).endsWith("ing") || tokens.get(at).endsWith("ed"));
    }

    private static boolean word(String token) {
        return !token.equals(Tokens.COMMA) && !token.equals(Tokens.STOP);
    }

    private boolean adjective(int at) {
        return at < tokens.size()
                && lexicon.meaning(tokens.get(at)).map(Meaning::role).orElse(Role.STOP) == Role.ADJECTIVE;
    }

    /** A word that is not known: it may still be a kind of something that is, or look like no noun. */
    private Word strange(int at) {
        String token = tokens.get(at);
        Word unknown = Word.of(token, Meaning.UNKNOWN);
        if (Tokens.isSign(token)) return unknown;
        if (token.matches("[a-z]")) return Word.of(token, filler());
        if (token.endsWith("ly") && token.length() > 4) return Word.of(token, filler());
        Role before = before(0).map(Word::role).orElse(Role.STOP);
        boolean article = before == Role.DETERMINER || before == Role.NUMBER;
        boolean noun = article && !nounFollows(at + 1) && !Lexicon.neverNoun(token);
        if (Lexicon.describes(token) && !noun) return Word.of(token, new Meaning(Role.ADJECTIVE, "", Map.of()));
        if (deed(at)) return Word.of(token, filler());
        return unknown;
    }

    private static Meaning filler() {
        return new Meaning(Role.FILLER, "", Map.of());
    }

    /** Whether a word that is not known is a verb after its doer: "the cat purrs", "cats purr", "le chat ronronne". */
    private boolean deed(int at) {
        Optional<Word> doer = before(0).filter(word -> word.role() == Role.THING);
        if (doer.isEmpty() || nounFollows(at + 1) && lexicon.english()) return false;
        if (!lexicon.english()) return true;
        boolean plural = doer.get().plural();
        boolean ending = tokens.get(at).endsWith("s") && !tokens.get(at).endsWith("ss");
        return plural != ending
                && (plural
                        || before(1)
                                .filter(word -> word.role() == Role.DETERMINER)
                                .isPresent());
    }

    /** The known thing that a word which is not known is a kind of. */
    static Optional<Concept> kindred(String word) {
        return English.singulars(word).stream()
                .flatMap(form -> Concepts.kindred(form).stream())
                .findFirst();
    }
}
