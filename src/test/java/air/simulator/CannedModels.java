package air.simulator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Answers at once: the same picture, profile and critique to everybody. */
public final class CannedModels implements Models {
    /** A critique that ends a run. */
    public static final String CRITIQUE = critique(8.6);

    private static final String FINDING = "{\"dimension\":\"palette_tendency\",\"sentence\":\"The sky is too loud.\","
            + "\"box\":[0.1,0,0.8,0.4],\"cost\":0.6}";

    /** A profile that meets every demand. */
    public static final String PROFILE =
            """
            {"palette_tendency":"Muted ochre and slate, two steps short of saturation, with one warm accent.",
             "compositional_style":"A low horizon leaves two thirds of the frame quiet and empty.",
             "emotional_register":"Patient, withdrawn calm with a trace of unease beneath it.",
             "texture_feel":"Dry, grainy analogue surface where every stroke keeps its own edge.",
             "avoid_list":["neon colour","perfect symmetry","glossy surfaces"],
             "principles":["Say less than is known.","Let emptiness carry the weight.","Keep the hand visible."]}
            """;

    private final byte[] picture;

    public CannedModels() {
        this(png(64, 64));
    }

    /** @param picture the PNG that is always painted */
    public CannedModels(byte[] picture) {
        this.picture = picture.clone();
    }

    /** A critique with {@code score} everywhere. */
    public static String critique(double score) {
        return """
                {"reasoning":"The horizon sits too high and the sky is too loud for this taste.",
                 "breakdown":{"palette_tendency":%1$s,"compositional_style":%1$s,"emotional_register":%1$s,
                 "texture_feel":%1$s,"avoid_list":%1$s},
                 "score":%1$s,"revised_prompt":"A lone boat at dawn, lower horizon, quieter sky, dry grain."}
                """
                .formatted(score);
    }

    static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int y = 0; y < height; y++) {
            g.setColor(new Color(120 + 100 * y / height, 110, 160 - 100 * y / height));
            g.drawLine(0, y, width, y);
        }
        g.dispose();
        return encode(image);
    }

    static byte[] encode(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] paint(String words, List<BufferedImage> pictures, int width, int height, long seed) {
        return picture.clone();
    }

    @Override
    public String profile(List<BufferedImage> references) {
        return PROFILE;
    }

    @Override
    public String critique(String words, BufferedImage judged) {
        return words.contains("Answer besides with findings")
                ? CRITIQUE.strip().replaceFirst("}$", ",\"findings\":[" + FINDING + "]}")
                : CRITIQUE;
    }
}
