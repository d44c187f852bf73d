package air.taste;

import air.files.JsonText;
import air.model.InvalidInputException;
import air.model.Picture;
import air.text.SafeText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Profiles and critiques as JSON. Reading checks everything: an error names the file, the field and the value. Unknown
 * fields are ignored.
 */
public final class TasteJson {
    private static final String PRINCIPLES = "principles";
    private static final String EXEMPLARS = "exemplars";
    private static final String EVIDENCE = "evidence";
    private static final String DATA_URL = "data:image/png;base64,";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private TasteJson() {}

    /** The profile as indented JSON, its exemplars last. */
    public static String write(TasteProfile profile) {
        ObjectNode node = node(profile);
        if (!profile.evidence().isEmpty()) node.set(EVIDENCE, EvidenceJson.node(profile.evidence()));
        if (!profile.exemplars().isEmpty()) {
            var exemplars = node.putArray(EXEMPLARS);
            for (Picture picture : profile.exemplars())
                exemplars.add(DATA_URL + Base64.getEncoder().encodeToString(picture.png()));
        }
        return text(node);
    }

    /** A profile's evidence: where its sentences show, the references counted from 1. */
    public static ArrayNode evidence(TasteProfile profile) {
        return EvidenceJson.node(profile.evidence());
    }

    /** What was measured of a picture. */
    public static ObjectNode node(Critique.Measured measured) {
        return CritiqueJson.node(measured);
    }

    /** Reads what {@link #node(Critique.Measured)} wrote. */
    public static Critique.Measured readMeasured(JsonNode node) {
        return CritiqueJson.measured(node);
    }

    /** Writes the interval of a score beside it, as {@code interval}: [low, high], or null where there is none. */
    public static void interval(ObjectNode node, Optional<Critique.Interval> interval) {
        CritiqueJson.interval(node, interval);
    }

    /** The profile's words, without exemplars and evidence. */
    public static ObjectNode node(TasteProfile profile) {
        ObjectNode node = MAPPER.createObjectNode();
        profile.principles().forEach(node.putArray(PRINCIPLES)::add);
        node.put(Dimension.PALETTE_TENDENCY.key(), profile.paletteTendency());
        node.put(Dimension.COMPOSITIONAL_STYLE.key(), profile.compositionalStyle());
        node.put(Dimension.EMOTIONAL_REGISTER.key(), profile.emotionalRegister());
        node.put(Dimension.TEXTURE_FEEL.key(), profile.textureFeel());
        profile.avoidList().forEach(node.putArray(Dimension.AVOID_LIST.key())::add);
        return node;
    }

    /** The critique as a record keeps it: as {@link #node(Critique)}, but without what is empty. */
    public static ObjectNode record(Critique critique) {
        ObjectNode node = node(critique);
        if (critique.interval().isEmpty()) node.remove("interval");
        if (critique.details().findings().isEmpty()) node.remove("findings");
        return node;
    }

    /** The critique, its dimensions in the declared order. */
    public static ObjectNode node(Critique critique) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("score", critique.score());
        CritiqueJson.interval(node, critique.interval());
        CritiqueJson.breakdown(node, critique.breakdown());
        node.put("reasoning", critique.reasoning());
        node.put("revised_prompt", critique.revisedPrompt());
        CritiqueJson.write(node, critique.details());
        return node;
    }

    /** Indented JSON text that can be shown as it is. */
    public static String text(JsonNode node) {
        try {
            return SafeText.json(MAPPER.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    /**
     * Reads a profile.
     *
     * @param where what to call the text in an error, for example its file name
     * @throws InvalidInputException if the text is not JSON or not a profile
     */
    public static TasteProfile readProfile(String json, String where) {
        JsonNode node = object(json, where, "a taste profile");
        try {
            return new TasteProfile(
                    texts(node, PRINCIPLES),
                    text(node, Dimension.PALETTE_TENDENCY.key()),
                    text(node, Dimension.COMPOSITIONAL_STYLE.key()),
                    text(node, Dimension.EMOTIONAL_REGISTER.key()),
                    text(node, Dimension.TEXTURE_FEEL.key()),
                    texts(node, Dimension.AVOID_LIST.key()),
                    pictures(node),
                    EvidenceJson.read(node.path(EVIDENCE)));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(where + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a critique. Numbers may be written as text.
     *
     * @param where what to call the text in an error
     * @throws InvalidInputException if the text is not JSON or not a critique
     */
    public static Critique readCritique(String json, String where) {
        JsonNode node = object(json, where, "a critique");
        try {
            return new Critique(
                    number(node.path("score"), "score"),
                    CritiqueJson.breakdown(node),
                    text(node, "reasoning"),
                    text(node, "revised_prompt"),
                    CritiqueJson.read(node));
        } catch (InvalidInputException e) {
            throw new InvalidInputException(where + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode object(String json, String where, String what) {
        JsonNode node = JsonText.tree(json, where, what);
        if (!node.isObject())
            throw new InvalidInputException(
                    where + " should hold " + what + " as a JSON object but holds " + shown(node) + ".");
        return node;
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual()) throw new InvalidInputException(field + " must be text but was " + shown(value) + ".");
        return value.textValue();
    }

    private static List<String> texts(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isArray())
            throw new InvalidInputException(field + " must be a list of texts but was " + shown(value) + ".");
        List<String> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isTextual())
                throw new InvalidInputException(field + " must hold only texts but held " + shown(item) + ".");
            items.add(item.textValue());
        }
        return items;
    }

    static double number(JsonNode value, String field) {
        if (value.isNumber()) return value.doubleValue();
        if (value.isTextual()) {
            try {
                return Double.parseDouble(value.textValue().strip());
            } catch (NumberFormatException e) {
                throw new InvalidInputException(field + " must be a number but was " + shown(value) + ".", e);
            }
        }
        throw new InvalidInputException(field + " must be a number but was " + shown(value) + ".");
    }

    private static List<Picture> pictures(JsonNode node) {
        List<String> urls = texts(node, EXEMPLARS);
        if (urls == null) return List.of();
        List<Picture> pictures = new ArrayList<>();
        for (String url : urls) {
            String name = EXEMPLARS + "[" + pictures.size() + "]";
            if (!url.startsWith(DATA_URL))
                throw new InvalidInputException(name + " must start with " + DATA_URL + " but was "
                        + url.substring(0, Math.min(40, url.length())) + ".");
            try {
                pictures.add(Picture.decode(Base64.getDecoder().decode(url.substring(DATA_URL.length())), name));
            } catch (InvalidInputException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(name + " is not valid base64.", e);
            }
        }
        return pictures;
    }

    /** A value for an error, not longer than a few words. */
    static String shown(JsonNode value) {
        if (value.isMissingNode()) return "missing";
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
