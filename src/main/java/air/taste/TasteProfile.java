package air.taste;

import air.model.InvalidInputException;
import air.model.Picture;
import java.util.List;

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
 */
public record TasteProfile(
        List<String> principles,
        String paletteTendency,
        String compositionalStyle,
        String emotionalRegister,
        String textureFeel,
        List<String> avoidList,
        List<Picture> exemplars) {
    /** Longer side of a kept reference image, px. */
    public static final int EXEMPLAR_SIDE = 512;

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
        return new TasteProfile(
                principles, paletteTendency, compositionalStyle, emotionalRegister, textureFeel, avoidList, others);
    }
}
