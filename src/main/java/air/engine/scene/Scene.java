package air.engine.scene;

import air.engine.material.Materials;
import air.engine.sentence.Sentence;
import java.util.List;

/**
 * A sentence laid out.
 *
 * @param width px
 * @param height px
 * @param layers from the back to the front
 * @param notes sentences for the artist: what could not be shown as asked
 */
public record Scene(int width, int height, List<Layer> layers, List<String> notes) {
    public Scene {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
    }

    /** Lays a sentence out; the same for the same arguments. */
    public static Scene of(Sentence sentence, Materials materials, int width, int height, long seed) {
        return new Scene(width, height, List.of(), List.of());
    }
}
