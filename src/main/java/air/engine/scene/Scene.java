package air.engine.scene;

import air.engine.material.Materials;
import air.engine.raster.Hash;
import air.engine.sentence.Sentence;
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
    public Scene {
        layers = List.copyOf(layers);
        notes = List.copyOf(notes);
    }

    /**
     * Lays a sentence out; the same for the same arguments.
     *
     * @param width px, 16 to 8192
     * @param height px, 16 to 8192
     */
    public static Scene of(
            Sentence sentence, Materials materials, Framing framing, int width, int height, long seed) {
        long own = Hash.of(Hash.of(seed * 1009 + framing.arrangement()) ^ sentence.things().hashCode());
        Stage stage = new Stage(sentence, materials, framing, width, height, own);
        Cast cast = new Cast(sentence, stage.notes);
        setting(stage, cast).draw();
        new Falling(stage).lay();
        return new Scene(width, height, stage.layers, stage.notes);
    }

    private static Setting setting(Stage stage, Cast cast) {
        if (cast.isEmpty() && !cast.hasSetting(Kind.PLACE) && !cast.hasSetting(Kind.SKY)) return new Forms(stage, cast);
        if (cast.names("underwater", "reef") || underwater(cast)) return new Underwater(stage, cast);
        boolean outdoors = cast.names(
                "street", "city", "square", "market", "alley", "garden", "park", "field", "hill", "beach", "shore", "forest", "village",
                "sea", "lake", "river", "mountain", "desert", "road", "path");
        if (!outdoors && indoors(cast)) return new Indoors(stage, cast, laid(cast));
        if (cast.any(a -> a.lives(Home.BRANCH)) && onBranch(cast)) return new Branch(stage, cast);
        if (cast.names("bridge")) return new Bridge(stage, cast);
        if (cast.names("street", "city", "square", "market", "alley", "cafe")) return new Street(stage, cast);
        if (cast.names("forest")) return new Woods(stage, cast);
        if (cast.names("beach", "shore")) return new Countryside(stage, cast);
        if (afloat(cast)) return new Sea(stage, cast);
        boolean land = cast.names("hill", "mountain", "volcano", "cliff", "valley", "village") || outdoors;
        boolean flying = !cast.isEmpty() && cast.roots().stream().allMatch(a -> a.lives(Home.AIR) || a.thing.action().equals("fly"));
        boolean skyAlone = cast.isEmpty() && !cast.hasSetting(Kind.PLACE);
        if (!land && (flying || skyAlone || cast.names("sky", "space"))) return new OpenSky(stage, cast);
        return new Countryside(stage, cast);
    }

    private static boolean underwater(Cast cast) {
        boolean table = cast.any(a -> a.lives(Home.TABLE) || a.is(Kind.BOAT));
        boolean under = !cast.isEmpty() && cast.roots().stream().allMatch(a -> a.lives(Home.UNDERWATER));
        return under && !table && !cast.any(a -> a.thing.action().equals("jump"));
    }

    private static boolean indoors(Cast cast) {
        return cast.names("room", "kitchen", "studio", "library", "window", "window sill")
                || cast.lives(Home.ROOM, Home.TABLE)
                || cast.any(a -> a.is(Kind.FURNITURE));
    }

    /** Whether it is the things on a table that are shown. */
    private static boolean laid(Cast cast) {
        boolean furniture = cast.any(a -> a.is(Kind.FURNITURE) && !a.name().equals("table"));
        boolean people = cast.any(a -> a.is(Kind.PERSON) || a.is(Kind.ANIMAL) && a.holder == null);
        boolean set = cast.any(a -> a.lives(Home.TABLE) || a.is(Kind.FLOWER));
        return set && !furniture && !people && !cast.names("room", "kitchen", "studio", "library");
    }

    private static boolean onBranch(Cast cast) {
        boolean branch = cast.names("branch") || cast.any(a -> a.holder != null && (a.holder.is(Kind.TREE) || a.holder.name().equals("branch")));
        return branch;
    }

    private static boolean afloat(Cast cast) {
        return cast.names("sea", "lake", "pond", "harbour", "island")
                || cast.any(a -> a.holder == null && (a.is(Kind.BOAT) || a.lives(Home.WATER, Home.UNDERWATER)))
                || cast.anyNamed("lighthouse") && !cast.hasSetting(Kind.PLACE);
    }
}
