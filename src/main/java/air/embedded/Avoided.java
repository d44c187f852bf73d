package air.embedded;

import air.engine.sentence.Sentence;
import air.engine.words.Concept;
import air.engine.words.Concepts;
import air.engine.words.English;
import air.engine.words.Glossary;
import air.taste.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of an avoid list can be seen or not: people, lettering, cars; not how a picture is made. A phrase is taken for a
 * thing by its last noun: "modern cars" are cars, "mirror symmetry" is no mirror.
 */
final class Avoided {
    /** How something of this kind looks is mostly meant where an avoid list names it: "circles", "sky", "space". */
    private static final Set<Concept.Kind> MANNER = EnumSet.of(Concept.Kind.FORM, Concept.Kind.PLACE, Concept.Kind.SKY);

    private static final Glossary<String> SEEN = Glossary.read("questions", "seen", name -> name);
    private static final Pattern BETWEEN = Pattern.compile("[,;/]|\\b(?:and|or|und|oder|et|ou|y|o|e)\\b|[、和或と]");
    private static final Pattern LEADING =
            Pattern.compile("^(?:(?:no|not|any|all|kind of|kinds of|sort of|without|the|a"
                    + "|an|too many|avoid|never|some|other|keine?|ohne|die|der|das|pas de"
                    + "|sans|du|de la|des|les|le|la|sin|los|las|el|senza|gli|i|il|sem|os|as) )+");
    private static final Pattern AFTER = Pattern.compile(
            " (?:in|on|at|of|with|from|that|which|who|by|to|over|under|for|like|as|anywhere|whatsoever)\\b.*");

    private Avoided() {}

    /** The question for a concept by its name. */
    static Check of(String name) {
        boolean uncounted = English.isUncounted(name);
        return asking(uncounted ? name : English.plural(name), !uncounted);
    }

    /** The questions for an item of the list; none for one about manner. */
    static List<Check> in(String item) {
        List<Check> checks = new ArrayList<>();
        for (String part : BETWEEN.split(item.toLowerCase(Locale.ROOT))) {
            String phrase = phrase(part);
            if (!phrase.isEmpty()) thing(phrase).ifPresent(checks::add);
        }
        return checks;
    }

    private static String phrase(String part) {
        String words =
                LEADING.matcher(part.replaceAll("[.!?()\"]", " ").strip()).replaceFirst("");
        return AFTER.matcher(words).replaceFirst("").replaceAll("\\s+", " ").strip();
    }

    private static Optional<Check> thing(String phrase) {
        Optional<String> seen = SEEN.of(phrase);
        if (seen.isPresent()) return seen.map(Avoided::of);
        for (int space = phrase.indexOf(' '); space > 0 && english(phrase); space = phrase.indexOf(' ', space + 1)) {
            String before = phrase.substring(0, space + 1);
            Optional<String> last = SEEN.of(phrase.substring(space + 1));
            if (last.isPresent()) return last.map(name -> of(before + name));
        }
        String head = phrase.substring(phrase.lastIndexOf(' ') + 1);
        Optional<Concept> concept = Concepts.of(head);
        if (concept.isPresent() && english(phrase) && Concepts.isEnglish(head)) return english(phrase, concept.get());
        return foreign(phrase);
    }

    private static boolean english(String phrase) {
        return Arrays.stream(phrase.split(" ")).allMatch(word -> word.matches("[a-z'-]+"));
    }

    /** An English thing, asked for as it is written, in the plural. */
    private static Optional<Check> english(String phrase, Concept concept) {
        if (MANNER.contains(concept.kind()) || !Sentence.read(phrase).unknown().isEmpty()) return Optional.empty();
        String head = phrase.substring(phrase.lastIndexOf(' ') + 1);
        String before = phrase.substring(0, phrase.length() - head.length());
        return Optional.of(of(before + Concepts.called(head, concept)));
    }

    private static Optional<Check> foreign(String phrase) {
        Sentence read = Sentence.read(phrase);
        boolean one = read.things().size() == 1
                && read.unknown().isEmpty()
                && read.colour().isEmpty();
        if (!one || english(phrase) && phrase.contains(" ")) return Optional.empty();
        Concept concept = read.things().get(0).concept();
        return MANNER.contains(concept.kind()) ? Optional.empty() : Optional.of(of(concept.name()));
    }

    private static Check asking(String what, boolean many) {
        String question = (many ? "Are there any " : "Is there any ") + what + " in the picture?";
        return new Check(Check.Kind.AVOIDED, question, false, what + " in the picture");
    }
}
