package air.bench;

import air.Air;
import air.loop.Brief;
import air.loop.Gate;
import air.loop.LoopListener;
import air.loop.LoopResult;
import air.loop.LoopSettings;
import air.loop.Round;
import air.loop.TasteLoop;
import air.model.Call;
import air.model.ImageModel;
import air.model.ModelException;
import air.studio.Choice;
import air.studio.Models;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * What the embedded engine makes of ten intents on each sample set: a contact sheet a set, the four references above
 * the ten results, into {@code sample-data/results} (or the folder given). Seed 7, 512 x 512, every first answer of the
 * gate approves.
 */
public final class SampleResults {
    private static final List<String> INTENTS = List.of(
            "a lone boat at dawn",
            "a village under the moon",
            "a vase of flowers on a table",
            "two birds in a tree",
            "a bridge over a river in the rain",
            "a lighthouse over the sea at dusk",
            "a woman walking through a field of flowers",
            "three horses on a hill",
            "an old man reading by a window",
            "a cat sleeping on a chair");
    private static final int ACROSS = 5;
    private static final int TILE = 248;
    private static final int REFERENCE = TILE * ACROSS / 4;
    private static final int CAPTION = 22;
    private static final float QUALITY = .74f;

    private SampleResults() {}

    public static void main(String[] args) throws IOException, ModelException {
        Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "sample-data/results"));
        try (Air air = Air.open(System.err::println)) {
            Models models = air.studio()
                    .open("bench", "", Optional.empty())
                    .models(new Choice(ImageModel.EMBEDDED, Optional.empty(), Optional.empty()));
            for (String set : SampleSets.names()) {
                write(sheet(models, set), folder.resolve(set + ".jpg"));
            }
        }
    }

    private static BufferedImage sheet(Models models, String set) throws ModelException {
        ReferenceSet references = SampleSets.load(set);
        TasteProfile profile = models.reader().read(references, Call.unwatched());
        int top = REFERENCE * 3 / 4;
        int rows = INTENTS.size() / ACROSS;
        BufferedImage sheet =
                new BufferedImage(TILE * ACROSS, top + rows * (TILE + CAPTION), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(g.getFont().deriveFont(10f));
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int k = 0; k < references.references().size(); k++) {
            paste(g, references.pictures().get(k).atMost(REFERENCE).toBufferedImage(), k * REFERENCE, 0);
        }
        for (int k = 0; k < INTENTS.size(); k++) {
            LoopResult end = made(models, new Brief(INTENTS.get(k), profile, 512, 512, 7, LoopSettings.DEFAULT));
            Round best = end.best().orElseThrow();
            String caption = String.format(
                    Locale.ROOT, "%s · %.1f", INTENTS.get(k), best.critique().score());
            System.out.printf(
                    "%s: %s, %s in %d%n",
                    set, caption, end.outcome().key(), end.rounds().size());
            int left = k % ACROSS * TILE;
            int down = top + k / ACROSS * (TILE + CAPTION);
            paste(g, best.picture().atMost(TILE).toBufferedImage(), left, down);
            g.setColor(Color.DARK_GRAY);
            g.drawString(caption, left + 6, down + TILE + CAPTION - 7);
        }
        g.dispose();
        return sheet;
    }

    private static LoopResult made(Models models, Brief brief) {
        Gate gate = Gate.always(Gate.Choice.CONTINUE);
        return new TasteLoop(models.generator(), models.critic(), gate, LoopListener.NONE, InstantSource.system())
                .run(brief, Call.unwatched());
    }

    private static void paste(Graphics2D g, BufferedImage image, int x, int y) {
        g.drawImage(image, x + 2, y + 2, image.getWidth() - 4, image.getHeight() - 4, null);
    }

    private static void write(BufferedImage sheet, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), param);
        } finally {
            writer.dispose();
        }
        System.out.printf("%s, %d KB%n", file, Files.size(file) / 1024);
    }
}
