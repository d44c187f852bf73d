package air.embedded;

import air.engine.sentence.Sentence;
import air.engine.sentence.Sentence.Link;
import air.engine.sentence.Thing;
import air.engine.words.Concept;
import air.engine.words.Concepts;
import air.engine.words.English;
import air.taste.Check;
import air.taste.Check.Kind;
import air.taste.Questions;
import air.taste.TasteProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions from how the embedded engine reads a sentence, in any language that it reads: the questions are in English.
 * Stateless.
 */
public final class SentenceQuestions implements Questions {
    private static final int MOST = 5;
    private static final int MOST_SUBJECTS = 3;
    private static final int MOST_AVOIDED = 3;
    /** More than this nobody counts at a glance. */
    private static final int MOST_COUNTED = 12;
    /** Longest intent that is quoted, in characters. */
    private static final int QUOTED = 300;

    /** What a boat is on and not in. */
    private static final Set<String> WATERS = Set.of("sea", "lake", "river", "pond", "canal", "bay", "lagoon", "ocean");

    private static final List<String> NUMBERS = List.of(
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    @Override
    public List<Check> about(String intent, TasteProfile profile) {
        if (intent.isBlank()) return avoided(List.of(), profile);
        Sentence sentence = Sentence.read(intent);
        List<Check> checks = new ArrayList<>();
        if (sentence.things().isEmpty() || sentence.subjectUnknown()) checks.add(whole(intent));
        checks.addAll(asked(sentence));
        List<Check> first = checks.subList(0, Math.min(MOST, checks.size())).stream()
                .sorted(Comparator.comparing(Check::kind))
                .toList();
        List<Check> all = new ArrayList<>(first);
        all.addAll(avoided(sentence.refused().stream().sorted().toList(), profile));
        return List.copyOf(all);
    }

    /** The intent itself, where the words for its subject are not known. */
    private static Check whole(String intent) {
        String quoted = intent.strip().replaceAll("\\s+", " ");
        if (quoted.length() > QUOTED) quoted = quoted.substring(0, QUOTED).strip() + "…";
        return new Check(
                Kind.SUBJECT,
                "Does the picture show: \"" + quoted.replace('"', '\'') + "\"?",
                true,
                "not what was asked for");
    }

    /** The first thing with its number and place, then the next; what a sentence is about before where it is. */
    private static List<Check> asked(Sentence sentence) {
        Map<String, Check> checks = new LinkedHashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sentence.things().size(); i++) order.add(i);
        order.sort(Comparator.comparingInt(i -> standing(sentence, i)));
        for (int i : order.subList(0, Math.min(MOST_SUBJECTS, order.size()))) {
            Noun noun = new Noun(sentence.things().get(i));
            add(checks, noun.present());
            if (noun.counted()) add(checks, noun.number());
            for (Link link : sentence.links())
                if (link.from() == i) relation(sentence, link).ifPresent(check -> add(checks, check));
        }
        return List.copyOf(checks.values());
    }

    private static void add(Map<String, Check> checks, Check check) {
        checks.putIfAbsent(check.question(), check);
    }

    /** 0 for what a sentence is about; more for what only says where that is. */
    private static int standing(Sentence sentence, int thing) {
        boolean to = sentence.links().stream().anyMatch(link -> link.to() == thing);
        boolean from = sentence.links().stream().anyMatch(link -> link.from() == thing);
        Concept concept = sentence.things().get(thing).concept();
        boolean wide = concept.isPlace() || concept.kind() == Concept.Kind.SKY;
        return (wide ? 1 : 0) + (to && !from ? 1 : 0);
    }

    /** Empty where the relation cannot be asked for in a short question. */
    private static Optional<Check> relation(Sentence sentence, Link link) {
        Noun from = new Noun(sentence.things().get(link.from()));
        Noun to = new Noun(sentence.things().get(link.to()));
        if (from.name.equals(to.name)) return Optional.empty();
        if (link.relation() == Sentence.Relation.WITH) return with(from, to);
        String how = preposition(link.relation());
        boolean afloat = from.concept.kind() == Concept.Kind.BOAT && WATERS.contains(to.concept.name());
        return Optional.of(standing(from, how.equals("in") && afloat ? "on" : how, to));
    }

    /** "With" is what a person has, what stands on a table or in a garden, or who is together. */
    private static Optional<Check> with(Noun from, Noun to) {
        if (from.concept.isPlace()) return Optional.of(standing(to, "in", from));
        if (from.concept.kind() == Concept.Kind.FURNITURE) return Optional.of(standing(to, "on", from));
        if (from.lives() && to.lives()) return Optional.of(standing(from, "with", to));
        if (from.concept.kind() != Concept.Kind.PERSON) return Optional.empty();
        return Optional.of(new Check(
                Kind.RELATION,
                (from.many ? "Do " : "Does ") + from.definite() + " have " + to.indefinite() + "?",
                true,
                from.definite() + " without " + to.indefinite()));
    }

    private static Check standing(Noun from, String how, Noun to) {
        return new Check(
                Kind.RELATION,
                (from.many ? "Are " : "Is ") + from.definite() + " " + how + " " + to.definite() + "?",
                true,
                from.definite() + " not " + how + " " + to.definite());
    }

    private static String preposition(Sentence.Relation relation) {
        return switch (relation) {
            case OVER -> "above";
            case BESIDE -> "next to";
            case BEFORE -> "in front of";
            case THROUGH -> "in";
            default -> relation.name().toLowerCase(Locale.ROOT);
        };
    }

    /** What must not be seen: what the intent refuses, then what can be seen of the avoid list. */
    private static List<Check> avoided(List<String> refused, TasteProfile profile) {
        Map<String, Check> checks = new LinkedHashMap<>();
        for (String concept : refused) add(checks, Avoided.of(concept));
        for (String item : profile.avoidList()) for (Check check : Avoided.in(item)) add(checks, check);
        return checks.values().stream().limit(MOST_AVOIDED).toList();
    }

    /** A thing as a question names it. */
    private static final class Noun {
        final Concept concept;
        final String name;
        final boolean many;
        private final int said;

        Noun(Thing thing) {
            concept = thing.concept();
            name = Concepts.called(thing.word(), concept);
            many = English.isPlural(name) || thing.count() > 1 && !English.isUncounted(name) && !English.isOnly(name);
            said = thing.said();
        }

        boolean lives() {
            return switch (concept.kind()) {
                case PERSON, ANIMAL, BIRD, FISH, INSECT -> true;
                default -> false;
            };
        }

        boolean counted() {
            return said > 0 && said <= MOST_COUNTED && !English.isUncounted(name) && !English.isOnly(name);
        }

        private String plain() {
            return many ? English.plural(name) : name;
        }

        String definite() {
            return "the " + plain();
        }

        String indefinite() {
            if (English.isOnly(name)) return definite();
            return many || English.isUncounted(name) ? plain() : English.withArticle(name);
        }

        Check present() {
            String question = English.isOnly(name)
                    ? "Is " + definite() + " in the picture?"
                    : (many ? "Are there any " : "Is there ")
                            + (many ? plain() : English.isUncounted(name) ? "any " + name : English.withArticle(name))
                            + " in the picture?";
            return new Check(Kind.SUBJECT, question, true, "no " + plain());
        }

        Check number() {
            String number = NUMBERS.get(said) + " " + (said == 1 ? name : English.plural(name));
            return new Check(
                    Kind.NUMBER,
                    (said == 1 ? "Is" : "Are") + " there exactly " + number + " in the picture?",
                    true,
                    "not exactly " + number);
        }
    }
}
