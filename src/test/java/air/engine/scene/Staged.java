package air.engine.scene;

import air.engine.drawing.Drawings;
import air.engine.material.Materials;
import air.engine.raster.Lab;
import air.engine.sentence.Sentence;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** Sentences laid out small, in the print samples. */
final class Staged {
    static final int SIZE = 256;
    static final Materials PRINT = materials("print");

    private Staged() {}

    /** What the references of a sample set are made of. */
    static Materials materials(String set) {
        File[] files = new File("sample-data/" + set).listFiles((folder, name) -> name.endsWith(".png"));
        Arrays.sort(files);
        List<Lab> references = new ArrayList<>();
        try {
            for (File file : files) references.add(Lab.of(ImageIO.read(file)).fit(200));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Materials.of(references);
    }

    static Stage of(String sentence, long seed) {
        return of(sentence, Framing.USUAL, seed);
    }

    static Stage of(String sentence, Framing framing, long seed) {
        Sentence read = Sentence.read(sentence);
        return Scene.best(read, PRINT, Drawings.builtIn(), framing, SIZE, SIZE, seed);
    }

    static Cast cast(String sentence) {
        Sentence read = Sentence.read(sentence);
        return new Cast(new Stage(read, PRINT, Drawings.builtIn(), Framing.USUAL, SIZE, SIZE, 1));
    }

    /** All that was put of a concept. */
    static List<Put> puts(Stage stage, String concept) {
        return stage.puts.stream()
                .filter(put -> put.actor().name().equals(concept))
                .toList();
    }

    static Placing.Box box(Stage stage, String concept) {
        return puts(stage, concept).get(0).box();
    }
}
