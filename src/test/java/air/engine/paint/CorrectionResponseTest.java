package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.drawing.Drawings;
import air.engine.material.Materials;
import air.engine.measure.PromptText;
import air.engine.measure.Taste;
import air.engine.raster.Lab;
import air.engine.scene.Layer;
import air.engine.scene.Scene;
import air.engine.sentence.Sentence;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a scene in words must be seen in the picture, from the prompt to the pixels. */
class CorrectionResponseTest {
    private static final int SIDE = 256;
    private static final String INTENT = "a lone boat at dawn";
    private static final Taste TASTE = Taste.of(
            IntStream.rangeClosed(1, 4).mapToObj(CorrectionResponseTest::print).toList());
    private static final Materials MATERIALS = Materials.of(TASTE.references());

    private static BufferedImage print(int number) {
        try {
            return ImageIO.read(new File("sample-data/print/print-" + number + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draw more around the subject",
                "draw less around the subject",
                "a livelier sky",
                "a calmer sky",
                "the subject larger",
                "the subject smaller",
                "the subject nearer",
                "the subject further away",
                "the subject further to the side",
                "the subject nearer the middle",
                "a lower horizon",
                "a higher horizon",
                "more mist",
                "clearer air",
                "the boat larger",
                "the boat smaller"
            })
    void whatIsAskedForIsSeen(String wish) {
        assertThat(difference(painted(INTENT, ""), painted(INTENT, wish))).isGreaterThan(0.001);
    }

    @ParameterizedTest
    @CsvSource({
        "three horses on a hill, the subject nearer",
        "three horses on a hill, draw more around the subject",
        "a cat sleeping on a chair, draw more around the subject",
        "two birds in a tree, the subject larger",
        "a village under the moon, a livelier sky"
    })
    void otherPlacesAnswerToo(String intent, String wish) {
        assertThat(difference(painted(intent, ""), painted(intent, wish))).isGreaterThan(0.001);
    }

    @Test
    void aThingThatIsNamedIsMadeLargerAndOthersAreNot() {
        ToDoubleFunction<Scene> boat = scene -> covered(scene, "boat");

        assertThat(boat.applyAsDouble(scene(INTENT, "the boat larger")))
                .isGreaterThan(1.3 * boat.applyAsDouble(scene(INTENT, "")));
        assertThat(boat.applyAsDouble(scene(INTENT, "the boat smaller")))
                .isLessThan(0.8 * boat.applyAsDouble(scene(INTENT, "")));
        assertThat(boat.applyAsDouble(scene(INTENT, "the horses larger")))
                .isEqualTo(boat.applyAsDouble(scene(INTENT, "")));
    }

    @Test
    void aThingThatIsHeldIsMadeLargerToo() {
        String cat = "a cat sleeping on a chair";

        assertThat(covered(scene(cat, "the cat larger"), "cat")).isGreaterThan(1.15 * covered(scene(cat, ""), "cat"));
    }

    private static PaintSettings settings(String intent, String wish) {
        PromptText text = PromptText.parse(intent + ". Adjust: " + wish);
        assertThat(text.adjustments().notUnderstood()).isEmpty();
        return PaintSettings.initial(TASTE, 7).adjusted(text.adjustments());
    }

    private static Scene scene(String intent, String wish) {
        return Scene.of(
                Sentence.read(intent),
                MATERIALS,
                Drawings.builtIn(),
                settings(intent, wish).framing(),
                SIDE,
                SIDE,
                7);
    }

    private static Lab painted(String intent, String wish) {
        return LayerPainter.paint(scene(intent, wish).layers(), MATERIALS, SIDE, SIDE, 7, done -> {});
    }

    private static double difference(Lab one, Lab other) {
        double sum = 0;
        for (int i = 0; i < one.l.length; i++) sum += Math.abs(one.l[i] - other.l[i]);
        return sum / one.l.length;
    }

    /** Pixels that the layers of a drawing of this name cover. */
    private static double covered(Scene scene, String name) {
        List<Layer> layers = scene.layers().stream()
                .filter(layer -> layer.name.contains(name) && !layer.name.contains("reflected"))
                .toList();
        assertThat(layers)
                .as(
                        "%s among %s",
                        name, scene.layers().stream().map(l -> l.name).toList())
                .isNotEmpty();
        double most = 0;
        for (Layer layer : layers) {
            double sum = 0;
            for (float cover : layer.cover) sum += cover;
            most = Math.max(most, sum);
        }
        return most;
    }
}
