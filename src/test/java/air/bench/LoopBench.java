package air.bench;

import air.engine.measure.Judge;
import air.engine.measure.Judgement;
import air.engine.measure.Sentences;
import air.engine.measure.Taste;
import air.engine.paint.Painter;
import air.engine.paint.Painting;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * What iterating brings: for every set and intent five rounds with nothing accepted, each round's score and what was
 * asked for next. The first picture and the best are written side by side, in an order that a file beside them keeps,
 * so that they can be compared without knowing which is which. Arguments: a folder of folders of pictures, and a folder
 * to write to.
 */
public final class LoopBench {
    private static final int ROUNDS = 5;
    private static final int SIDE = 512;
    private static final List<String> INTENTS = List.of(
            "A lone boat at dawn", "A cat sleeping on a chair", "Two birds in a tree", "A street in the rain at night");

    private final Painter painter = new Painter();
    private final Judge judge = new Judge();

    private LoopBench() {}

    public static void main(String[] args) throws IOException {
        LoopBench bench = new LoopBench();
        Path out = Files.createDirectories(Path.of(args[1]));
        List<String> key = new ArrayList<>();
        int better = 0;
        int runs = 0;
        for (PictureSet set : PictureSet.all(Path.of(args[0]))) {
            Taste taste = Taste.of(
                    set.pictures().subList(0, Math.min(4, set.pictures().size())));
            for (String intent : INTENTS) {
                List<Round> rounds = bench.run(taste, intent + ". " + sections(taste.sentences()), 7 + runs);
                Round best = rounds.stream()
                        .max(Comparator.comparingDouble(Round::score))
                        .orElseThrow();
                boolean swapped = runs * 2654435761L % 97 < 48;
                String name = String.format("pair-%02d.png", runs);
                ImageIO.write(
                        pair(rounds.get(0), best, swapped),
                        "png",
                        out.resolve(name).toFile());
                key.add(name + " " + set.name() + ", " + intent + ": "
                        + (best == rounds.get(0)
                                ? "the same"
                                : swapped ? "left is the result" : "right is the result"));
                if (best.score > rounds.get(0).score + 0.02) better++;
                runs++;
                System.out.println(set.name() + ", " + intent + ":");
                for (Round round : rounds) System.out.printf(Locale.ROOT, "  %.2f -> %s%n", round.score, round.next);
            }
        }
        Files.write(out.resolve("key.txt"), key);
        System.out.printf("judged better than the first in %d of %d runs%n", better, runs);
    }

    private record Round(Painting painting, double score, String next) {}

    private List<Round> run(Taste taste, String start, long seed) {
        List<Judge.Earlier> earlier = new ArrayList<>();
        List<Round> rounds = new ArrayList<>();
        String prompt = start;
        for (int k = 0; k < ROUNDS; k++) {
            Painting painting = painter.paint(taste, prompt, SIDE, SIDE, seed, p -> {});
            Judgement judgement = judge.judge(taste, painting.image(), prompt, earlier, p -> {});
            earlier.add(new Judge.Earlier(prompt, judgement.score(), judgement.revisedPrompt()));
            prompt = judgement.revisedPrompt();
            rounds.add(new Round(painting, judgement.score(), prompt.replaceAll("(?s).*Adjust:", "Adjust:")));
        }
        return rounds;
    }

    private static BufferedImage pair(Round first, Round best, boolean swapped) {
        BufferedImage pair = new BufferedImage(2 * SIDE + 8, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pair.createGraphics();
        g.drawImage((swapped ? best : first).painting.image(), 0, 0, null);
        g.drawImage((swapped ? first : best).painting.image(), SIDE + 8, 0, null);
        g.dispose();
        return pair;
    }

    private static String sections(Sentences s) {
        return "Taste principles: " + String.join("; ", s.principles()) + ". Palette: " + s.palette()
                + ". Composition: " + s.composition() + ". Mood: " + s.emotion() + ". Texture: " + s.texture() + "."
                + (s.avoid().isEmpty() ? "" : " Avoid: " + String.join(", ", s.avoid()) + ".");
    }
}
