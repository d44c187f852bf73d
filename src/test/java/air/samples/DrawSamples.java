package air.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Draws the shipped pictures into {@code sample-data} (or the folder given), replacing what is there. */
public final class DrawSamples {
    private DrawSamples() {}

    /** @param args at most one: the folder to write to, default {@code sample-data} */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "sample-data");
        for (String set : Samples.SETS) {
            Files.createDirectories(folder.resolve(set));
            for (int number = 1; number <= Samples.SHIPPED; number++) {
                Path file = folder.resolve(Samples.file(set, number));
                write(Samples.draw(set, number), file);
                System.out.printf("%s, %d KB%n", file, Files.size(file) / 1024);
            }
        }
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }
}
