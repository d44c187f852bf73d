package air.engine.paint;

import air.engine.material.Materials;
import air.engine.raster.Lab;
import air.engine.scene.Framing;
import air.engine.scene.Scene;
import air.engine.sentence.Sentence;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A sheet to look at: a set's references, then a picture for every line of a file of intents, with the time each took.
 * Arguments: the sheet's PNG, the set's folder, the file, the seed; the size in px and "bare" (no captions) may follow.
 */
final class SceneSheet {
    private static final int CELL = 300;
    private static final int ACROSS = 5;

    private SceneSheet() {}

    public static void main(String[] args) throws IOException {
        List<Lab> references = references(Path.of(args[1]));
        List<String> intents = Files.readAllLines(Path.of(args[2])).stream()
                .filter(line -> !line.isBlank())
                .toList();
        long seed = Long.parseLong(args[3]);
        int size = args.length > 4 ? Integer.parseInt(args[4]) : 512;
        boolean captions = args.length < 6;
        long start = cpu();
        Materials materials = Materials.of(references);
        System.out.printf("%s: read in %d ms of processor time%n", args[1], (cpu() - start) / 1_000_000);
        List<BufferedImage> pictures = new ArrayList<>();
        for (String intent : intents) {
            start = cpu();
            Scene scene = Scene.of(Sentence.read(intent), materials, Framing.USUAL, size, size, seed);
            long laid = cpu();
            Lab painted = LayerPainter.paint(scene.layers(), materials, size, size, seed, done -> {});
            pictures.add(painted.toImage());
            System.out.printf(
                    "%4d ms (%d to lay out %d layers): %s %s%n",
                    (cpu() - start) / 1_000_000,
                    (laid - start) / 1_000_000,
                    scene.layers().size(),
                    intent,
                    scene.notes());
        }
        ImageIO.write(sheet(references, pictures, captions ? intents : null), "png", new File(args[0]));
    }

    /** Processor time of all threads, ns. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static List<Lab> references(Path folder) throws IOException {
        File[] files = folder.toFile().listFiles((dir, name) -> name.matches(".*\\.(png|jpg)"));
        Arrays.sort(files);
        List<Lab> references = new ArrayList<>();
        for (File file : files) references.add(Lab.of(ImageIO.read(file)));
        return references;
    }

    private static BufferedImage sheet(List<Lab> references, List<BufferedImage> pictures, List<String> captions) {
        int top = captions == null ? 0 : CELL / 2;
        int rows = (pictures.size() + ACROSS - 1) / ACROSS;
        BufferedImage sheet = new BufferedImage(ACROSS * CELL, top + rows * CELL, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
        int x = 0;
        for (Lab reference : references) {
            if (top == 0) break;
            int wide = reference.width * top / reference.height;
            g.drawImage(reference.toImage(), x, 0, wide, top, null);
            x += wide + 4;
        }
        for (int i = 0; i < pictures.size(); i++) {
            int left = i % ACROSS * CELL;
            int down = top + i / ACROSS * CELL;
            g.drawImage(pictures.get(i), left + 1, down + 1, CELL - 2, CELL - 2, null);
            if (captions == null) continue;
            g.setColor(Color.BLACK);
            g.drawString(captions.get(i), left + 6, down + CELL - 7);
            g.setColor(Color.WHITE);
            g.drawString(captions.get(i), left + 5, down + CELL - 8);
        }
        g.dispose();
        return sheet;
    }
}
