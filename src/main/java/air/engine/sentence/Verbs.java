package air.engine.sentence;

import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept;
import air.engine.words.Glossary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Actions: their English forms, who can do them, and how the doer stands to what they are done to. */
final class Verbs {
    /** Who does something, and how they stand to what it is done to. */
    private record Deed(Doer doer, Relation relation) {
        static Deed of(String text) {
            String[] parts = text.split(" ");
            return new Deed(Doer.valueOf(parts[0].toUpperCase(Locale.ROOT)), Relation.valueOf(parts[1]));
        }
    }

    private enum Doer {
        PERSON,
        BEAST,
        WING,
        BOAT,
        ANY
    }

    /** Abilities: it is of its kind to do so, it may, it does so in a manner of speaking, it cannot. */
    static final int BORN = 3;

    static final int ABLE = 2;
    static final int SPEAKING = 1;
    static final int UNABLE = 0;

    private static final Glossary<Deed> DEEDS = Glossary.read("sentence", "actions", Deed::of);
    private static final Glossary<Meaning> WORDS = Language.ENGLISH.words();
    /** Postures, which what is done in them outweighs. */
    private static final List<String> POSES = List.of("sit", "stand", "lie", "rest", "lean");

    private Verbs() {}

    /** The action of an English verb in any of its regular forms. */
    static Optional<Meaning> inflected(String word) {
        for (String stem : stems(word)) {
            Optional<Meaning> named = WORDS.of(stem).filter(meaning -> meaning.role() == Role.VERB);
            if (named.isPresent()) return named;
            if (DEEDS.has(stem)) return Optional.of(new Meaning(Role.VERB, stem, Map.of()));
        }
        return Optional.empty();
    }

    private static List<String> stems(String word) {
        List<String> stems = new ArrayList<>(List.of(word));
        for (String ending : List.of("s", "es", "ing", "ed", "d")) {
            if (!word.endsWith(ending) || word.length() < ending.length() + 2) continue;
            String stem = word.substring(0, word.length() - ending.length());
            int last = stem.length() - 1;
            stems.add(stem);
            stems.add(stem + "e");
            if (stem.charAt(last) == stem.charAt(last - 1)) stems.add(stem.substring(0, last));
            if (stem.endsWith("i")) stems.add(stem.substring(0, last) + "y");
        }
        return stems;
    }

    static boolean isPose(String action) {
        return POSES.contains(action);
    }

    /** Whether only people do so. */
    static boolean isHuman(String action) {
        return DEEDS.of(action).filter(deed -> deed.doer() == Doer.PERSON).isPresent();
    }

    /** How the doer of an action stands to what it is done to. */
    static Relation relation(String action) {
        return DEEDS.of(action).map(Deed::relation).orElse(Relation.WITH);
    }

    /** How well something can do an action: {@link #BORN} to {@link #UNABLE}. */
    static int ability(String action, Concept concept) {
        boolean living =
                switch (concept.kind()) {
                    case PERSON, ANIMAL, BIRD, FISH, INSECT -> true;
                    default -> false;
                };
        return switch (DEEDS.of(action).map(Deed::doer).orElse(Doer.ANY)) {
            case PERSON -> concept.kind() == Concept.Kind.PERSON ? BORN : living ? SPEAKING : UNABLE;
            case BEAST -> living ? BORN : moves(concept) ? ABLE : SPEAKING;
            case WING -> flies(concept) ? BORN : SPEAKING;
            case BOAT -> concept.kind() == Concept.Kind.BOAT ? BORN : living ? ABLE : SPEAKING;
            case ANY -> concept.isPlace() ? SPEAKING : ABLE;
        };
    }

    private static boolean moves(Concept concept) {
        return concept.kind() == Concept.Kind.BOAT || concept.kind() == Concept.Kind.VEHICLE;
    }

    private static boolean flies(Concept concept) {
        return concept.kind() == Concept.Kind.BIRD
                || concept.kind() == Concept.Kind.INSECT
                || concept.home() == Concept.Home.AIR;
    }
}
