package air.engine.scene;

import air.engine.sentence.Sentence;
import air.engine.sentence.Sentence.Link;
import air.engine.sentence.Sentence.Relation;
import air.engine.sentence.Thing;
import air.engine.words.Concept.Home;
import air.engine.words.Concept.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who and what is on the stage, and where the sentence sets the scene. */
final class Cast {
    private static final Set<Relation> HOLDING =
            EnumSet.of(Relation.ON, Relation.IN, Relation.UNDER, Relation.OVER, Relation.WITH);

    /** The rooms inside buildings. */
    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("cafe", "cafe interior"),
            Map.entry("restaurant", "cafe interior"),
            Map.entry("pub", "cafe interior"),
            Map.entry("church", "church interior"),
            Map.entry("cathedral", "church interior"),
            Map.entry("temple", "hall"),
            Map.entry("palace", "hall"),
            Map.entry("castle", "hall"),
            Map.entry("museum", "hall"),
            Map.entry("school", "classroom"),
            Map.entry("theatre", "theatre stage"),
            Map.entry("opera", "theatre stage"),
            Map.entry("house", "room"),
            Map.entry("hotel", "room"),
            Map.entry("cottage", "room"),
            Map.entry("hut", "attic"));

    private final Sentence sentence;
    private final Map<Integer, Actor> actors = new LinkedHashMap<>();
    private final List<Thing> setting = new ArrayList<>();

    Cast(Stage stage) {
        sentence = stage.sentence;
        for (int i = 0; i < sentence.things().size(); i++) {
            Thing thing = inside(i);
            if (isSetting(thing) || scenery(thing)) setting.add(thing);
            else if (Actor.drawn(thing.concept(), stage.drawings)) actors.put(i, actor(thing, stage));
            else stage.notes.add(undrawn(thing));
        }
        for (Link link : sentence.links()) link(link);
        unwrap(stage);
        actors.values().removeIf(a -> actors.values().stream().anyMatch(other -> other.played == a));
    }

    /** A bouquet of named flowers is those flowers in a vase, or only itself in someone's hand. */
    private void unwrap(Stage stage) {
        for (Map.Entry<Integer, Actor> each : actors.entrySet()) {
            Actor bouquet = each.getValue();
            List<Actor> flowers = List.copyOf(bouquet.held);
            if (!bouquet.name().equals("bouquet") || flowers.isEmpty() || bouquet.holder != null) continue;
            Actor vase = actor(Sentence.read("vase").things().get(0), stage);
            flowers.forEach(flower -> hold(flower, vase, Relation.IN));
            each.setValue(vase);
        }
        actors.values().removeIf(a -> a.holder != null && a.holder.name().equals("bouquet"));
    }

    /** The i-th thing; a building that someone is in is meant as the room inside it. */
    private Thing inside(int i) {
        Thing thing = sentence.things().get(i);
        String room = ROOMS.get(thing.concept().name());
        int at = i;
        boolean entered = sentence.links().stream()
                .anyMatch(l -> l.to() == at
                        && l.relation() == Relation.IN
                        && sentence.things().get(l.from()).concept().kind() != Kind.BUILDING);
        return room == null || !entered ? thing : Sentence.read(room).things().get(0);
    }

    /** Whether it is a place, in the sky or a form rather than a thing of its own. */
    static boolean isSetting(Thing thing) {
        Kind kind = thing.concept().kind();
        return kind == Kind.PLACE || kind == Kind.SKY || kind == Kind.FORM;
    }

    static String undrawn(Thing thing) {
        return "Not drawn, because there is no drawing of it: " + thing.word() + ".";
    }

    private static Actor actor(Thing thing, Stage stage) {
        double size = stage.framing.sizes().getOrDefault(thing.concept().name(), 1.0);
        return new Actor(thing, stage.drawings, size);
    }

    /** Whether a thing is a setting rather than something drawn in one. */
    private static boolean scenery(Thing thing) {
        return thing.concept().name().equals("wave");
    }

    private void link(Link link) {
        Actor from = actors.get(link.from());
        Actor to = actors.get(link.to());
        if (from != null && to == null) from.aloft |= above(from, link);
        if (from == null || to == null || from == to || holds(from, to)) return;
        if (to.name().equals("bouquet") && from.is(Kind.FLOWER)) hold(from, to, Relation.IN);
        else if (takes(from, to, link.relation())) from.played = to;
        else if (link.relation() == Relation.WITH) with(from, to);
        else if (HOLDING.contains(link.relation()) && from.holder == null) hold(from, to, link.relation());
        else besides(from, to, link.relation());
    }

    /** Whether it is over a place rather than on it: birds over a village. */
    private static boolean above(Actor actor, Link link) {
        return link.relation() == Relation.OVER
                && (actor.is(Kind.BIRD, Kind.INSECT) || actor.lives(Home.AIR, Home.BRANCH));
    }

    /** Whether a person plays or rides a thing that only a drawing of both can show. */
    private static boolean takes(Actor who, Actor what, Relation relation) {
        boolean near = relation == Relation.WITH || relation == Relation.ON;
        boolean both = what.thing.count() == 1 || what.thing.count() == who.thing.count();
        boolean idle = List.of("", "play", "ride", "sit").contains(who.thing.action());
        return near && both && idle && who.plays(what);
    }

    private static void with(Actor from, Actor to) {
        boolean bears = from.is(Kind.FURNITURE, Kind.BOAT, Kind.VESSEL) && to.metres() < from.metres();
        if (bears && to.holder == null)
            hold(to, from, from.is(Kind.VESSEL) && to.is(Kind.FLOWER, Kind.FOOD) ? Relation.IN : Relation.ON);
        else if (carries(from, to) && to.holder == null) hold(to, from, Relation.WITH);
        else besides(to, from, Relation.BESIDE);
    }

    /** Whether a thing is small enough for a person to hold. */
    private static boolean carries(Actor who, Actor what) {
        return who.is(Kind.PERSON) && !what.is(Kind.PERSON, Kind.ANIMAL, Kind.TREE) && what.metres() < 1.4;
    }

    private static boolean holds(Actor inner, Actor outer) {
        for (Actor a = outer; a != null; a = a.holder) if (a == inner) return true;
        return false;
    }

    /** Gives a thing to a holder. */
    static void hold(Actor what, Actor holder, Relation relation) {
        what.holder = holder;
        what.relation = relation;
        holder.held.add(what);
    }

    private static void besides(Actor what, Actor neighbour, Relation side) {
        if (side == Relation.BETWEEN && what.side == side && what.other == null) what.other = neighbour;
        if (what.neighbour != null || neighbour.neighbour == what) return;
        what.neighbour = neighbour;
        what.side = side;
    }

    /** What stands by itself, the subject first. */
    List<Actor> roots() {
        return actors.values().stream().filter(a -> a.holder == null).toList();
    }

    List<Actor> all() {
        return List.copyOf(actors.values());
    }

    /** Whether the sentence names a place, a light of the sky or a form. */
    boolean names(String... concepts) {
        List<String> asked = List.of(concepts);
        return setting.stream().anyMatch(t -> asked.contains(t.concept().name()));
    }

    /** Whether the sentence is set in one of these places. */
    boolean at(Place... places) {
        return setting.stream().anyMatch(t -> List.of(places).stream()
                .anyMatch(p -> p.names.contains(t.concept().name())));
    }

    boolean outdoors() {
        return List.of(Place.values()).stream().anyMatch(p -> p.outdoors() && at(p));
    }

    boolean hasSetting(Kind kind) {
        return setting.stream().anyMatch(t -> t.concept().kind() == kind);
    }

    List<Thing> setting(Kind kind) {
        return setting.stream().filter(t -> t.concept().kind() == kind).toList();
    }

    boolean any(Predicate<Actor> test) {
        return actors.values().stream().anyMatch(test);
    }

    boolean anyNamed(String... concepts) {
        List<String> asked = List.of(concepts);
        return any(a -> asked.contains(a.name()));
    }

    boolean lives(Home... homes) {
        return any(a -> a.holder == null && a.lives(homes));
    }

    boolean isEmpty() {
        return actors.isEmpty();
    }

    /** Whether an actor stands so to a place of one of these names. */
    boolean linked(Actor actor, Relation relation, String... places) {
        List<String> asked = List.of(places);
        return sentence.links().stream()
                .anyMatch(l -> l.relation() == relation
                        && actors.get(l.from()) == actor
                        && asked.contains(
                                sentence.things().get(l.to()).concept().name()));
    }
}
