package air.create;

import air.loop.Candidate;
import air.loop.LoopSettings;
import air.loop.Outcome;
import air.loop.Round;
import air.studio.Models;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How a run ended, as JSON: {@code result.json}. The keys are a contract. */
public final class RunResult {
    private static final String OUTCOME = "outcome";
    private static final String RUN = "run";
    private static final String MODELS = "models";
    private static final String SETTINGS = "settings";
    private static final String MAX_ITERATIONS = "max_iterations";

    private RunResult() {}

    /** @param failure why it failed, one sentence */
    public static ObjectNode node(Created created, Creation.Request request, Optional<String> failure) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Optional<Round> best = created.best();
        node.put(OUTCOME, created.outcome().key());
        node.put("score", best.map(round -> round.critique().score()).orElse(null));
        TasteJson.interval(node, best.flatMap(round -> round.critique().interval()));
        node.put("iterations", created.rounds().size());
        node.put("best_iteration", best.map(Round::number).orElse(null));
        node.put("best_candidate", best.map(RunResult::letter).orElse(null));
        node.put("cost_usd", created.costUsd().orElse(null));
        node.put(RUN, created.run());
        node.put(RunPlan.SEED, request.seed());
        node.put("intent", request.run().intent());
        node.put("width", request.width());
        node.put("height", request.height());
        created.notes().forEach(node.putArray("notes")::add);
        failure.ifPresent(why -> node.put("failure", why));
        node.set(MODELS, models(request.choice().engine(), request.models()));
        node.set(SETTINGS, settings(request.settings()));
        node.set("durations", durations(created));
        rounds(node, created);
        node.set("receipt", Receipt.of(created, request).node());
        ArrayNode candidates = node.putArray(RunPlan.CANDIDATES);
        for (Round round : created.rounds()) {
            for (Candidate candidate : round.candidates()) candidates.add(CandidateJson.brief(round, candidate));
        }
        return node;
    }

    /** The letter of the round's picture. */
    private static String letter(Round round) {
        return String.valueOf(round.candidate().letter());
    }

    private static void rounds(ObjectNode node, Created created) {
        ArrayNode scores = node.putArray("scores");
        ArrayNode intervals = node.putArray("intervals");
        ArrayNode prompts = node.putArray("prompts");
        for (Round round : created.rounds()) {
            scores.add(round.critique().score());
            ObjectNode beside = JsonNodeFactory.instance.objectNode();
            TasteJson.interval(beside, round.critique().interval());
            beside.forEach(intervals::add);
            prompts.add(round.prompt());
        }
    }

    private static ObjectNode models(String engine, Models models) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("engine", engine)
                .put("reader", models.reader().id())
                .put("generator", models.generator().id())
                .put("critic", models.critic().id());
    }

    private static ObjectNode settings(LoopSettings settings) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("threshold", settings.threshold())
                .put("gate_low", settings.gateLow())
                .put(MAX_ITERATIONS, settings.maxRounds())
                .put(RunPlan.CANDIDATES, settings.candidates())
                .put(RunPlan.UNMET, settings.capped() ? RunPlan.CAP : RunPlan.NAME);
    }

    private static ObjectNode durations(Created created) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("profile_seconds", CandidateJson.seconds(created.reading()))
                .put("generating_seconds", CandidateJson.seconds(sum(created, Round::generating)))
                .put("judging_seconds", CandidateJson.seconds(sum(created, Round::judging)))
                .put("total_seconds", CandidateJson.seconds(created.total()));
    }

    private static Duration sum(Created created, Function<Round, Duration> part) {
        return created.rounds().stream().map(part).reduce(Duration.ZERO, Duration::plus);
    }

    /** How the run of a {@code result.json} ended; empty if that is not a known outcome. */
    static Optional<Outcome> outcome(JsonNode node) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.key().equals(node.path(OUTCOME).asText()))
                .findFirst();
    }

    /** The state to continue from: version 0.1.0 kept no other of an interrupted run. */
    static Optional<RunState> state(JsonNode node) {
        if (outcome(node).filter(outcome -> !outcome.isFinal()).isEmpty()
                || !node.path(RUN).isTextual()) return Optional.empty();
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : List.of(RunPlan.INTENT, RunPlan.WIDTH, RunPlan.HEIGHT, RunPlan.SEED))
            settings.put(name, node.path(name).asText());
        settings.put(RunPlan.ENGINE, node.path(MODELS).path("engine").asText());
        settings.put(
                RunPlan.ITERATIONS, node.path(SETTINGS).path(MAX_ITERATIONS).asText());
        settings.put(RunPlan.THRESHOLD, score(node, "threshold"));
        settings.put(RunPlan.GATE_LOW, score(node, "gate_low"));
        for (String name : List.of(RunPlan.CANDIDATES, RunPlan.UNMET))
            if (node.path(SETTINGS).has(name))
                settings.put(name, node.path(SETTINGS).path(name).asText());
        return Optional.of(RunState.of(new RunPlan(node.path(RUN).asText(), settings)));
    }

    private static String score(JsonNode node, String name) {
        return Double.toString(node.path(SETTINGS).path(name).asDouble());
    }
}
