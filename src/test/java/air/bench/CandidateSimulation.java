package air.bench;

import air.loop.Brief;
import air.loop.Gate;
import air.loop.LoopListener;
import air.loop.LoopResult;
import air.loop.LoopSettings;
import air.loop.Round;
import air.loop.TasteLoop;
import air.model.Call;
import air.taste.TasteFixtures;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * What choosing between candidates is worth with a judge that errs: the loop itself, over a {@link SimulatedWorld}
 * whose pictures have a true quality that only the figures below may see. Classic runs, best of N first drafts and runs
 * with candidates make pictures in the same worlds. Every judge, absolute or in pairs, errs by the same amount a look.
 * In the first world a revision is as often worse as published figures have it: going on from the last picture makes
 * pictures worse, and first drafts alone reach nine tenths of what a run with candidates gains. In the second one
 * revising nearly always helps, which no choosing can beat. Arguments, all optional: runs (500), what a judgement costs
 * in pictures (0.1), and the threshold (8.0).
 */
public final class CandidateSimulation {
    private static final double[] NOISES = {0, 0.6, 1.2, 2.0};
    private static final double[] BIASES = {0, 0.5};
    private static final List<SimulatedWorld.Nature> NATURES = List.of(
            new SimulatedWorld.Nature("published", 5.5, 0.7, 0.8, 0.10, 4.5, 0.7),
            new SimulatedWorld.Nature("kind", 5.5, 0.7, 0.8, 0.12, 9.0, 0.7));
    private static final String FORMAT = "%-24s %7.1f %7.1f %8.1f %8.1f %8.1f %7.2f %8.1f %7.1f %8.1f %7.2f%n";

    private final SimulatedWorld.Nature nature;
    private final int runs;
    private final double judgement;
    private final double threshold;

    private CandidateSimulation(SimulatedWorld.Nature nature, int runs, double judgement, double threshold) {
        this.nature = nature;
        this.runs = runs;
        this.judgement = judgement;
        this.threshold = threshold;
    }

    public static void main(String[] args) {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        double judgement = args.length > 1 ? Double.parseDouble(args[1]) : 0.1;
        double threshold = args.length > 2 ? Double.parseDouble(args[2]) : 8.0;
        System.out.printf(
                Locale.ROOT,
                "%d runs each, a judgement costs %.2f pictures, accepted from %.1f%n",
                runs,
                judgement,
                threshold);
        for (SimulatedWorld.Nature nature : NATURES) {
            System.out.println(nature);
            CandidateSimulation simulation = new CandidateSimulation(nature, runs, judgement, threshold);
            for (double noise : NOISES) for (double bias : BIASES) simulation.print(noise, bias);
        }
    }

    /**
     * How one run ended.
     *
     * @param quality the result's, true
     * @param first the first draft's
     * @param most the best picture's that it made
     */
    private record End(double quality, double first, double most, int pictures, int scores, int choices) {}

    /** A way of spending, over all runs. */
    private record Row(String name, List<End> ends) {
        double mean(java.util.function.ToDoubleFunction<End> of) {
            return ends.stream().mapToDouble(of).average().orElseThrow();
        }

        /**
         * Percent of runs that end truly better than the same runs of {@code other}; half of those that end the same.
         */
        double beats(Row other) {
            double won = 0;
            for (int i = 0; i < ends.size(); i++)
                won += (1 + Math.signum(ends.get(i).quality - other.ends.get(i).quality)) / 2;
            return 100 * won / ends.size();
        }
    }

