package air.engine.scene;

import air.engine.drawing.Drawings;
import air.engine.material.Materials;
import air.engine.raster.Hash;
import air.engine.sentence.Sentence;
import air.engine.sentence.Sentence.Relation;
import air.engine.sentence.Thing;
import air.engine.words.Concept.Home;
import air.engine.words.Concept.Kind;
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
    private static final int TRIES = 3;

    public Scene {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
    }

    /** Lays a sentence out with the drawings that come with the program. */
    public static Scene of(Sentence sentence, Materials materials, Framing framing, int width, int height, long seed) {
        return of(sentence, materials, Drawings.builtIn(), framing, width, height, seed);
    }

    /**
     * Lays a sentence out; the same for the same arguments. Where a thing of it would be hidden or cut, other
     * arrangements are tried.
     *
     * @param width px, 16 to 8192
     * @param height px, 16 to 8192
     */
    public static Scene of(
            Sentence sentence,
            Materials materials,
            Drawings drawings,
            Framing framing,
            int width,
            int height,
            long seed) {
        Stage best = best(sentence, materials, drawings, framing, width, height, seed);
        return new Scene(
                width, height, best.layers, best.notes.stream().distinct().toList());
    }

    /** The first arrangement in which all can be seen, or that in which the most can. */
    static Stage best(
            Sentence sentence,
            Materials materials,
            Drawings drawings,
            Framing framing,
            int width,
            int height,
            long seed) {
        long own = Hash.of(
                Hash.of(seed * 1009 + framing.arrangement()) ^ said(sentence).hashCode());
        Stage best = null;
        List<String> faults = List.of();
        for (int k = 0; k < TRIES && (best == null || !faults.isEmpty()); k++) {
            long each = k == 0 ? own : Hash.of(own + k);
            Stage stage = new Stage(sentence, materials, drawings, framing, width, height, each);
            setting(stage, new Cast(stage)).draw();
            List<String> found = Put.faults(stage);
            if (best != null && found.size() >= faults.size()) continue;
            best = stage;
            faults = found;
        }
        if (!forms(new Cast(best))) new Falling(best).lay(best.outdoors);
        best.notes.addAll(faults);
        return best;
    }

    /** What another arrangement is chosen for. */
    private static String said(Sentence sentence) {
        List<String> words = sentence.things().stream().map(Thing::word).toList();
        return words + " " + sentence.unknown() + sentence.colour() + sentence.calm() + sentence.wild();
    }

    /** What cannot be shown of a sentence, however it is laid out: things that there is no drawing of. */
    public static List<String> undrawn(Sentence sentence, Drawings drawings) {
        return sentence.things().stream()
                .filter(thing -> !Cast.isSetting(thing) && !Actor.drawn(thing.concept(), drawings))
                .map(Cast::undrawn)
                .distinct()
                .toList();
    }

    private static Setting setting(Stage stage, Cast cast) {
        if (forms(cast)) return new Forms(stage, cast);
        if (cast.at(Place.UNDERWATER) || underwater(cast)) return new Underwater(stage, cast);
        if (!cast.outdoors() && indoors(cast)) return indoor(stage, cast);
        if (onBranch(cast)) return new Branch(stage, cast);
        return built(stage, cast);
    }

    /** Where people have built. */
    private static Setting built(Stage stage, Cast cast) {
        if (cast.at(Place.ROOF)) return new Roofs(stage, cast);
        if (cast.names("waterfall")) return new Falls(stage, cast);
        if (cast.at(Place.BRIDGE)) return new Bridge(stage, cast);
        if (cast.names("town square", "market")) return new Square(stage, cast);
        if (cast.names("station")) return new Station(stage, cast);
        if (cast.names("city") && cast.roots().isEmpty()) return new Skyline(stage, cast);
        if (cast.at(Place.STREET)) return new Street(stage, cast);
        if (cast.names("harbour")) return new Harbour(stage, cast);
        if (cast.at(Place.VILLAGE)) return new Village(stage, cast);
        if (cast.at(Place.GARDEN)) return new Garden(stage, cast);
        return wild(stage, cast);
    }

    private static Setting wild(Stage stage, Cast cast) {
        if (cast.at(Place.CAVE)) return new Cave(stage, cast);
        if (cast.at(Place.WOODS)) return new Woods(stage, cast);
        if (cast.at(Place.SHORE)) return new Shore(stage, cast);
        if (cast.names("canyon")) return new Canyon(stage, cast);
        if (cast.names("cliff")) return new Cliff(stage, cast);
        if (cast.at(Place.HILL, Place.MOUNTAIN)) return new Heights(stage, cast);
        if (cast.names("swamp") || cast.at(Place.RIVER)) return new Riverside(stage, cast);
        if (afloat(cast)) return new Sea(stage, cast);
        if (openSky(cast)) return new OpenSky(stage, cast);
        boolean file = cast.any(Outdoors::files) && !cast.outdoors();
        return file ? new Heights(stage, cast) : new Countryside(stage, cast);
    }

    private static boolean forms(Cast cast) {
        return cast.isEmpty() && !cast.hasSetting(Kind.PLACE) && !cast.hasSetting(Kind.SKY) && !cast.names("wave");
    }

    private static Setting indoor(Stage stage, Cast cast) {
        if (laid(cast)) return new StillLife(stage, cast);
        return cast.names("church interior", "hall", "theatre stage")
                ? new Hall(stage, cast)
                : new Room(stage, cast, Interior.of(cast));
    }

    private static boolean underwater(Cast cast) {
        boolean table = cast.any(a -> a.lives(Home.TABLE) || a.is(Kind.BOAT, Kind.PERSON, Kind.FURNITURE));
        boolean under = !cast.roots().isEmpty()
                && cast.roots().stream()
                        .allMatch(a ->
                                a.lives(Home.UNDERWATER) && !a.thing.action().equals("jump"));
        return under && !table && !cast.outdoors();
    }

    private static boolean indoors(Cast cast) {
        boolean outside =
                cast.any(a -> a.is(Kind.BUILDING, Kind.VEHICLE) || a.is(Kind.TREE) && a.metres() > 1.2 || outdoor(a));
        return cast.at(Place.INDOORS)
                || cast.lives(Home.ROOM, Home.TABLE) && !outside
                || cast.any(a -> a.is(Kind.FURNITURE)) && !outside;
    }

    private static boolean outdoor(Actor actor) {
        return actor.is(Kind.FURNITURE) && actor.lives(Home.LAND);
    }

    /** Whether it is the things on a table that are shown. */
    private static boolean laid(Cast cast) {
        boolean furniture = cast.any(a -> a.is(Kind.FURNITURE) && !a.name().equals("table"));
        boolean living = cast.any(a -> a.is(Kind.PERSON) || a.is(Kind.ANIMAL) && a.holder == null);
        boolean set = cast.any(a -> a.lives(Home.TABLE) || a.is(Kind.FLOWER));
        return set && !furniture && !living && (!cast.at(Place.INDOORS) || cast.names("window sill"));
    }

    private static boolean onBranch(Cast cast) {
        boolean held = cast.any(a -> a.lives(Home.BRANCH)
                && a.holder != null
                && a.relation != Relation.UNDER
                && (a.holder.is(Kind.TREE) || a.holder.name().equals("branch")));
        boolean alone = cast.anyNamed("branch")
                && cast.roots().stream().allMatch(a -> a.name().equals("branch"));
        return held || alone;
    }

    private static boolean afloat(Cast cast) {
        return cast.at(Place.WATER)
                || cast.any(a -> a.holder == null && (a.is(Kind.BOAT) || a.lives(Home.WATER, Home.UNDERWATER)))
                || cast.anyNamed("lighthouse") && !cast.hasSetting(Kind.PLACE);
    }

    private static boolean openSky(Cast cast) {
        boolean flying = !cast.isEmpty() && cast.roots().stream().allMatch(Actor::flies);
        boolean skyAlone = cast.isEmpty() && !cast.hasSetting(Kind.PLACE) && !cast.names("wave");
        boolean land = cast.outdoors() && !cast.at(Place.SKY, Place.SPACE);
        return !land && (flying || skyAlone || cast.at(Place.SKY, Place.SPACE));
    }
}
