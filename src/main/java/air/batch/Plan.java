package air.batch;

import air.files.ContentHash;
import air.files.JsonText;
import air.model.InvalidInputException;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a batch set out to do, kept in its folder so that a later session does the same or not at all.
 *
 * @param run the studio's run, whose spending goes on
 * @param items id to hash of what the prompts file says of it
 * @param settings name to value, of all that decides the pictures
 */
record Plan(String run, Map<String, String> items, Map<String, String> settings) {
    private static final int SHOWN = 5;
    /** Half a SHA-256, in hex, tells items apart. */
    private static final int HASH_LENGTH = 32;

    static Plan of(String run, Manifest manifest, BatchSettings settings, String taste) {
        Map<String, String> items = new LinkedHashMap<>();
        for (BatchPrompt p : manifest.prompts())
            items.put(p.id(), hash(String.join("\0", p.title(), p.scene(), p.mood(), p.prompt())));
        Map<String, String> how = new LinkedHashMap<>();
        how.put("engine", settings.choice().engine());
        how.put("generator", settings.choice().generator().orElse(""));
        how.put("critic", settings.choice().critic().orElse(""));
        how.put("width", Integer.toString(settings.width()));
        how.put("height", Integer.toString(settings.height()));
        how.put("seed", Long.toString(settings.seed()));
        how.put("iterations", Integer.toString(settings.iterations()));
        how.put("taste", taste);
        return new Plan(run, items, how);
    }

    /** What names a taste among the settings. */
    static String taste(TasteProfile profile) {
        return hash(TasteJson.write(profile));
    }

    /** Likewise, of references the taste is yet to be read from. */
    static String taste(ReferenceSet references) {
        return hash(references.pictures().stream().map(p -> hash(p.bytes())).collect(Collectors.joining()));
    }

    /** The first item's seed. */
    long seed() {
        return Long.parseLong(settings.get("seed"));
    }

    private static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        return ContentHash.of(bytes).substring(0, HASH_LENGTH);
    }

    /** @throws InvalidInputException if {@code now} is another batch; names what differs */
    void requireSame(Plan now, String folder) {
        List<String> differing = Stream.concat(items.keySet().stream(), now.items.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(items.get(id), now.items.get(id)))
                .map(id ->
                        id + (now.items.containsKey(id) ? items.containsKey(id) ? " (changed)" : " (new)" : " (gone)"))
                .toList();
        if (!differing.isEmpty())
            throw new InvalidInputException("The prompts are not those that " + folder + " was begun with: "
                    + shown(differing) + ". Put them back, or choose another folder.");
        List<String> other = new ArrayList<>();
        settings.forEach((name, value) -> {
            String given = now.settings.get(name);
            if (!value.equals(given))
                other.add(
                        name.equals("taste")
                                ? "the taste"
                                : name + " (" + shown(value) + ", now " + shown(given) + ")");
        });
        if (!other.isEmpty())
            throw new InvalidInputException(folder + " was begun with other settings: " + shown(other)
                    + ". Use the same, or choose another folder.");
    }

    private static String shown(String value) {
        return value == null || value.isEmpty() ? "none" : value;
    }

    private static String shown(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? some + " and " + (names.size() - SHOWN) + " more" : some;
    }

    String text() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("run", run);
        ObjectNode how = node.putObject("settings");
        settings.forEach(how::put);
        ObjectNode what = node.putObject("items");
        items.forEach(what::put);
        return TasteJson.text(node);
    }

    static Plan read(String json, String where) {
        JsonNode node = JsonText.tree(json, where, "a batch's plan");
        if (!node.path("run").isTextual()
                || !node.path("items").isObject()
                || !node.path("settings").path("seed").asText().matches("\\d{1,18}"))
            throw new InvalidInputException(where + " is not a batch's plan: choose another folder.");
        return new Plan(node.path("run").textValue(), texts(node.path("items")), texts(node.path("settings")));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
