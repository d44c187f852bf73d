package air.engine.scene;

import air.engine.drawing.Drawing;
import air.engine.drawing.Drawings;
import air.engine.sentence.Sentence.Relation;
import air.engine.sentence.Thing;
import air.engine.words.Concept;
import air.engine.words.Concept.Home;
import air.engine.words.Concept.Kind;
import java.util.ArrayList;
import java.util.List;

/** A thing of the sentence that is put on the stage, and what is put on, in, under or over it. */
final class Actor {
    final Thing thing;
    final Concept concept;
    /** What holds it, or null for what stands by itself. */
    Actor holder;

    Relation relation;
    final List<Actor> held = new ArrayList<>();
    /** What it stands next to, behind, before; or null. */
    Actor neighbour;

    Relation side;

    Actor(Thing thing) {
        this.thing = thing;
        concept = thing.concept();
    }

    String name() {
        return concept.name();
    }

    boolean is(Kind... kinds) {
        return List.of(kinds).contains(concept.kind());
    }

    boolean lives(Home... homes) {
        return List.of(homes).contains(concept.home());
    }

    boolean flies() {
        return lives(Home.AIR) || thing.action().equals("fly");
    }

    /** How tall a usual one is, m, with the size it was asked in. */
    double metres() {
        return Math.max(0.05, concept.metres()) * thing.size();
    }

    /** Whether a concept can be drawn; flowers grow by themselves. */
    static boolean drawn(Concept concept) {
        boolean grown = concept.kind() == Kind.FLOWER || concept.name().equals("branch");
        return grown || !Drawings.of(concept.name(), "").isEmpty();
    }

    /** The k-th one's drawing: another view for each of several, in the seed's order. */
    Drawing drawing(Chance chance, int k) {
        List<Drawing> views = Drawings.of(name(), doing());
        if (views.isEmpty()) views = Drawings.of("daisy", "");
        int first = (int) (chance.of("view " + name()) * views.size());
        return views.get((first + k) % views.size());
    }

    /** What it does, or what it must be doing where it is: who is on a horse, a chair or in a boat sits. */
    private String doing() {
        boolean riding = thing.action().isEmpty() || thing.action().equals("ride");
        if (!riding || holder == null || !is(Kind.PERSON)) return thing.action();
        boolean seat = relation == Relation.ON || relation == Relation.IN;
        return seat && holder.is(Kind.ANIMAL, Kind.FURNITURE, Kind.BOAT, Kind.VEHICLE) ? "sit" : thing.action();
    }

    /** Of a person's usual size, the share of the frame's shorter side it takes when it is alone. */
    double share() {
        double m = metres();
        double share = is(Kind.PERSON) ? 0.46 : (is(Kind.FURNITURE) ? 0.52 : 0.42) * StrictMath.pow(m / 1.7, 0.27);
        return Math.max(0.17, Math.min(0.62, share));
    }
}
