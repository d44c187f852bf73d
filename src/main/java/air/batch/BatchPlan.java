package air.batch;

import air.create.RunPlan;
import air.files.JsonText;
import air.model.InvalidInputException;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The plan of a batch, kept in its folder so that a later session continues exactly that.
 *
 * @param plan run and settings; the seed is the first item's
 * @param items the id of each item, and a hash of its entry in the prompts file
 */
record BatchPlan(RunPlan plan, Map<String, String> items) {
    private static final String WHAT = "a batch's plan";

    static BatchPlan of(String run, Manifest manifest, BatchSettings settings, String taste) {
        Map<String, String> items = new LinkedHashMap<>();
        for (BatchPrompt p : manifest.prompts())
            items.put(p.id(), RunPlan.hash(String.join("\0", p.title(), p.scene(), p.mood(), p.prompt())));
        Map<String, String> how = new LinkedHashMap<>();
        how.put(RunPlan.ENGINE, settings.choice().engine());
        how.put(RunPlan.GENERATOR, settings.choice().generator().orElse(""));
        how.put(RunPlan.CRITIC, settings.choice().critic().orElse(""));
        how.put(RunPlan.WIDTH, Integer.toString(settings.width()));
        how.put(RunPlan.HEIGHT, Integer.toString(settings.height()));
        how.put(RunPlan.SEED, Long.toString(settings.seed()));
        how.put(RunPlan.ITERATIONS, Integer.toString(settings.rounds()));
        how.put(RunPlan.TASTE, taste);
        return new BatchPlan(new RunPlan(run, how), items);
    }

    /** @throws InvalidInputException if {@code now} is another batch; names what differs */
    void requireSame(BatchPlan now, String folder) {
        List<String> differing = Stream.concat(items.keySet().stream(), now.items.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(items.get(id), now.items.get(id)))
                .map(id ->
                        id + (now.items.containsKey(id) ? items.containsKey(id) ? " (changed)" : " (new)" : " (gone)"))
                .toList();
        if (!differing.isEmpty())
            throw new InvalidInputException("The prompts are not those that " + folder + " was started with: "
                    + RunPlan.shown(differing) + ". Put them back, or choose another folder.");
        plan.requireSame(now.plan, folder);
    }

    String text() {
        ObjectNode node = plan.node();
        ObjectNode what = node.putObject("items");
        items.forEach(what::put);
        return TasteJson.text(node);
    }

    static BatchPlan read(String json, String where) {
        JsonNode node = JsonText.tree(json, where, WHAT);
        RunPlan plan = RunPlan.read(node, where, WHAT);
        if (!node.path("items").isObject())
            throw new InvalidInputException(where + " is not " + WHAT + ": choose another folder.");
        return new BatchPlan(plan, RunPlan.texts(node.path("items")));
    }
}
