package air.bench;

import air.engine.measure.Judge;
import air.engine.measure.Judgement;
import air.engine.measure.Taste;
import air.samples.Samples;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The judge on pictures nobody has seen: the taste of each sample set's shipped four, and further pictures of every set
 * drawn for the occasion. Argument: how many further pictures a set, default 8.
 */
public final class HeldOutSamples {
    private static final double ACCEPTED = 8;

    private HeldOutSamples() {}

    public static void main(String[] args) {
        int further = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        List<Taste> tastes = new ArrayList<>();
        List<List<BufferedImage>> unseen = new ArrayList<>();
        for (String set : Samples.SETS) {
            tastes.add(Taste.of(drawn(set, 1, Samples.SHIPPED)));
            unseen.add(drawn(set, Samples.SHIPPED + 1, Samples.SHIPPED + further));
        }
        for (int taste = 0; taste < tastes.size(); taste++) {
            for (int set = 0; set < unseen.size(); set++) {
                report(tastes.get(taste), Samples.SETS.get(taste), unseen.get(set), Samples.SETS.get(set));
            }
        }
    }

    private static List<BufferedImage> drawn(String set, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> Samples.draw(set, number))
                .toList();
    }

    private static void report(Taste taste, String of, List<BufferedImage> pictures, String set) {
        List<Judgement> verdicts = pictures.stream()
                .map(picture -> new Judge().judge(taste, picture, "", List.of(), progress -> {}))
                .toList();
        long accepted = verdicts.stream().filter(v -> v.score() >= ACCEPTED).count();
        System.out.printf(
                Locale.ROOT, "taste %-9s pictures %-9s accepted %d/%d  scores", of, set, accepted, pictures.size());
        verdicts.forEach(v -> System.out.printf(Locale.ROOT, " %.1f", v.score()));
        System.out.println();
        if (of.equals(set)) {
            verdicts.stream()
                    .filter(v -> v.score() < ACCEPTED)
                    .forEach(v -> System.out.println("    " + v.reasoning()));
        }
    }
}
