package air.bench;

import air.engine.measure.Judge;
import air.engine.measure.Judgement;
import air.engine.measure.Sentences;
import air.engine.measure.Taste;
import air.engine.paint.Painter;
import air.engine.paint.Painting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Whether judging and painting converge: per set the best score so far after each round, from the first prompt, and
 * from a prompt detuned by an "Adjust:" clause; there also with wishes drawn at random in place of the judge's, as a
 * control. Arguments: a folder of folders of pictures, and a folder to write the best pictures into.
 */
public final class LoopBench {
    private static final int ROUNDS = 5;
    private static final int SIDE = 384;
    private static final double ACCEPTED = 8;
    private static final List<String> INTENTS = List.of("A lone boat under a mountain at dawn", "A house among trees");
    private static final List<String> DETUNED = List.of(
            "a darker key by 0.25; more saturated colour by 0.06; stronger fine detail by 0.4; less negative space by 0.3",
            "a lighter key by 0.2; more muted colour by 0.04; warmer colour by 0.06; more dramatic tonal contrast by 0.25",
            "cooler colour by 0.06; more grain by 0.012; weaker fine detail by 0.4; more scattered spots by 0.5");
    private static final List<String> WISHES = List.of(
            "a darker key by %.2f",
            "a lighter key by %.2f",
            "more saturated colour by %.2f",
            "more muted colour by %.2f",
            "warmer colour by %.2f",
            "cooler colour by %.2f",
            "stronger fine detail by %.2f",
            "weaker fine detail by %.2f",
            "more negative space by %.2f",
            "less negative space by %.2f",
            "gentler tonal contrast by %.2f",
            "more dramatic tonal contrast by %.2f");

    private final Painter painter = new Painter();
    private final Judge judge = new Judge();

    private LoopBench() {}

    public static void main(String[] args) throws IOException {
        LoopBench bench = new LoopBench();
        double[][] sums = new double[3][ROUNDS];
        int[][] accepted = new int[3][1];
        int[] runs = new int[3];
        for (PictureSet set : PictureSet.all(Path.of(args[0]))) {
            Taste taste = Taste.of(
                    set.pictures().subList(0, Math.min(4, set.pictures().size())));
            String prompt = INTENTS.get(0) + ". " + sections(taste.sentences());
            for (String intent : INTENTS) {
                File file = args.length > 1 ? new File(args[1], set.name() + INTENTS.indexOf(intent) + ".png") : null;
                double[] best = bench.run(taste, intent + ". " + sections(taste.sentences()), null, file);
                add(best, sums[0], accepted[0], runs, 0);
                System.out.printf("%-10s first prompt %s%n", set.name(), text(best));
            }
            for (String detuned : DETUNED) {
                String start = prompt + " Adjust: " + detuned + ".";
                double[] directed = bench.run(taste, start, null, null);
                double[] random = bench.run(taste, start, new Random(detuned.hashCode()), null);
                add(directed, sums[1], accepted[1], runs, 1);
                add(random, sums[2], accepted[2], runs, 2);
                System.out.printf(
                        "%-10s detuned, judge's words %s   at random %s%n", set.name(), text(directed), text(random));
            }
        }
        String[] names = {"first prompt", "detuned, judge's words", "detuned, random words"};
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < ROUNDS; k++) sums[i][k] /= runs[i];
            System.out.printf(
                    "%-24s best so far %s accepted %d/%d%n", names[i], text(sums[i]), accepted[i][0], runs[i]);
        }
    }

    private static void add(double[] best, double[] sum, int[] accepted, int[] runs, int kind) {
        for (int k = 0; k < ROUNDS; k++) sum[k] += best[k];
        if (best[ROUNDS - 1] >= ACCEPTED) accepted[0]++;
        runs[kind]++;
    }

    private static String text(double[] scores) {
        StringBuilder text = new StringBuilder();
        for (double s : scores) text.append(String.format(Locale.ROOT, "%.1f ", s));
        return text.toString();
    }

    private static String sections(Sentences s) {
        return "Taste principles: " + String.join("; ", s.principles()) + ". Palette: " + s.palette()
                + ". Composition: " + s.composition() + ". Mood: " + s.emotion() + ". Texture: " + s.texture() + "."
                + (s.avoid().isEmpty() ? "" : " Avoid: " + String.join(", ", s.avoid()) + ".");
    }

    /** Best score so far after each round; the judge revises unless wishes are drawn at random. */
    private double[] run(Taste taste, String start, Random random, File file) throws IOException {
        List<Judge.Earlier> earlier = new ArrayList<>();
        double[] best = new double[ROUNDS];
        double most = 0;
        String prompt = start;
        String bestPrompt = start;
        for (int round = 0; round < ROUNDS; round++) {
            if (most < ACCEPTED) {
                Painting painting = painter.paint(taste, prompt, SIDE, SIDE, 7, p -> {});
                Judgement verdict = judge.judge(taste, painting.image(), prompt, earlier, p -> {});
                if (verdict.score() > most && file != null) ImageIO.write(painting.image(), "png", file);
                most = Math.max(most, verdict.score());
                earlier.add(new Judge.Earlier(prompt, verdict.score(), verdict.revisedPrompt()));
                if (random == null && Boolean.getBoolean("verbose"))
                    System.out.printf(
                            Locale.ROOT,
                            "   %.1f %s %s%n      %s%n",
                            verdict.score(),
                            verdict.points(),
                            verdict.reasoning(),
                            verdict.revisedPrompt().replaceAll(".*Adjust:", "Adjust:"));
                if (verdict.score() >= most) bestPrompt = prompt;
                prompt = random == null ? verdict.revisedPrompt() : randomly(bestPrompt, random);
            }
            best[round] = most;
        }
        return best;
    }

    private static String randomly(String prompt, Random random) {
        StringBuilder revised = new StringBuilder(prompt.replaceAll("\\.$", ""));
        for (int i = 0; i < 4; i++)
            revised.append("; ")
                    .append(String.format(
                            Locale.ROOT, WISHES.get(random.nextInt(WISHES.size())), 0.02 + 0.15 * random.nextDouble()));
        return revised.append('.').toString();
    }
}
