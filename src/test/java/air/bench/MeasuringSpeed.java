package air.bench;

import air.engine.measure.Judge;
import air.engine.measure.Sentences;
import air.engine.measure.Taste;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Milliseconds of reading a taste, steering it and judging, warm: the median and the least of 15. Argument: a folder of
 * folders of pictures; the first folder is used.
 */
public final class MeasuringSpeed {
    private static final int WARM_UP = 5;
    private static final int TIMES = 15;
    private static final int SIDE = 512;

    private MeasuringSpeed() {}

    public static void main(String[] args) {
        List<BufferedImage> pictures = PictureSet.all(Path.of(args[0])).get(0).pictures();
        List<BufferedImage> four = pictures.subList(0, Math.min(4, pictures.size()));
        Taste taste = Taste.of(four);
        Sentences own = taste.sentences();
        Sentences darker = new Sentences(
                own.principles(), own.palette(), own.composition(), "Much darker", own.texture(), own.avoid());
        BufferedImage candidate = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        candidate.createGraphics().drawImage(pictures.get(pictures.size() - 1), 0, 0, SIDE, SIDE, null);
        Judge judge = new Judge();
        time("taste of " + four.size() + " references", () -> Taste.of(four));
        time("steering by words", () -> taste.steered(darker));
        time("judging " + SIDE + " x " + SIDE, () -> judge.judge(taste, candidate, "A boat", List.of(), p -> {}));
    }

    private static void time(String what, Runnable work) {
        for (int i = 0; i < WARM_UP; i++) work.run();
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-28s median %.0f ms, least %.0f ms%n", what, times[TIMES / 2], times[0]);
    }
}
