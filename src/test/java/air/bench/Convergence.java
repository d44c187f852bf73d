package air.bench;

import air.engine.measure.Judge;
import air.engine.measure.Judgement;
import air.engine.measure.Moves;
import air.engine.measure.Taste;
import air.engine.paint.Painter;
import air.samples.Samples;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether the loop of painting, judging and revised prompts gets anywhere: from the usual start, and from a start put
 * wrong on purpose, with the judge's directed words and, for control, with random moves of the same sizes. Arguments: a
 * folder of folders of pictures, one folder a set (default {@code sample-data}); starts put wrong a set (default 4).
 */
public final class Convergence {
    private static final List<String> INTENTS = List.of(
            "a lone boat under a mountain at dawn",
            "a village by the sea in the rain",
            "a vase of sunflowers",
            "city at night with a bridge",
            "three birds over a field");
    private static final int ROUNDS = 6;
    private static final double ACCEPTED = 8;
    private static final int SIDE = 512;
    /** Wishes put wrong, and by how many standard deviations each. */
    private static final int WRONG = 10;

    private static final double WRONG_BY = 2.5;

    /**
     * A run of the loop.
     *
     * @param best score after each round, the last repeated up to the sixth
     * @param rounds until accepted; 0 if never
     */
    public record Run(List<Double> best, int rounds) {}

    private final Judge judge = new Judge();

    public static void main(String[] args) {
        List<PictureSet> sets = PictureSet.all(Path.of(args.length > 0 ? args[0] : "sample-data")).stream()
                .filter(set -> args.length > 0 || Samples.SETS.contains(set.name()))
                .toList();
        int starts = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        Convergence bench = new Convergence();
        List<Run> usual = new ArrayList<>();
        List<Run> directed = new ArrayList<>();
        List<Run> random = new ArrayList<>();
        for (PictureSet set : sets) {
            Taste taste = Taste.of(
                    set.pictures().subList(0, Math.min(4, set.pictures().size())));
            for (String intent : INTENTS) usual.add(bench.run(taste, intent, 1, true));
            for (int start = 0; start < starts; start++) {
                String wrong = Moves.detuned(INTENTS.get(start % INTENTS.size()), WRONG, WRONG_BY, 100 + start);
                directed.add(bench.run(taste, wrong, start, true));
                random.add(bench.run(taste, wrong, start, false));
            }
            System.out.println("up to " + set.name());
            print("usual start", usual);
            print("wrong start, directed", directed);
            print("wrong start, random", random);
        }
    }

    private static void print(String name, List<Run> runs) {
        if (runs.isEmpty()) return;
        long accepted = runs.stream().filter(r -> r.rounds() > 0).count();
        double rounds = runs.stream()
                .filter(r -> r.rounds() > 0)
                .mapToInt(Run::rounds)
                .average()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-22s accepted %d/%d, mean rounds %.2f, best so far",
                name,
                accepted,
                runs.size(),
                rounds);
        for (int i = 0; i < ROUNDS; i++) {
            int round = i;
            System.out.printf(
                    Locale.ROOT,
                    " %.2f",
                    runs.stream()
                            .mapToDouble(r -> r.best().get(round))
                            .average()
                            .orElse(0));
        }
        System.out.println();
    }

    /**
     * Paints, judges and revises until accepted or six rounds are over.
     *
     * @param directed whether to follow the judge's words, or to make random moves of their sizes from the best so far
     */
    public Run run(Taste taste, String start, long seed, boolean directed) {
        Painter painter = new Painter();
        List<Judge.Earlier> earlier = new ArrayList<>();
        List<Double> best = new ArrayList<>();
        String prompt = start;
        Judge.Earlier top = null;
        int accepted = 0;
        for (int round = 1; round <= ROUNDS && accepted == 0; round++) {
            BufferedImage image =
                    painter.paint(taste, prompt, SIDE, SIDE, seed, p -> {}).image();
            Judgement verdict = judge.judge(taste, image, prompt, directed ? earlier : List.of(), p -> {});
            Judge.Earlier now = new Judge.Earlier(prompt, verdict.score(), verdict.revisedPrompt());
            earlier.add(now);
            if (top == null || now.score() > top.score()) top = now;
            best.add(top.score());
            if (verdict.score() >= ACCEPTED) accepted = round;
            prompt = directed
                    ? verdict.revisedPrompt()
                    : Moves.random(top.prompt(), top.revisedPrompt(), 1000 * seed + round);
        }
        while (best.size() < ROUNDS) best.add(best.get(best.size() - 1));
        return new Run(List.copyOf(best), accepted);
    }
}
