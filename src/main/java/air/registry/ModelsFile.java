package air.registry;

import air.files.JsonText;
import air.model.InvalidInputException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a models.json holds: {@code {"models": [{"id": ..., "provider": ..., ...}]}}.
 *
 * @param entries those that can be used, in the order of the file
 * @param problems a sentence for each thing wrong: file, entry, field, what to do
 */
record ModelsFile(List<ModelEntry> entries, List<String> problems) {
    private static final String MODELS = "models";
    private static final String SHAPE = "{\"models\": [...]}";

    ModelsFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * Reads what can be read.
     *
     * @param name what to call the file in a problem
     * @param providers the providers there are; empty for any
     */
    static ModelsFile read(String json, String name, Set<String> providers) {
        try {
            JsonNode root = JsonText.tree(json, name, SHAPE);
            if (!root.path(MODELS).isArray())
                throw new InvalidInputException(
                        name + " has no list named " + MODELS + ": it should contain " + SHAPE + ".");
            return new Reading(name, providers).all(root);
        } catch (InvalidInputException e) {
            return unusable(e);
        }
    }

    /** A file that cannot be read as a whole. */
    static ModelsFile unusable(InvalidInputException why) {
        return new ModelsFile(List.of(), List.of(why.getMessage() + " Until then none of its models are known."));
    }

    /** One file being read. */
    private static final class Reading {
        private final String name;
        private final Set<String> providers;
        private final Map<String, ModelEntry> entries = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        Reading(String name, Set<String> providers) {
            this.name = name;
            this.providers = providers;
        }

        ModelsFile all(JsonNode root) {
            root.fieldNames().forEachRemaining(field -> {
                if (!field.equals(MODELS)) problems.add(name + ": " + ignored(field));
            });
            int position = 0;
            for (JsonNode node : root.path(MODELS)) one(node, ++position);
            return new ModelsFile(List.copyOf(entries.values()), problems);
        }

        private void one(JsonNode node, int position) {
            String id = node.path("id").asText("");
            String where =
                    name + ", entry " + position + (id.isBlank() ? "" : " (" + ObjectFields.shown(id) + ")") + ": ";
            try {
                ObjectFields fields = new ObjectFields(node, "");
                ModelEntry entry = EntryReader.read(fields, providers);
                if (entries.putIfAbsent(entry.id(), entry) != null)
                    throw new InvalidInputException("id is that of an earlier entry");
                fields.notTaken().forEach(field -> problems.add(where + ignored(field)));
            } catch (InvalidInputException e) {
                problems.add(where + e.getMessage() + "; the entry is left out until you change that.");
            }
        }

        private static String ignored(String field) {
            return "there is no field " + field + ", so it is ignored: correct its name, or take it out.";
        }
    }
}
