package air.calibration;

import air.calibration.Calibration.Judged;
import air.calibration.Calibration.Kind;
import air.files.JsonText;
import air.model.InvalidInputException;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Calibrations as JSON, alone and in a profile's file, where {@code calibration} is a list: one for each judge. What
 * follows from the scores (the sentence, the separation) is written for people and scripts, and not read.
 */
public final class CalibrationJson {
    /** The key in a profile's file. */
    public static final String CALIBRATION = "calibration";

    private static final String EXEMPLARS = "exemplars";
    private static final String JUDGE = "judge";
    private static final String WORDING = "wording";
    private static final String PROFILE = "profile";
    private static final String MADE = "made";
    private static final String NOISE = "noise";
    private static final String UNJUDGED = "unjudged";
    private static final String REFERENCES = "references";
    private static final String OTHERS = "others";
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String SCORE = "score";

    private CalibrationJson() {}

    /** A calibration with what follows from it. */
    public static ObjectNode node(Calibration calibration) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(JUDGE, calibration.judge()).put(WORDING, calibration.wording());
        node.put(PROFILE, calibration.profile()).put(MADE, calibration.made().toString());
        node.put("sentence", calibration.sentence());
        node.put("caution", calibration.caution().orElse(null));
        node.put("separates", calibration.separates());
        Separation separation = calibration.separation();
        node.put("auc", rounded(separation.share()));
        node.putArray("auc_interval").add(rounded(separation.low())).add(rounded(separation.high()));
        node.put(NOISE, calibration.noise()).put(UNJUDGED, calibration.unjudged());
        calibration.references().forEach(judged -> add(node.withArray(REFERENCES), judged));
        calibration.others().forEach(judged -> add(node.withArray(OTHERS), judged));
        return node;
    }

    private static void add(ArrayNode all, Judged judged) {
        all.addObject()
                .put(KIND, judged.kind().name().toLowerCase(Locale.ROOT))
                .put(NAME, judged.name())
                .put(SCORE, judged.score());
    }

    private static double rounded(double share) {
        return Math.rint(share * 1000) / 1000;
    }

    /** The profile's file with its calibrations: as {@link TasteJson#write(TasteProfile)} where there are none. */
    public static String write(TasteProfile profile, List<Calibration> calibrations) {
        String plain = TasteJson.write(profile);
        if (calibrations.isEmpty()) return plain;
        ObjectNode node = (ObjectNode) JsonText.tree(plain, "the profile", "a taste profile");
        JsonNode exemplars = node.remove(EXEMPLARS);
        node.set(CALIBRATION, list(calibrations));
        if (exemplars != null) node.set(EXEMPLARS, exemplars);
        return TasteJson.text(node);
    }

    /** All of them, for {@code calibration}. */
    public static ArrayNode list(List<Calibration> calibrations) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        calibrations.forEach(calibration -> all.add(node(calibration)));
        return all;
    }

    /**
     * The calibrations in a profile's file; none where it has none.
     *
     * @param where what to call the text in an error
     * @throws InvalidInputException if the text is not JSON, or one of them cannot be understood
     */
    public static List<Calibration> ofProfile(String json, String where) {
        JsonNode all = JsonText.tree(json, where, "a taste profile").path(CALIBRATION);
        if (all.isMissingNode() || all.isNull()) return List.of();
        if (!all.isArray())
            throw new InvalidInputException(where + ": " + CALIBRATION + " must be a list, one for each judge.");
        List<Calibration> read = new ArrayList<>();
        for (JsonNode one : all) read.add(read(one, where + ": " + CALIBRATION + "[" + read.size() + "]"));
        return read;
    }

    /**
     * Reads what {@link #node} wrote.
     *
     * @param where what to call it in an error
     * @throws InvalidInputException if a field is missing, or holds what it must not
     */
    public static Calibration read(String json, String where) {
        return read(JsonText.tree(json, where, "a calibration"), where);
    }

    private static Calibration read(JsonNode node, String where) {
        try {
            return new Calibration(
                    text(node, JUDGE),
                    text(node, WORDING),
                    text(node, PROFILE),
                    instant(text(node, MADE)),
                    judged(node, REFERENCES),
                    judged(node, OTHERS),
                    (int) number(node, UNJUDGED),
                    number(node, NOISE));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(where + ": " + e.getMessage(), e);
        }
    }

    private static List<Judged> judged(JsonNode node, String field) {
        if (!node.path(field).isArray()) throw new InvalidInputException(field + " must be a list.");
        List<Judged> all = new ArrayList<>();
        for (JsonNode one : node.path(field))
            all.add(new Judged(kind(text(one, KIND)), text(one, NAME), number(one, SCORE)));
        return all;
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) if (kind.name().toLowerCase(Locale.ROOT).equals(name)) return kind;
        throw new InvalidInputException(KIND + " must be reference, other or spoiled but was " + name + ".");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    MADE + " must be a time such as 2026-11-20T10:05:00Z but was " + text + ".");
        }
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) throw new InvalidInputException(field + " must be text.");
        return node.path(field).textValue();
    }

    private static double number(JsonNode node, String field) {
        if (!node.path(field).isNumber()) throw new InvalidInputException(field + " must be a number.");
        return node.path(field).doubleValue();
    }
}
