package air.engine.drawing;

import java.util.List;

/** All drawings, by what they show. */
public final class Drawings {
    private Drawings() {}

    /**
     * The drawings that show a thing, those that show it doing the action first and alone where there are any; empty
     * when it cannot be drawn.
     *
     * @param concept a concept's name
     * @param action the stem of an action, or empty
     */
    public static List<Drawing> of(String concept, String action) {
        return List.of();
    }
}
