package air.bench;

import air.engine.measure.Aspect;
import air.engine.measure.Judge;
import air.engine.measure.Taste;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the judge tells tastes apart: every picture of a set is held out in turn and judged against the taste of the
 * others, and against the tastes of all other sets. Argument: a folder of folders of pictures, one folder a set.
 */
public final class TasteBench {
    private static final double ACCEPTED = 8;

    private final List<PictureSet> sets;
    private final Judge judge = new Judge();

    private TasteBench(List<PictureSet> sets) {
        this.sets = sets;
    }

    public static void main(String[] args) {
        TasteBench bench = new TasteBench(PictureSet.all(Path.of(args[0])));
        bench.confusion();
        bench.independent();
        bench.degradations();
        bench.cheats();
    }

    private double score(Taste taste, BufferedImage image) {
        return judge.judge(taste, image, "", List.of(), p -> {}).score();
    }

    /** Scores of every set's pictures (columns) against every set's taste (rows), and the shares that should hold. */
    private void confusion() {
        System.out.println("Mean score of the pictures of the column's set against the taste of the row's set");
        System.out.printf("%-10s", "");
        for (PictureSet set : sets) System.out.printf("%9.8s", set.name());
        System.out.println();
        int own = 0;
        int ownHeld = 0;
        int others = 0;
        int othersHeld = 0;
        double ownSum = 0;
        double otherSum = 0;
        List<String> odd = new ArrayList<>();
        for (PictureSet row : sets) {
            System.out.printf("%-10s", row.name());
            Taste whole = row.taste();
            for (PictureSet column : sets) {
                double sum = 0;
                for (int i = 0; i < column.pictures().size(); i++) {
                    boolean same = row == column;
                    double score = score(
                            same ? row.tasteWithout(i) : whole,
                            column.pictures().get(i));
                    sum += score;
                    if (same) {
                        own++;
                        ownSum += score;
                        if (score >= ACCEPTED) ownHeld++;
                    } else {
                        others++;
                        otherSum += score;
                        if (score < ACCEPTED) othersHeld++;
                    }
                    if (same != score >= ACCEPTED)
                        odd.add(String.format(Locale.ROOT, "%s/%d in %s %.1f", column.name(), i, row.name(), score));
                }
                System.out.printf(Locale.ROOT, "%9.1f", sum / column.pictures().size());
            }
            System.out.println();
        }
        System.out.printf(
                Locale.ROOT,
                "held-out picture accepted: %d/%d (%.1f %%), mean %.2f%npicture of another set refused: %d/%d (%.1f %%), mean %.2f%n",
                ownHeld,
                own,
                100.0 * ownHeld / own,
                ownSum / own,
                othersHeld,
                others,
                100.0 * othersHeld / others,
                otherSum / others);
        System.out.println("exceptions: " + String.join("; ", odd));
    }

    /**
     * How often a held-out picture's nearest neighbour by RGB histogram and local binary patterns is of its own set.
     */
    private void independent() {
        int right = 0;
        int all = 0;
        List<List<IndependentFeatures>> measured = sets.stream()
                .map(s -> s.pictures().stream().map(IndependentFeatures::of).toList())
                .toList();
        for (int s = 0; s < measured.size(); s++)
            for (IndependentFeatures one : measured.get(s)) {
                all++;
                if (IndependentFeatures.nearest(one, measured) == s) right++;
            }
        System.out.printf(
                Locale.ROOT, "independent features put a held-out picture into its own set: %d/%d%n", right, all);
    }

    private void degradations() {
        System.out.println(
                "Fall of each dimension when the held-out picture is degraded (pal comp emo tex avoid, score)");
        for (Degradation degradation : Degradation.values()) {
            double[] fall = new double[6];
            int count = 0;
            for (PictureSet set : sets) {
                Taste taste = set.tasteWithout(0);
                BufferedImage picture = set.pictures().get(0);
                double[] before = scores(taste, picture);
                double[] after = scores(taste, degradation.apply(picture));
                for (int i = 0; i < fall.length; i++) fall[i] += after[i] - before[i];
                count++;
            }
            System.out.printf("%-16s", degradation);
            for (double f : fall) System.out.printf(Locale.ROOT, "%7.1f", f / count);
            System.out.println();
        }
    }

    private double[] scores(Taste taste, BufferedImage image) {
        var verdict = judge.judge(taste, image, "", List.of(), p -> {});
        double[] scores = new double[6];
        for (int i = 0; i < 5; i++) scores[i] = verdict.points().get(Aspect.values()[i]);
        scores[5] = verdict.score();
        return scores;
    }

    private void cheats() {
        System.out.println("Cheats: mean and highest score, and how many of the sets accept one");
        for (Cheat cheat : Cheat.values()) {
            double sum = 0;
            double most = 0;
            int accepted = 0;
            for (PictureSet set : sets) {
                double score = score(set.taste(), cheat.apply(set.pictures().get(0)));
                sum += score;
                most = Math.max(most, score);
                if (score >= ACCEPTED) accepted++;
            }
            System.out.printf(
                    Locale.ROOT, "%-16s %.1f  %.1f  %d/%d%n", cheat, sum / sets.size(), most, accepted, sets.size());
        }
    }
}
