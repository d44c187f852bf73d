package air.engine.paint;

import air.engine.layout.Composition;
import air.engine.layout.Guide;
import air.engine.layout.Intent;
import air.engine.layout.Layout;
import air.engine.measure.Taste;
import air.engine.raster.Lab;
import air.engine.raster.Palette;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws a contact sheet to look at: a row an intent, a column a taste. Arguments: the PNG to write; {@code guide},
 * {@code paint} or {@code both}; the folders of reference images, separated by commas; the seed; then the intents. An
 * intent may end in "@3" for its third arrangement; a folder in ":poster" to force that grammar.
 */
final class GuideSheet {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private GuideSheet() {}

    public static void main(String[] args) throws IOException {
        boolean guides = !args[1].equals("paint");
        boolean paints = !args[1].equals("guide");
        String[] sets = args[2].split(",");
        long seed = Long.parseLong(args[3]);
        int rows = args.length - 4;
        int cell = WIDTH * (guides && paints ? 2 : 1);
        BufferedImage sheet = new BufferedImage(sets.length * cell, rows * (HEIGHT + 14), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(Color.WHITE);
        for (int column = 0; column < sets.length; column++) {
            String[] set = sets[column].split(":");
            Taste taste = Taste.of(read(Path.of(set[0])));
            for (int row = 0; row < rows; row++) {
                String[] words = args[4 + row].split("@");
                String arrangement = words.length > 1 ? " Adjust: arrangement " + words[1] + "." : "";
                int x = column * cell;
                int y = row * (HEIGHT + 14) + 14;
                if (guides) {
                    Composition c = PaintSettings.initial(taste, seed).composition();
                    if (words.length > 1) c = c.withArrangement(Integer.parseInt(words[1]));
                    if (set.length > 1) c = c.withGeometric(set[1].equals("poster"));
                    g.drawImage(guide(taste, words[0], c, seed), x, y, WIDTH, HEIGHT, null);
                }
                if (paints) {
                    BufferedImage painted = new Painter()
                            .paint(taste, words[0] + "." + arrangement, 512, 384, seed, p -> {})
                            .image();
                    g.drawImage(small(painted), x + (guides ? WIDTH : 0), y, null);
                }
                if (column == 0) g.drawString(args[4 + row], 4, y - 3);
            }
        }
        ImageIO.write(sheet, "png", new File(args[0]));
    }

    private static BufferedImage guide(Taste taste, String intent, Composition c, long seed) {
        Guide guide = Layout.draw(Intent.parse(intent), Palette.of(taste.references()), c, 512, 384, seed);
        return guide.picture().resize(WIDTH, HEIGHT).toImage();
    }

    private static BufferedImage small(BufferedImage image) {
        return Lab.of(image).resize(WIDTH, HEIGHT).toImage();
    }

    static List<BufferedImage> read(Path folder) throws IOException {
        List<BufferedImage> list = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().limit(5).toList()) {
                BufferedImage image = ImageIO.read(file.toFile());
                if (image != null) list.add(image);
            }
        }
        return list;
    }
}
