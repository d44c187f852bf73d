package air.create;

import air.files.ContentHash;
import air.model.InvalidInputException;
import air.studio.Choice;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plan of a run, kept in its folder so that a later process continues exactly that.
 *
 * @param run the studio's run, whose spending is continued
 * @param settings everything that determines the pictures, name to value, in order
 */
public record RunPlan(String run, Map<String, String> settings) {
    /** The setting that names the taste, by its hash. */
    public static final String TASTE = "taste";

    public static final String INTENT = "intent";
    public static final String ENGINE = "engine";
    public static final String GENERATOR = "generator";
    public static final String CRITIC = "critic";
    public static final String WIDTH = "width";
    public static final String HEIGHT = "height";
    public static final String SEED = "seed";
    public static final String ITERATIONS = "iterations";
    public static final String THRESHOLD = "threshold";
    public static final String GATE_LOW = "gate-low";
    public static final String CANDIDATES = "candidates";
    /** What is done with a picture that lacks something: {@link #CAP} its score, or {@link #NAME} it only. */
    public static final String UNMET = "unmet";

    public static final String CAP = "cap";
    public static final String NAME = "name";
    /** What the artist's own choices decide: {@code order}, {@code accept} or {@code off}. */
    public static final String PERSONAL = "personal";

    /** What runs had that knew no such setting. */
    private static final Map<String, String> DEFAULTS = Map.of(CANDIDATES, "1", UNMET, CAP, PERSONAL, "order");

    private static final int SHOWN = 5;
    /** Half a SHA-256, in hex, is enough to identify a taste. */
    private static final int HASH_LENGTH = 32;

    public RunPlan {
        settings = new LinkedHashMap<>(settings);
    }

    /** Identifies a taste among the settings: the hash of its profile, or of the references still to be read. */
    public static String taste(TasteSource taste) {
        return taste.profile()
                .map(RunPlan::hash)
                .orElseGet(() -> hash(taste.references().orElseThrow()));
    }

    private static String hash(TasteProfile profile) {
        return hash(TasteJson.write(profile));
    }

    private static String hash(ReferenceSet references) {
        return hash(references.pictures().stream()
                .map(p -> ContentHash.of(p.bytes()).substring(0, HASH_LENGTH))
                .collect(Collectors.joining()));
    }

    /** A hash short enough for the settings. */
    public static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
    }

    /** The seed, or the first item's. */
    public long seed() {
        return Long.parseLong(settings.get(SEED));
    }

    /** Pictures a round. */
    public int candidates() {
        return (int) number(CANDIDATES);
    }

    /** The models the run was started with. */
    public Choice choice() {
        return new Choice(text(ENGINE), Optional.of(text(GENERATOR)), Optional.of(text(CRITIC)));
    }

    /** A setting that is text; where a run did not know it, what it did all the same, or empty. */
    public String text(String name) {
        return settings.getOrDefault(name, DEFAULTS.getOrDefault(name, ""));
    }

    /** @throws InvalidInputException if the setting is not a number */
    public double number(String name) {
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                    "The plan of the run " + run + " is damaged: its " + name + " is \"" + text(name)
                            + "\". Begin again in another folder.",
                    e);
        }
    }

    /**
     * Checks that {@code now} is the same plan; only its taste may be missing.
     *
     * @param where the folder, for the error
     * @throws InvalidInputException if {@code now} has other settings; names what differs
     */
    public void requireSame(RunPlan now, String where) {
        List<String> other = new ArrayList<>();
        Map<String, String> was = new TreeMap<>(DEFAULTS);
        was.keySet().retainAll(now.settings.keySet());
        was.keySet().removeAll(settings.keySet());
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(was);
        all.forEach((name, value) -> {
            String given = now.settings.get(name);
            if (!value.equals(given) && !(given == null && name.equals(TASTE)))
                other.add(
                        name.equals(TASTE) ? "the taste" : name + " (" + shown(value) + ", now " + shown(given) + ")");
        });
        if (!other.isEmpty())
            throw new InvalidInputException(where + " was started with other settings: " + shown(other)
                    + ". Use the same, or choose another folder.");
    }

    private static String shown(String value) {
        return value == null || value.isEmpty() ? "none" : value;
    }

    /** The first few of them, and how many more there are. */
    public static String shown(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? some + " and " + (names.size() - SHOWN) + " more" : some;
    }

    /** As JSON. */
    public ObjectNode node() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("run", run);
        ObjectNode how = node.putObject("settings");
        settings.forEach(how::put);
        return node;
    }

    /**
     * Reads what {@link #node()} wrote.
     *
     * @param where the file, for the error
     * @param what it should be, for the error
     * @throws InvalidInputException if it is something else
     */
    public static RunPlan read(JsonNode node, String where, String what) {
        if (!node.path("run").isTextual()
                || !node.path("settings").path(SEED).asText().matches("\\d{1,18}"))
            throw new InvalidInputException(where + " is not " + what + ": choose another folder.");
        return new RunPlan(node.path("run").textValue(), texts(node.path("settings")));
    }

    /** The texts of an object by their names, in order. */
    public static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
