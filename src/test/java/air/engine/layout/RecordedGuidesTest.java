package air.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.measure.Tastes;
import air.engine.raster.Plane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Guides are drawn as they always were: a request that made a picture makes it again in the next version. Held are
 * lightness, the two colours and the motifs of a coarse grid, which another renderer of shapes does not move, and a
 * thing that is missing, misplaced or of another size does.
 *
 * <p>Run {@link #main} to write the record anew after drawings were changed on purpose.
 */
class RecordedGuidesTest {
    private static final Path RECORD = Path.of("src/test/resources/air/engine/layout/guides.txt");
    private static final int W = 96;
    private static final int H = 72;
    private static final int ACROSS = 8;
    private static final int DOWN = 6;
    /** In steps of 1/255; a renderer's other antialiasing moves a cell by less. */
    private static final int TOLERANCE = 3;

    @Test
    void everyGuideIsDrawnAsItWasRecorded() throws IOException {
        List<String> moved = new ArrayList<>();
        for (String line : Files.readAllLines(RECORD)) {
            String[] cells = line.split("\\|");
            String now = cells(cells[0], cells[1], Long.parseLong(cells[2]));
            int most = 0;
            for (int i = 0; i < now.length(); i += 2) most = Math.max(most, Math.abs(at(now, i) - at(cells[3], i)));
            if (most > TOLERANCE) moved.add(cells[0] + " " + cells[1] + " " + cells[2] + ": by " + most);
        }
        assertThat(moved).isEmpty();
    }

    private static int at(String hex, int i) {
        return Integer.parseInt(hex.substring(i, i + 2), 16);
    }

    /** The grid of lightness, colours and motifs, in hexadecimal. */
    private static String cells(String intent, String manner, long seed) {
        Composition c = manner.equals("poster") ? Composition.USUAL.withGeometric(true) : Composition.USUAL;
        Tastes taste = Tastes.values()[(int) (seed % Tastes.values().length)];
        Guide guide = Layout.draw(Intent.parse(intent), taste.palette(), c, W, H, seed);
        StringBuilder hex = new StringBuilder();
        for (int plane = 0; plane < 3; plane++) append(guide.picture().plane(plane), plane == 0 ? 0 : 0.5, hex);
        append(guide.motifMask(), 0, hex);
        return hex.toString();
    }

    private static void append(float[] plane, double zero, StringBuilder hex) {
        for (float v : Plane.resize(plane, W, H, ACROSS, DOWN))
            hex.append(String.format(Locale.ROOT, "%02x", Math.max(0, Math.min(255, Math.round(255 * (zero + v))))));
    }

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        long seed = 1;
        for (Motif motif : Motif.values()) {
            lines.add("a " + motif.words().get(0) + "|scene|" + seed++);
            lines.add("three " + motif.words().get(motif.words().size() - 1) + " and a field|scene|" + seed++);
        }
        for (int i = 0; i < 10; i++) lines.add("a bridge|scene|" + seed++);
        for (String intent : MORE)
            for (String manner : List.of("scene", "poster")) lines.add(intent + "|" + manner + "|" + seed++);
        List<String> record = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\\|");
            record.add(line + "|" + cells(cells[0], cells[1], Long.parseLong(cells[2])));
        }
        Files.write(RECORD, record);
    }

    private static final List<String> MORE = List.of(
            "a stormy sea with a ship and lightning",
            "a rainbow over a waterfall and a bridge",
            "a street in the rain",
            "a village by the sea in winter",
            "an autumn forest and a river at dusk",
            "a city at night, several lamps",
            "koi in a lake",
            "mountains at dawn",
            "a white cliff and a lighthouse",
            "a canal with gondolas and a jetty",
            "a garden, a gate, a path to a temple",
            "a beach with palms and umbrellas",
            "a vineyard, a windmill, a train",
            "a bouquet",
            "a bowl of fruit, a bottle and a candle",
            "a room with a window, a table and a cat",
            "a portrait of a woman at night",
            "circles, squares and stripes",
            "a spiral and a triangle",
            "camels in the desert",
            "a tsunami");
}
