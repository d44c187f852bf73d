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
import java.util.Map;
import java.util.Set;

/** A thing of the sentence that is put on the stage, and what is put on, in, under or over it. */
final class Actor {
    /** Who is drawn instead of a person with one of these: they are held as only a drawing of both can show. */
    private static final Map<String, String> PLAYERS = Map.of(
            "cello", "cellist",
            "violin", "violinist",
            "flute", "flautist",
            "guitar", "guitarist",
            "bicycle", "cyclist");

    /** Who may be drawn instead, when the one that is meant was never drawn doing what it does. */
    private static final Map<String, String> KIN = Map.of(
            "girl", "child",
            "boy", "child",
            "person", "man",
            "young woman", "woman",
            "young man", "man",
            "princess", "woman",
            "queen", "woman",
            "old man", "man",
            "old woman", "woman");

    /** Views of people on a chair; the chair is their hindmost part. */
    private static final Set<String> ON_OWN_CHAIR =
            Set.of("man-sit", "man-read", "woman-read", "old-man-sit", "old-woman-knit", "reader");

    /** What is too long to stand on furniture. */
    private static final Set<String> LYING = Set.of(
            "cello",
            "violin",
            "guitar",
            "saxophone",
            "trumpet",
            "flute",
            "sword",
            "axe",
            "umbrella",
            "closed umbrella",
            "rose",
            "sunflower",
            "tulip");

    final Thing thing;
    final Concept concept;
    private final Drawings drawings;
    private final double size;
    /** What holds it, or null for what stands by itself. */
    Actor holder;

    Relation relation;
    final List<Actor> held = new ArrayList<>();
    /** What it stands next to, behind, before or between; or null. */
    Actor neighbour;
    /** The second of two different things it stands between, or null. */
    Actor other;

    Relation side;
    /** What it plays or rides, which its own drawing shows, or null. */
    Actor played;
    /** Whether it is above a place, in the air. */
    boolean aloft;
    /** How many of it have been put. */
    int put;

    /** @param size how much larger than usual a correction wants it; 1 is usual */
    Actor(Thing thing, Drawings drawings, double size) {
        this.thing = thing;
        this.drawings = drawings;
        this.size = size;
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
        boolean flock = is(Kind.BIRD)
                && thing.count() >= 5
                && lives(Home.BRANCH)
                && holder == null
                && thing.action().isEmpty();
        return aloft || lives(Home.AIR) || thing.action().equals("fly") || flock;
    }

    /** How tall a usual one is, m, with the size it was asked in. */
    double metres() {
        return Math.max(0.05, concept.metres()) * thing.size() * size;
    }

    /** Whether a concept can be drawn; flowers grow by themselves. */
    static boolean drawn(Concept concept, Drawings drawings) {
        boolean grown = concept.kind() == Kind.FLOWER || concept.name().equals("branch");
        return grown || drawings.has(concept.name());
    }

    /** Whether a person with this thing is drawn as one with it. */
    boolean plays(Actor what) {
        return is(Kind.PERSON) && played == null && PLAYERS.containsKey(what.name());
    }

    /** The k-th one's drawing: another view for each of several, in the seed's order. */
    Drawing drawing(Chance chance, int k) {
        List<Drawing> views = roomy(views());
        int first = (int) (chance.of("view " + name()) * views.size());
        Drawing view = views.get((first + k) % views.size());
        if (sits() && ON_OWN_CHAIR.contains(view.name())) return Turned.withoutFirst(view);
        return lies() ? Turned.by(view, 78) : view;
    }

    /** Of furniture that something is under, the views with room beneath, if there are any. */
    private List<Drawing> roomy(List<Drawing> views) {
        boolean over = is(Kind.FURNITURE) && held.stream().anyMatch(h -> h.relation == Relation.UNDER);
        List<Drawing> wide =
                views.stream().filter(v -> v.width() > 1.4 * v.height()).toList();
        return over && !wide.isEmpty() ? wide : views;
    }

    private List<Drawing> views() {
        if (played != null) return player();
        String doing = doing();
        List<Drawing> plain = List.of();
        for (String name : names()) {
            List<Drawing> views = seated(drawings.showing(name, doing));
            if (plain.isEmpty()) plain = views;
            boolean shown =
                    doing.isEmpty() || views.stream().anyMatch(v -> v.actions().contains(doing));
            if (shown && !views.isEmpty()) return views;
        }
        return plain.isEmpty() ? drawings.showing("daisy", "") : plain;
    }

    private List<Drawing> player() {
        List<Drawing> views = drawings.showing(PLAYERS.get(played.name()), "");
        boolean woman = Set.of("woman", "girl", "young woman", "old woman").contains(name());
        List<Drawing> fitting =
                views.stream().filter(v -> v.name().contains("woman") == woman).toList();
        return fitting.isEmpty() ? views : fitting;
    }

    /** Its names among the drawings, the truest first. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (thing.old() && is(Kind.PERSON)) names.add("old " + name());
        if (lies() && name().equals("umbrella")) names.add("closed umbrella");
        if (name().equals("boat") && held.stream().anyMatch(a -> a.is(Kind.PERSON))) names.add("rowboat");
        if (relation == Relation.OVER && name().equals("lamp")) names.add("chandelier");
        names.add(name());
        if (KIN.containsKey(name())) names.add(KIN.get(name()));
        return names;
    }

    /** Of people who sit on something, the views in which they sit upright, if there are any. */
    private List<Drawing> seated(List<Drawing> views) {
        if (!sits()) return views;
        List<Drawing> upright =
                views.stream().filter(v -> ON_OWN_CHAIR.contains(v.name())).toList();
        List<Drawing> idle =
                views.stream().filter(v -> !v.actions().contains("fish")).toList();
        if (!upright.isEmpty()) return upright;
        return idle.isEmpty() || doing().equals("fish") ? views : idle;
    }

    /** Whether it is a person who sits on what holds it. */
    boolean sits() {
        if (!is(Kind.PERSON) || relation != Relation.ON && relation != Relation.IN) return false;
        boolean resting = Set.of("sleep", "lie", "stand", "dance", "jump").contains(thing.action());
        boolean bed = Set.of("bed", "table", "desk").contains(holder.name());
        return !resting && !bed && holder.is(Kind.ANIMAL, Kind.FURNITURE, Kind.BOAT, Kind.VEHICLE);
    }

    /** Whether it lies on its side where it would stand too tall. */
    private boolean lies() {
        boolean put = relation == Relation.ON && holder.is(Kind.FURNITURE, Kind.VESSEL);
        return put && LYING.contains(name());
    }

    /** What it does, or what it must be doing where it is. */
    private String doing() {
        if (flies() && thing.action().isEmpty()) return "fly";
        boolean riding = thing.action().isEmpty() || thing.action().equals("ride");
        boolean bed = relation == Relation.IN && holder.name().equals("bed");
        if (bed && riding) return "sleep";
        return sits() && riding ? "sit" : thing.action();
    }

    /** Of a person's usual size, the share of the frame's shorter side it takes when it is alone. */
    double share() {
        double usual = metres() / size;
        double share = is(Kind.PERSON) ? 0.46 : (is(Kind.FURNITURE) ? 0.52 : 0.42) * StrictMath.pow(usual / 1.7, 0.27);
        return Math.max(0.17, Math.min(0.62, share * size));
    }
}
