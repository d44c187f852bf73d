package air.engine.scene;

import air.engine.sentence.Sentence;
import java.util.Set;

/** The kinds of places a scene can be set in, with the concepts that name each. */
enum Place {
    WATER("sea", "wave", "lake", "pond", "harbour", "island", "swamp", "swimming pool"),
    RIVER("river", "canal", "venice", "waterfall"),
    BRIDGE("bridge"),
    SHORE("shore"),
    HILL("hill", "cliff", "canyon", "valley", "mountain pass"),
    MOUNTAIN("mountain", "volcano"),
    VILLAGE("village"),
    FIELD(
            "field",
            "vineyard",
            "meadow",
            "farmyard",
            "graveyard",
            "battlefield",
            "fairground",
            "zoo",
            "airport",
            "snowfield",
            "ice rink"),
    GARDEN("garden", "park", "paradise"),
    WOODS("forest", "jungle"),
    DESERT("desert", "oasis"),
    ROAD("road", "path", "railway", "tunnel"),
    STREET("city", "street", "town square", "market", "alley", "station"),
    INDOORS(
            "room",
            "bedroom",
            "kitchen",
            "bathroom",
            "studio",
            "library",
            "classroom",
            "hall",
            "attic",
            "theatre stage",
            "cafe interior",
            "church interior",
            "window sill"),
    ROOF("roof", "balcony"),
    UNDERWATER("underwater"),
    CAVE("cave", "hell"),
    SKY("sky"),
    SPACE("space", "earth");

    final Set<String> names;

    Place(String... names) {
        this.names = Set.of(names);
    }

    /** Whether a sentence names it. */
    boolean named(Sentence sentence) {
        return sentence.things().stream()
                .anyMatch(t -> names.contains(t.concept().name()));
    }

    /** Whether it lies under the open sky. */
    boolean outdoors() {
        return this != INDOORS && this != UNDERWATER;
    }
}
