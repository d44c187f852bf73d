package air.create;

import air.loop.Comparison;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state of a run, kept in its folder until it ends.
 *
 * @param plan the run's plan
 * @param before rounds of the attempts before the last
 * @param next the round that has begun; empty before the first, and for a run of 0.1.0
 * @param compared the comparisons made in it so far
 * @param notes what the artist was told of what is made, in order
 */
public record RunState(RunPlan plan, int before, Optional<Next> next, List<Comparison> compared, List<String> notes) {
    private static final String COMPARISONS = "comparisons";

    public RunState {
        compared = List.copyOf(compared);
        notes = List.copyOf(notes);
    }

    /** A round and its prompt, which the artist may have edited. */
    public record Next(int number, String prompt) {}

    /** Before the first round. */
    public static RunState of(RunPlan plan) {
        return new RunState(plan, 0, Optional.empty(), List.of(), List.of());
    }

    /** A new attempt after {@code rounds} rounds. */
    public RunState attempt(int rounds) {
        return new RunState(plan, rounds, Optional.empty(), List.of(), notes);
    }

    /** A round has begun, or goes on with what was compared in it. */
    public RunState began(int number, String prompt) {
        List<Comparison> kept = next.filter(same -> same.number() == number).isPresent() ? compared : List.of();
        return new RunState(plan, before, Optional.of(new Next(number, prompt)), kept, notes);
    }

    /** Two pictures were compared in the round that has begun, in one order or, replacing that, in both. */
    public RunState compared(Comparison comparison) {
        List<Comparison> all = new ArrayList<>(compared);
        all.removeIf(half -> half.half()
                && half.challenger().equals(comparison.challenger())
                && half.incumbent().equals(comparison.incumbent()));
        all.add(comparison);
        return new RunState(plan, before, next, all, notes);
    }

    /** The artist was told this; nothing changes where they were before. */
    public RunState noted(String note) {
        if (notes.contains(note)) return this;
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new RunState(plan, before, next, compared, all);
    }

    ObjectNode node() {
        ObjectNode node = plan.node().put("before", before);
        next.ifPresent(
                round -> node.putObject("next").put("iteration", round.number()).put("prompt", round.prompt()));
        if (!compared.isEmpty()) node.set(COMPARISONS, ComparisonJson.node(compared));
        notes.forEach(node.putArray("notes")::add);
        return node;
    }

    static RunState read(JsonNode node, String where) {
        Optional<Next> next = Optional.of(node.path("next"))
                .filter(JsonNode::isObject)
                .map(round -> new Next(
                        round.path("iteration").asInt(), round.path("prompt").asText()));
        List<String> notes = new ArrayList<>();
        node.path("notes").forEach(note -> notes.add(note.asText()));
        return new RunState(
                RunPlan.read(node, where, "a run's state"),
                node.path("before").asInt(),
                next,
                ComparisonJson.read(node.path(COMPARISONS), where),
                notes);
    }
}