    private void print(double noise, double bias) {
        List<Row> ours = List.of(
                row("candidates 3 x 3", noise, bias, world -> loop(world, 3, 3)),
                row("candidates 4 x 2", noise, bias, world -> loop(world, 4, 2)),
                row("candidates 2 x 5", noise, bias, world -> loop(world, 2, 5)),
                row("calibrated 3 x 3", noise, bias, world -> loop(world.calibrated(), 3, 3)),
                row("calibrated classic 5 x 1", noise, bias, world -> loop(world.calibrated(), 5, 1)));
        double spend = ours.get(0).mean(this::spend);
        int drafts = (int) Math.round(spend / (1 + judgement));
        Row classic = row("classic 5 x 1", noise, bias, world -> loop(world, 5, 1));
        Row longer = row("classic, equal spend", noise, bias, world -> loop(world, drafts, 1));
        Row best = row("best of " + drafts + ", equal spend", noise, bias, world -> bestOf(world, drafts));
        Row same = row("best of 9", noise, bias, world -> bestOf(world, 9));
        System.out.printf(Locale.ROOT, "%nnoise %.1f, the first of two preferred by %.1f%n", noise, bias);
        System.out.println("                         >draft%  best%   >5x1%  >classic% >bestN%  quality pictures  "
                + "scores choices   spend");
        List<Row> all = new ArrayList<>(List.of(classic, longer, best, same));
        all.addAll(ours);
        for (Row row : all) print(row, classic, longer, best);
        printCalls(ours.get(0), classic);
    }

    private static void printCalls(Row ours, Row classic) {
        double calls = ours.mean(End::pictures) + ours.mean(End::scores) + ours.mean(End::choices);
        System.out.printf(
                Locale.ROOT,
                "3 x 3 in calls: %.1f (%.1f pictures, %.1f scores, %.1f choices); classic 5 x 1: %.1f%n",
                calls,
                ours.mean(End::pictures),
                ours.mean(End::scores),
                ours.mean(End::choices),
                classic.mean(End::pictures) + classic.mean(End::scores));
    }

    private void print(Row row, Row classic, Row longer, Row best) {
        System.out.printf(
                Locale.ROOT,
                FORMAT,
                row.name,
                100 * row.mean(end -> end.quality > end.first ? 1 : 0),
                100 * row.mean(end -> end.quality >= end.most ? 1 : 0),
                row.beats(classic),
                row.beats(longer),
                row.beats(best),
                row.mean(End::quality),
                row.mean(End::pictures),
                row.mean(End::scores),
                row.mean(End::choices),
                row.mean(this::spend));
    }

    private double spend(End end) {
        return end.pictures + judgement * (end.scores + end.choices);
    }

    private Row row(String name, double noise, double bias, java.util.function.Function<SimulatedWorld, End> way) {
        IntFunction<SimulatedWorld> world = run -> new SimulatedWorld(nature, run, name, noise, bias);
        List<End> ends = new ArrayList<>();
        for (int run = 0; run < runs; run++) ends.add(way.apply(world.apply(run)));
        return new Row(name, ends);
    }

    private End loop(SimulatedWorld world, int rounds, int candidates) {
        LoopSettings settings = new LoopSettings(threshold, 0, rounds).withCandidates(candidates);
        LoopResult result = new TasteLoop(
                        world.generator(),
                        world.critic(),
                        Gate.always(Gate.Choice.CONTINUE),
                        LoopListener.NONE,
                        InstantSource.system())
                .run(brief(settings), Call.unwatched());
        if (result.failure().isPresent())
            throw new IllegalStateException(result.failure().get());
        Round best = result.best().orElseThrow();
        return end(world, world.quality(best.picture()));
    }

    private static Brief brief(LoopSettings settings) {
        return new Brief("a lone boat at dawn", TasteFixtures.profile(), 64, 64, 0, settings);
    }

    /** First drafts only, and the one with the highest score. */
    private static End bestOf(SimulatedWorld world, int drafts) {
        Brief brief = brief(LoopSettings.DEFAULT);
        double quality = 0;
        double highest = -1;
        for (int i = 0; i < drafts; i++) {
            SimulatedWorld.Draft draft = world.draft(brief, i);
            if (draft.score() > highest) quality = draft.quality();
            highest = Math.max(highest, draft.score());
        }
        return end(world, quality);
    }

    private static End end(SimulatedWorld world, double quality) {
        List<Double> made = world.made();
        double most = made.stream().max(Comparator.naturalOrder()).orElseThrow();
        return new End(quality, made.get(0), most, made.size(), world.scores(), world.choices());
    }
}
