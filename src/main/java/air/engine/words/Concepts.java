package air.engine.words;

import java.util.Optional;

/** What nouns stand for, in English and other languages, as data. */
public final class Concepts {
    private static final Glossary<Concept> KNOWN = Glossary.readNamed("concepts", "concepts", Concepts::read);

    private Concepts() {}

    private static Concept read(String text, String name) {
        String[] parts = text.split(" ");
        return new Concept(
                name, Concept.Kind.valueOf(parts[0]), Concept.Home.valueOf(parts[1]), Double.parseDouble(parts[2]));
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
