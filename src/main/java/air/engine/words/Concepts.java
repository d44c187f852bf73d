package air.engine.words;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What nouns stand for, in English and other languages, as data. */
public final class Concepts {
    private static final Glossary<Concept> KNOWN = Glossary.readNamed("concepts", "concepts", Concepts::read);
    private static final Map<String, Concept> BY_NAME = byName();
    private static final int LONGEST = KNOWN.entries().keySet().stream()
            .mapToInt(phrase -> phrase.split(" ").length)
            .max()
            .orElse(1);

    private Concepts() {}

    private static Concept read(String text, String name) {
        String[] parts = text.split(" ");
        return new Concept(
                name, Concept.Kind.valueOf(parts[0]), Concept.Home.valueOf(parts[1]), Double.parseDouble(parts[2]));
    }

    private static Map<String, Concept> byName() {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (Concept concept : KNOWN.entries().values()) concepts.putIfAbsent(concept.name(), concept);
        return concepts;
    }

    /** Every concept, in the order of the data file. */
    public static Collection<Concept> all() {
        return BY_NAME.values();
    }

    /** The concept of exactly this name. */
    public static Optional<Concept> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** How many words the longest known phrase has. */
    public static int longest() {
        return LONGEST;
    }

    /**
     * What a noun or a phrase stands for.
     *
     * @param phrase in small letters, singular or plural, of one word or more
     */
    public static Optional<Concept> of(String phrase) {
        return English.singulars(phrase).stream()
                .flatMap(form -> KNOWN.of(form).stream())
                .findFirst();
    }

    /** The nearest known thing to an English noun that is not known itself: of what it is a kind. */
    public static Optional<Concept> kindred(String noun) {
        return Optional.empty();
    }
}
