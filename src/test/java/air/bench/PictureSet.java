package air.bench;

import air.engine.measure.Taste;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures of one taste. */
record PictureSet(String name, List<BufferedImage> pictures) {
    static List<PictureSet> all(Path folder) {
        return list(folder).filter(Files::isDirectory).map(PictureSet::read).toList();
    }

    private static PictureSet read(Path folder) {
        List<BufferedImage> pictures = list(folder)
                .filter(f -> f.toString().matches("(?i).*\\.(png|jpe?g)"))
                .map(PictureSet::picture)
                .toList();
        return new PictureSet(folder.getFileName().toString(), pictures);
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    Taste taste() {
        return Taste.of(pictures);
    }

    Taste tasteWithout(int index) {
        List<BufferedImage> others = new ArrayList<>(pictures);
        others.remove(index);
        return Taste.of(others);
    }
}
