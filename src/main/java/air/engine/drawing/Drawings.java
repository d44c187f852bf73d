package air.engine.drawing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All drawings, by what they show: a user's own where there are any, then ours, then a set of icons. Any number of
 * threads may ask.
 */
public final class Drawings {
    private final List<Shelf> shelves;
    private final List<String> problems;

    /** Made when first asked for: reading the icons takes a while. */
    private static final class BuiltIn {
        static final Drawings ALL = new Drawings(List.of(Shelf.own(), Shelf.icons()), List.of());
    }

    private Drawings(List<Shelf> shelves, List<String> problems) {
        this.shelves = shelves;
        this.problems = List.copyOf(problems);
    }

    /** What comes with the program. */
    public static Drawings builtIn() {
        return BuiltIn.ALL;
    }

    /**
     * What comes with the program, and a user's own drawings, which go before it. "fox.svg" shows a fox,
     * "fox-asleep.svg" another view of one, "polar_bear.svg" a polar bear; a file that cannot be drawn is passed over.
     *
     * @param folder where SVG files may lie; it need not exist
     */
    public static Drawings with(Path folder) {
        List<String> problems = new ArrayList<>();
        Shelf theirs = Shelf.folder(folder, problems);
        List<Shelf> shelves = new ArrayList<>(List.of(theirs));
        shelves.addAll(builtIn().shelves);
        return new Drawings(List.copyOf(shelves), problems);
    }

    /** What {@link #showing} gives of the built-in drawings. */
    public static List<Drawing> of(String concept, String action) {
        return builtIn().showing(concept, action);
    }

    /**
     * The drawings that show a thing: those that show it doing the action, where there are any; otherwise those in
     * which it just is there; all of one origin. Empty when it cannot be drawn.
     *
     * @param concept what it is called, in small letters and the singular
     * @param action the stem of an action, or empty
     */
    public List<Drawing> showing(String concept, String action) {
        List<Drawing> last = List.of();
        for (Shelf shelf : shelves) {
            List<Drawing> views = shelf.of(concept);
            List<Drawing> fitting = fitting(views, action);
            if (!fitting.isEmpty()) return fitting;
            if (last.isEmpty()) last = views;
        }
        return last;
    }

    private static List<Drawing> fitting(List<Drawing> views, String action) {
        List<Drawing> acting =
                views.stream().filter(view -> view.actions().contains(action)).toList();
        if (!acting.isEmpty()) return acting;
        List<Drawing> plain =
                views.stream().filter(view -> view.actions().isEmpty()).toList();
        return plain.isEmpty() && action.isEmpty() ? views : plain;
    }

    /** Whether a thing can be drawn. */
    public boolean has(String concept) {
        return shelves.stream().anyMatch(shelf -> shelf.concepts().contains(concept));
    }

    /** Everything that can be drawn, by the names that {@link #showing} takes, in alphabetical order. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Shelf shelf : shelves) names.addAll(shelf.concepts());
        return Collections.unmodifiableSet(names);
    }

    /** A sentence for each of the user's files that cannot be drawn: which, why and what to do. */
    public List<String> problems() {
        return problems;
    }
}
