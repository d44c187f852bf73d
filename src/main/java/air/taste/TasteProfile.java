package air.taste;

import air.model.InvalidInputException;
import air.model.Picture;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The taste a set of reference images shares: sentences about choices, never about subjects.
 *
 * @param principles what unifies the rest; one at least
 * @param paletteTendency colour relations, saturation, temperature; one sentence
 * @param compositionalStyle framing, balance, negative space; one sentence
 * @param emotionalRegister the feeling evoked; one sentence
 * @param textureFeel medium, grain, materiality; one sentence
 * @param avoidList what the references reject; may be empty
 * @param exemplars the references themselves, at most {@value #EXEMPLAR_SIDE} px on the long side, so that a profile
 *     can be used where its references are not at hand; may be empty
 * @param evidence where the sentences show in the references; what is no longer said is dropped
 */
public record TasteProfile(
        List<String> principles,
        String paletteTendency,
        String compositionalStyle,
        String emotionalRegister,
        String textureFeel,
        List<String> avoidList,
        List<Picture> exemplars,
        List<Evidence> evidence) {
    /** Longer side of a kept reference image, px. */
    public static final int EXEMPLAR_SIDE = 512;

    /**
     * Why something is said.
     *
     * @param clause the words, as they stand in one of the profile's sentences
     * @param measure what was measured, with its unit; empty where nothing was
     * @param shown where it shows; one at least
     */
    public record Evidence(String clause, Optional<String> measure, List<Sighting> shown) {
        public Evidence {
            Objects.requireNonNull(clause, "clause");
            shown = List.copyOf(shown);
            if (clause.isBlank() || shown.isEmpty())
                throw new InvalidInputException("Evidence must name words of the profile and where they show.");
        }
    }

    /**
     * One place where it shows.
     *
     * @param reference from 0, in the order of the exemplars
     * @param place empty for the whole picture
     * @param value what was measured there
     */
    public record Sighting(int reference, Optional<Box> place, OptionalDouble value) {
        public Sighting {
            if (reference < 0) throw new InvalidInputException("A reference's number must be 0 or more.");
        }
    }

    public TasteProfile {
        principles = cleaned("principles", principles);
        if (principles.isEmpty())
            throw new InvalidInputException("principles must hold at least one sentence but was empty.");
        paletteTendency = sentence(Dimension.PALETTE_TENDENCY, paletteTendency);
        compositionalStyle = sentence(Dimension.COMPOSITIONAL_STYLE, compositionalStyle);
        emotionalRegister = sentence(Dimension.EMOTIONAL_REGISTER, emotionalRegister);
        textureFeel = sentence(Dimension.TEXTURE_FEEL, textureFeel);
        avoidList = cleaned(Dimension.AVOID_LIST.key(), avoidList);
        exemplars = exemplars.stream().map(p -> p.atMost(EXEMPLAR_SIDE)).toList();
        String said = String.join(
                "\n",
                Stream.of(
                                principles,
                                List.of(paletteTendency, compositionalStyle, emotionalRegister, textureFeel),
                                avoidList)
                        .flatMap(List::stream)
                        .toList());
        evidence = evidence.stream().filter(one -> said.contains(one.clause())).toList();
    }

    /** A profile without evidence. */
    public TasteProfile(
            List<String> principles,
            String paletteTendency,
            String compositionalStyle,
            String emotionalRegister,
            String textureFeel,
            List<String> avoidList,
            List<Picture> exemplars) {
        this(
                principles,
                paletteTendency,
                compositionalStyle,
                emotionalRegister,
                textureFeel,
                avoidList,
                exemplars,
                List.of());
    }

    private static List<String> cleaned(String field, List<String> items) {
        if (items == null) throw new InvalidInputException(field + " is missing: give a list of sentences.");
        return items.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static String sentence(Dimension dimension, String text) {
        if (text == null || text.isBlank())
            throw new InvalidInputException(
                    dimension.key() + " must be a sentence but was " + (text == null ? "missing" : "empty") + ".");
        return text.strip();
    }

    /** The same words with other exemplars. */
    public TasteProfile withExemplars(List<Picture> others) {
        return with(others, evidence);
    }

    /** The same words with other evidence. */
    public TasteProfile withEvidence(List<Evidence> others) {
        return with(exemplars, others);
    }

    private TasteProfile with(List<Picture> otherExemplars, List<Evidence> otherEvidence) {
        return new TasteProfile(
                principles,
                paletteTendency,
                compositionalStyle,
                emotionalRegister,
                textureFeel,
                avoidList,
                otherExemplars,
                otherEvidence);
    }
}
