package air.engine.drawing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All drawings, by what they show: a user's own where there are any, then ours, then a set of icons, then those of
 * things like it. Any number of threads may ask.
 */
public final class Drawings {
    private final List<Shelf> shelves;
    private final Map<String, List<String>> standIns;
    private final List<String> problems;

    /** Made when first asked for: reading the icons takes a while. */
    private static final class BuiltIn {
        static final Drawings ALL = new Drawings(List.of(Shelf.own(), Shelf.icons()), standIns(), List.of());
    }

    private Drawings(List<Shelf> shelves, Map<String, List<String>> standIns, List<String> problems) {
        this.shelves = shelves;
        this.standIns = standIns;
        this.problems = List.copyOf(problems);
    }

    /** What is drawn instead of things that have no drawing; the file's head says how it is written. */
    private static Map<String, List<String>> standIns() {
        Map<String, List<String>> found = new TreeMap<>();
        Shelf.resource("stand-ins.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    String[] sides = line.split(": ");
                    for (String name : sides[0].split(", ")) found.put(name, List.of(sides[1].split(", ")));
                });
        return found;
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
        return new Drawings(List.copyOf(shelves), builtIn().standIns, problems);
    }

    /** What {@link #showing} gives of the built-in drawings. */
    public static List<Drawing> of(String concept, String action) {
        return builtIn().showing(concept, action);
    }

    /**
     * The drawings that show a thing: those that show it doing the action, where there are any; otherwise those in
     * which it just is there; all of one origin. Where it has none, those of something like it: of an eagle for a
     * falcon. Empty when it cannot be drawn.
     *
     * @param concept what it is called, in small letters and the singular
     * @param action the stem of an action, or empty
     */
    public List<Drawing> showing(String concept, String action) {
        List<Drawing> own = own(concept, action);
        if (!own.isEmpty()) return own;
        return standIns.getOrDefault(concept, List.of()).stream()
                .flatMap(like -> own(like, action).stream())
                .toList();
    }

    /** The drawings of the thing itself. */
    private List<Drawing> own(String concept, String action) {
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

    /** Whether a thing can be drawn, if need be as something like it. */
    public boolean has(String concept) {
        return isDrawn(concept)
                || standIns.getOrDefault(concept, List.of()).stream().anyMatch(this::isDrawn);
    }

    /** Whether a thing has drawings of its own: where it has none, it is drawn as something like it or not at all. */
    public boolean isDrawn(String concept) {
        return shelves.stream().anyMatch(shelf -> shelf.concepts().contains(concept));
    }

    /** Everything that can be drawn, by the names that {@link #showing} takes, in alphabetical order. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Shelf shelf : shelves) names.addAll(shelf.concepts());
        standIns.keySet().stream().filter(this::has).forEach(names::add);
        return Collections.unmodifiableSet(names);
    }

    /** A sentence for each of the user's files that cannot be drawn: which, why and what to do. */
    public List<String> problems() {
        return problems;
    }
}
