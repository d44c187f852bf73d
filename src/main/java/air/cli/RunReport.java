package air.cli;

import air.loop.LoopResult;
import air.loop.LoopSettings;
import air.loop.Round;
import air.studio.Models;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A run and its rounds as JSON. The keys are a contract. */
final class RunReport {
    private RunReport() {}

    /** What a run was asked. */
    record Task(String engine, Models models, String intent, int width, int height, long seed, LoopSettings settings) {}

    /**
     * How a run ended, restarts included.
     *
     * @param end how the last attempt ended
     * @param rounds all rounds of all attempts
     * @param best the accepted round, else the one with the highest score
     * @param run the run's id in ledger and library
     */
    record Ending(
            LoopResult end,
            List<Numbered> rounds,
            Optional<Numbered> best,
            String run,
            Optional<BigDecimal> costUsd,
            Duration profile,
            Duration total) {}

    /** A round and its number over all attempts of a run. */
    record Numbered(int number, Round round) {}

    static ObjectNode iteration(Numbered numbered, Task task) {
        Round round = numbered.round();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("iteration", numbered.number());
        node.put("prompt", round.prompt());
        node.put("critiqued", round.critiqued());
        node.setAll(TasteJson.node(round.critique()));
        node.put("seed", task.seed());
        node.put("model", round.reply().usage().model());
        node.put("width", round.picture().width());
        node.put("height", round.picture().height());
        node.put("cost_usd", round.reply().usage().costUsd().orElse(null));
        round.reply().notes().forEach(node.putArray("notes")::add);
        node.put("generating_seconds", seconds(round.generating()));
        node.put("judging_seconds", seconds(round.judging()));
        return node;
    }

    static ObjectNode result(Ending ending, Task task) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Optional<Numbered> best = ending.best();
        node.put("outcome", ending.end().outcome().key());
        node.put("score", best.map(b -> b.round().critique().score()).orElse(null));
        node.put("iterations", ending.rounds().size());
        node.put("best_iteration", best.map(Numbered::number).orElse(null));
        node.put("cost_usd", ending.costUsd().orElse(null));
        node.put("run", ending.run());
        node.put("seed", task.seed());
        node.put("intent", task.intent());
        node.put("width", task.width());
        node.put("height", task.height());
        ending.end().failure().ifPresent(why -> node.put("failure", Failure.sentence(why)));
        node.set("models", models(task));
        node.set("settings", settings(task.settings()));
        node.set("durations", durations(ending));
        ArrayNode scores = node.putArray("scores");
        ArrayNode prompts = node.putArray("prompts");
        for (Numbered numbered : ending.rounds()) {
            scores.add(numbered.round().critique().score());
            prompts.add(numbered.round().prompt());
        }
        return node;
    }

    private static ObjectNode models(Task task) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("engine", task.engine())
                .put("reader", task.models().reader().id())
                .put("generator", task.models().generator().id())
                .put("critic", task.models().critic().id());
    }

    private static ObjectNode settings(LoopSettings settings) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("threshold", settings.threshold())
                .put("gate_low", settings.gateLow())
                .put("max_iterations", settings.maxIterations());
    }

    private static ObjectNode durations(Ending ending) {
        Duration generating = Duration.ZERO;
        Duration judging = Duration.ZERO;
        for (Numbered numbered : ending.rounds()) {
            generating = generating.plus(numbered.round().generating());
            judging = judging.plus(numbered.round().judging());
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("profile_seconds", seconds(ending.profile()))
                .put("generating_seconds", seconds(generating))
                .put("judging_seconds", seconds(judging))
                .put("total_seconds", seconds(ending.total()));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
