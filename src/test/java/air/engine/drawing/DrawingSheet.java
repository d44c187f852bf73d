package air.engine.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** For looking at drawings: a sheet of them in their own colours, with their names, seats (red) and actions. */
final class DrawingSheet {
    static final Path OWN = Path.of("src/main/resources/air/engine/drawing/own");
    private static final int CELL = 120;
    private static final int NAME = 16;
    private static final int COLUMNS = 12;

    private DrawingSheet() {}

    /**
     * Writes a sheet.
     *
     * @param args where to write the PNG file; then SVG files or folders of them, none for our own drawings, or "icons"
     *     for the fallback icons, from which number and to which
     */
    public static void main(String... args) throws IOException {
        boolean icons = args.length == 4 && args[1].equals("icons");
        List<Drawing> drawings = icons
                ? icons().subList(Integer.parseInt(args[2]), Integer.parseInt(args[3]))
                : args.length == 1
                        ? drawings(OWN)
                        : drawings(Stream.of(args).skip(1).map(Path::of).toArray(Path[]::new));
        ImageIO.write(sheet(drawings), "png", new File(args[0]));
    }

    private static List<Drawing> icons() {
        Shelf icons = Shelf.icons();
        return icons.concepts().stream()
                .flatMap(name -> icons.of(name).stream())
                .distinct()
                .toList();
    }

    private static List<Drawing> drawings(Path... places) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        for (Path place : places)
            for (Path file : svgFiles(place)) {
                String name = file.getFileName().toString();
                try {
                    drawings.add(SvgReader.read(name, name.replaceFirst("\\.svg$", ""), Files.readAllBytes(file)));
                } catch (IOException e) {
                    System.err.println(e.getMessage());
                }
            }
        return drawings;
    }

    static List<Path> svgFiles(Path place) throws IOException {
        if (!Files.isDirectory(place)) return List.of(place);
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }

    static BufferedImage sheet(List<Drawing> drawings) {
        int columns = Math.max(1, Math.min(COLUMNS, drawings.size()));
        int rows = Math.max(1, (drawings.size() + columns - 1) / columns);
        BufferedImage sheet = new BufferedImage(columns * CELL, rows * (CELL + NAME), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0xE4E8E4));
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < drawings.size(); i++)
            draw(g, drawings.get(i), i % columns * CELL, i / columns * (CELL + NAME));
        g.dispose();
        return sheet;
    }

    private static void draw(Graphics2D g, Drawing drawing, int x, int y) {
        double room = CELL - 8.0;
        double scale = Math.min(room / drawing.width(), room / drawing.height());
        AffineTransform place = new AffineTransform(
                scale, 0, 0, scale, x + (CELL - scale * drawing.width()) / 2, y + 4 + room - scale * drawing.height());
        for (Drawing.Part part : drawing.parts()) {
            Path2D outline = part.outline();
            outline.transform(place);
            g.setColor(new Color(part.rgb()));
            g.fill(outline);
        }
        drawing.seat().ifPresent(seat -> {
            g.setColor(Color.RED);
            g.setStroke(new BasicStroke(1.5f));
            double[] ends = {seat.x() - seat.width() / 2, seat.y(), seat.x() + seat.width() / 2, seat.y()};
            for (int i = 0; i < 4; i++) ends[i] *= i % 2 == 0 ? drawing.width() : drawing.height();
            place.transform(ends, 0, ends, 0, 2);
            g.draw(new Line2D.Double(ends[0], ends[1], ends[2], ends[3]));
        });
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        String size = drawing.size() == 1 ? "" : " " + drawing.size();
        String actions = drawing.actions().isEmpty() ? "" : " " + String.join(",", drawing.actions());
        g.drawString(drawing.name() + size + actions, x + 3, y + CELL + NAME - 5);
    }
}
