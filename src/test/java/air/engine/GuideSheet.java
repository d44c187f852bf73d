package air.engine;

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
 * Draws a contact sheet of guides: a row an intent, a column a palette. Arguments: the PNG to write, the folders of
 * reference images separated by commas, the seed, then the intents. A palette's name may carry ":soft", ":hard" or
 * ":poster".
 */
final class GuideSheet {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    private GuideSheet() {}

    public static void main(String[] args) throws IOException {
        String[] sets = args[1].split(",");
        long seed = Long.parseLong(args[2]);
        int rows = args.length - 3;
        BufferedImage sheet = new BufferedImage(sets.length * WIDTH, rows * (HEIGHT + 14), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        for (int column = 0; column < sets.length; column++) {
            String[] set = sets[column].split(":");
            Palette palette = Palette.of(read(Path.of(set[0])));
            String kind = set.length > 1 ? set[1] : "";
            Composition c = Composition.USUAL
                    .withSoftness(kind.equals("soft") ? 0.8 : kind.equals("hard") ? 0 : 0.3)
                    .withGeometric(kind.equals("poster"))
                    .withLead((int) seed);
            for (int row = 0; row < rows; row++) {
                String[] words = args[3 + row].split("@");
                Composition own = words.length > 1 ? c.withArrangement(Integer.parseInt(words[1])) : c;
                if (seed % 2 == 0) own = own.withFocusX(0.36);
                Guide guide = Layout.draw(Intent.parse(words[0]), palette, own, WIDTH * 2, HEIGHT * 2, seed);
                g.drawImage(
                        guide.picture().resize(WIDTH, HEIGHT).toImage(),
                        column * WIDTH,
                        row * (HEIGHT + 14) + 14,
                        null);
                g.setColor(Color.WHITE);
                if (column == 0) g.drawString(args[3 + row], 4, row * (HEIGHT + 14) + 11);
            }
        }
        ImageIO.write(sheet, "png", new File(args[0]));
    }

    static List<Lab> read(Path folder) throws IOException {
        List<Lab> list = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                BufferedImage image = ImageIO.read(file.toFile());
                if (image != null) list.add(Lab.of(image).fit(512));
            }
        }
        return list;
    }
}
