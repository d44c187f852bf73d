package air.engine.sentence;

import air.engine.sentence.Sentence.Relation;
import air.engine.words.Concept;
import java.util.List;
import java.util.Set;

/** Finds which of the things named so far a relation belongs to, and what it means between two. */
final class Belonging {
    private static final Set<String> LONG =
            Set.of("bridge", "river", "canal", "street", "road", "path", "railway", "alley", "tunnel");
    /** Where one looks when one looks at, over or out on a place. */
    private static final Set<String> ONTO = Set.of("OVER", "ON", "IN", "ACROSS");

    private static final Set<Relation> MOVING =
            Set.of(Relation.OVER, Relation.THROUGH, Relation.ACROSS, Relation.ALONG);
    /** What is smaller than this (m) is held rather than stood by. */
    private static final double HELD = 1.3;
    /** No chain of relations is followed further. */
    static final int FAR = 8;

    private Belonging() {}

    /** The relation of a preposition, as it is meant between these. */
    static Relation relation(Word preposition, Draft to, List<Draft> who) {
        String name = preposition.meaning().value();
        boolean looking = !who.isEmpty() && who.get(0).traits().action().equals("look");
        if (looking && ONTO.contains(name)) return Relation.BEFORE;
        if (name.equals("AT"))
            return looking
                    ? Relation.BEFORE
                    : to.is(Concept.Kind.SKY) ? Relation.UNDER : to.isPlace() ? Relation.IN : Relation.BESIDE;
        Relation relation = Relation.valueOf(name);
        if (relation == Relation.ALONG && !to.isPlace()) return Relation.ON;
        if (relation == Relation.ON && !who.isEmpty() && who.get(0).is(Concept.Kind.SKY)) return Relation.OVER;
        if (looking && relation == Relation.THROUGH && to.is(Concept.Kind.OBJECT)) return Relation.WITH;
        boolean worn = relation == Relation.IN && to.is(Concept.Kind.OBJECT) && isWorn(to);
        return worn && !who.isEmpty() && who.get(0).is(Concept.Kind.PERSON) ? Relation.WITH : relation;
    }

    private static boolean isWorn(Draft to) {
        return to.concept().filter(c -> c.metres() < HELD).isPresent();
    }

    /** From the thing named last to the one that something is said of. */
    static Draft source(Draft start, String preposition, Draft to) {
        if (preposition.equals("WITH")) return holder(start, to);
        Draft at = start;
        for (int step = 0; step < FAR && at.governor().isPresent(); step++) {
            boolean runs = at.concept().filter(c -> LONG.contains(c.name())).isPresent()
                    && MOVING.contains(moving(preposition));
            boolean away = at.isHeld() || to.isWide() && !runs || at.isWide() && !runs;
            if (!away || at.keeps()) break;
            at = at.governor().get();
        }
        return at;
    }

    private static Relation moving(String preposition) {
        return preposition.equals("AT") ? Relation.IN : Relation.valueOf(preposition);
    }

    /** Who has something with them: whoever lives, if it can be held or lives itself. */
    private static Draft holder(Draft start, Draft to) {
        boolean held = to.lives()
                || to.concept().filter(c -> !c.isPlace() && c.metres() < HELD).isPresent();
        Draft at = start;
        for (int step = 0; step < FAR && held && !at.lives() && at.governor().isPresent(); step++)
            at = at.governor().get();
        return held && at.lives() ? at : start;
    }

    /** What an adjective or a place in the frame belongs to when it comes after this noun. */
    static Draft described(Draft last) {
        Draft at = last;
        for (int step = 0; step < FAR && at.governor().isPresent(); step++) {
            if (!at.isWide() && !at.isHeld() || at.keeps()) break;
            at = at.governor().get();
        }
        return at;
    }
}
