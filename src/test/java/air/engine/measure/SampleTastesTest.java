package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The judge on the sample sets that the project ships. */
class SampleTastesTest {
    private static final List<String> SETS = List.of("ink", "nocturne", "print");

    private static List<BufferedImage> pictures(String set) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-data", set))) {
            List<Path> sorted = files.filter(f -> f.toString().matches(".*\\.(png|jpg)"))
                    .sorted()
                    .toList();
            BufferedImage[] images = new BufferedImage[sorted.size()];
            for (int i = 0; i < images.length; i++)
                images[i] = ImageIO.read(sorted.get(i).toFile());
            return List.of(images);
        }
    }

    @Test
    void noSetAcceptsThePicturesOfAnotherAndEachKnowsItsOwn() throws IOException {
        Map<String, List<BufferedImage>> sets = new TreeMap<>();
        for (String set : SETS) sets.put(set, pictures(set));
        for (String own : SETS) {
            List<BufferedImage> references = sets.get(own);
            Taste taste = Taste.of(references.subList(1, references.size()));
            double held = score(taste, references.get(0));
            assertThat(held).as(own).isGreaterThan(6);
            for (String other : SETS)
                if (!other.equals(own))
                    assertThat(sets.get(other)).as(other + " in " + own).allSatisfy(picture -> assertThat(
                                    score(taste, picture))
                            .isLessThan(Math.min(8, held - 1)));
        }
    }

    @Test
    void eachSetIsDescribedByWhatAnEyeSeesFirst() throws IOException {
        Sentences ink = Taste.of(pictures("ink")).sentences();
        assertThat(ink.palette()).contains("is the ground", "ink black", "red is kept for the seal");
        assertThat(ink.texture()).startsWith("Looks brushed in ink on paper");
        assertThat(ink.emotion()).contains("deepest strokes stand far apart");

        Sentences nocturne = Taste.of(pictures("nocturne")).sentences();
        assertThat(nocturne.palette()).startsWith("Prussian blue");
        assertThat(nocturne.texture()).startsWith("Looks painted in").doesNotContain("mooth");
        assertThat(nocturne.emotion()).contains("small lights stand far apart from the dark");

        Sentences print = Taste.of(pictures("print")).sentences();
        assertThat(print.palette()).contains("Teal", "salmon");
        assertThat(print.texture()).startsWith("Reads as a screen print");
    }

    @Test
    void noSetIsTakenForPhotographs() throws IOException {
        for (String set : SETS) {
            Taste taste = Taste.of(pictures(set));
            assertThat(taste.photographs()).as(set).isZero();
            assertThat(taste.notes()).as(set).isEmpty();
        }
    }

    private static double score(Taste taste, BufferedImage picture) {
        return new Judge().judge(taste, picture, "", List.of(), p -> {}).score();
    }
}
