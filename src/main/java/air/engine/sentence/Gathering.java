package air.engine.sentence;

import air.engine.sentence.Sentence.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The things that are drawn, and those that are not.
 *
 * @param drafts what the things were made of, in the same order
 * @param things what is drawn
 * @param links how they stand to each other
 * @param left known things for which there is no room
 */
record Gathering(List<Draft> drafts, List<Thing> things, List<Link> links, List<Draft> left) {
    static Gathering of(Cast cast, int most) {
        List<Draft> known = new ArrayList<>();
        for (Draft draft : cast.drafts())
            if (draft.concept().isPresent() && !repeats(cast, draft, known)) known.add(draft);
        List<Draft> drawn = known.subList(0, Math.min(most, known.size()));
        List<Link> links = new ArrayList<>();
        for (Cast.Tie tie : cast.ties()) {
            int from = drawn.indexOf(tie.from());
            int to = drawn.indexOf(tie.to());
            if (from >= 0 && to >= 0) links.add(new Link(from, tie.relation(), to));
        }
        List<Draft> left = known.subList(drawn.size(), known.size());
        return new Gathering(drawn, drawn.stream().map(Draft::thing).toList(), links, left);
    }

    /** Whether a thing of which nothing else is said was named before; the larger number counts. */
    private static boolean repeats(Cast cast, Draft draft, List<Draft> known) {
        if (!plain(cast, draft)) return false;
        for (Draft earlier : known) {
            boolean same = earlier.concept().equals(draft.concept())
                    && Objects.equals(earlier.traits().colour(), draft.traits().colour());
            if (!same) continue;
            if (draft.asked() > earlier.asked()) earlier.traits().take(draft.traits());
            return true;
        }
        return false;
    }

    private static boolean plain(Cast cast, Draft draft) {
        boolean tied = cast.ties().stream().anyMatch(tie -> tie.from() == draft || tie.to() == draft);
        return !tied && draft.traits().action().isEmpty() && draft.traits().side() == Thing.Side.ANYWHERE;
    }
}
