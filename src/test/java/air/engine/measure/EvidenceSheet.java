package air.engine.measure;

import air.engine.raster.Lab;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Where a taste's sentences show in its references, drawn, to be looked at: a sheet a set, a row a clause that has a
 * place; or, with pictures, what is missed in each of these and where. Arguments: a folder for the sheets, a folder of
 * references, and optionally pictures that were made for them.
 */
final class EvidenceSheet {
    private static final int TILE = 250;
    private static final int CAPTION = 16;

    private record Tile(BufferedImage image, Optional<Place> place, String caption) {}

    public static void main(String[] args) throws IOException {
        Path set = Path.of(args[1]);
        List<BufferedImage> references = new ArrayList<>();
        for (Path file : list(set)) references.add(ImageIO.read(file.toFile()));
        Taste taste = Taste.of(references);
        List<List<Tile>> rows =
                args.length > 2 ? findings(taste, List.of(args).subList(2, args.length)) : evidence(taste, references);
        Path file = Path.of(args[0]).resolve(set.getFileName() + (args.length > 2 ? "-findings.png" : ".png"));
        ImageIO.write(sheet(rows), "png", file.toFile());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().matches("(?i).*\\.(png|jpe?g)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<List<Tile>> evidence(Taste taste, List<BufferedImage> references) {
        List<Evidence> all = taste.evidence(fraction -> {});
        List<List<Tile>> rows = new ArrayList<>();
        for (Evidence one : all) {
            List<Tile> row = new ArrayList<>();
            for (int i = 0; i < one.references().size(); i++) {
                int reference = one.references().get(i);
                String caption = String.format(
                        Locale.ROOT,
                        "%s %.2f",
                        i == 0 ? one.clause() : "",
                        one.values().get(reference));
                row.add(new Tile(references.get(reference), one.places().get(i), caption));
            }
            if (one.places().stream().anyMatch(Optional::isPresent)) rows.add(row);
        }
        System.out.println(told(taste, all));
        return rows;
    }

    /** How many sentences there are, and how many have evidence. */
    private static String told(Taste taste, List<Evidence> evidence) {
        Sentences said = taste.sentences();
        List<String> sentences = new ArrayList<>(said.principles());
        sentences.addAll(List.of(said.palette(), said.composition(), said.emotion(), said.texture()));
        sentences.addAll(said.avoid());
        long without = sentences.stream()
                .filter(sentence -> evidence.stream().noneMatch(e -> sentence.contains(e.clause())))
                .count();
        long places = evidence.stream()
                .mapToLong(e -> e.places().stream().filter(Optional::isPresent).count())
                .sum();
        long lost = evidence.stream()
                .filter(e -> sentences.stream().noneMatch(sentence -> sentence.contains(e.clause())))
                .count();
        return sentences.size() + " sentences, " + without + " without evidence; " + evidence.size() + " clauses, "
                + lost + " not in a sentence; " + places + " boxes";
    }

    private static List<List<Tile>> findings(Taste taste, List<String> pictures) throws IOException {
        List<List<Tile>> rows = new ArrayList<>();
        for (String file : pictures) {
            BufferedImage picture = ImageIO.read(Path.of(file).toFile());
            Judge.Piece piece = new Judge.Piece(picture, "", List.of(), false, true);
            Judgement judgement = new Judge().judge(taste, piece, fraction -> {});
            List<Tile> row = new ArrayList<>();
            for (Judgement.Finding finding : judgement.findings())
                row.add(new Tile(
                        picture,
                        finding.place(),
                        String.format(Locale.ROOT, "%.1f %s", finding.cost(), finding.sentence())));
            if (!row.isEmpty()) rows.add(row);
            System.out.printf(
                    Locale.ROOT,
                    "%s %.1f, revised %s, gentler %s%n",
                    file,
                    judgement.score(),
                    judgement.revisedPrompt(),
                    judgement.gentlerPrompt());
        }
        return rows;
    }

    private static BufferedImage sheet(List<List<Tile>> rows) {
        int across = rows.stream().mapToInt(List::size).max().orElse(1);
        BufferedImage sheet = new BufferedImage(
                across * TILE, Math.max(1, rows.size()) * (TILE + 2 * CAPTION), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setFont(g.getFont().deriveFont(11f));
        g.setStroke(new BasicStroke(3));
        for (int r = 0; r < rows.size(); r++)
            for (int c = 0; c < rows.get(r).size(); c++)
                draw(g, rows.get(r).get(c), c * TILE, r * (TILE + 2 * CAPTION));
        g.dispose();
        return sheet;
    }

    private static void draw(Graphics2D g, Tile tile, int left, int top) {
        Lab small = Lab.of(tile.image).fit(TILE - 6);
        g.drawImage(small.toImage(), left, top, null);
        g.setColor(Color.WHITE);
        int half = Math.min(tile.caption.length(), 44);
        g.drawString(tile.caption.substring(0, half), left + 2, top + TILE + 10);
        g.drawString(tile.caption.substring(half), left + 2, top + TILE + 24);
        if (tile.place.isEmpty()) return;
        Place p = tile.place.get();
        int x = left + (int) (p.x() * small.width);
        int y = top + (int) (p.y() * small.height);
        int w = (int) (p.width() * small.width);
        int h = (int) (p.height() * small.height);
        g.setColor(Color.BLACK);
        g.drawRect(x, y, w, h);
        g.setColor(Color.MAGENTA);
        g.drawRect(x + 2, y + 2, Math.max(1, w - 4), Math.max(1, h - 4));
    }
}
