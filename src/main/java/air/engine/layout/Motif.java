package air.engine.layout;

import air.engine.words.Glossary;
import java.util.List;
import java.util.Map;

/** What the embedded engine can draw. */
enum Motif {
    SUN(Place.SKY),
    MOON(Place.SKY),
    STARS(Place.SKY),
    CLOUD(Place.SKY),
    MIST(Place.SKY),
    RAIN(Place.SKY),
    SNOW(Place.SKY),
    LIGHTNING(Place.SKY),
    RAINBOW(Place.SKY),
    AURORA(Place.SKY),

    MOUNTAIN(Place.LAND),
    HILL(Place.LAND),
    CLIFF(Place.LAND),
    DUNE(Place.LAND),
    FIELD(Place.LAND),
    PATH(Place.LAND),
    RIVER(Place.LAND),
    WATERFALL(Place.LAND),
    FOREST(Place.LAND),
    CITY(Place.LAND),

    SEA(Place.WATER),
    LAKE(Place.WATER),
    WAVE(Place.WATER),
    ISLAND(Place.WATER),

    ROCK(Place.GROUND),
    TREE(Place.GROUND),
    PINE(Place.GROUND),
    PALM(Place.GROUND),
    REED(Place.GROUND),
    LEAF(Place.GROUND),
    FLOWER(Place.GROUND),
    HOUSE(Place.GROUND),
    CHURCH(Place.GROUND),
    TEMPLE(Place.GROUND),
    TOWER(Place.GROUND),
    CASTLE(Place.GROUND),
    WINDMILL(Place.GROUND),
    BRIDGE(Place.LAND),
    LAMP(Place.GROUND),
    FIRE(Place.GROUND),
    TENT(Place.GROUND),
    GATE(Place.GROUND),
    TRAIN(Place.GROUND),
    CAR(Place.GROUND),
    BICYCLE(Place.GROUND),

    FIGURE(Place.GROUND),
    PORTRAIT(Place.BUST),
    BIRD(Place.AIR),
    HERON(Place.GROUND),
    OWL(Place.GROUND),
    SWAN(Place.AFLOAT),
    ANIMAL(Place.GROUND),
    BUTTERFLY(Place.AIR),
    FISH(Place.UNDER),
    WHALE(Place.AFLOAT),
    BOAT(Place.AFLOAT),
    SHIP(Place.AFLOAT),
    BALLOON(Place.AIR),
    KITE(Place.AIR),
    UMBRELLA(Place.GROUND),

    VASE(Place.TABLE),
    BOTTLE(Place.TABLE),
    BOWL(Place.TABLE),
    FRUIT(Place.TABLE),
    CANDLE(Place.TABLE),
    BOOK(Place.TABLE),
    GUITAR(Place.TABLE),
    CHAIR(Place.INDOORS),
    TABLE(Place.INDOORS),
    WINDOW(Place.INDOORS),
    DOOR(Place.INDOORS),
    ROOM(Place.INDOORS),

    CIRCLE(Place.FORM),
    SQUARE(Place.FORM),
    TRIANGLE(Place.FORM),
    SPIRAL(Place.FORM),
    STRIPE(Place.FORM),
    ABSTRACT(Place.FORM);

    /** Where a motif belongs, which decides the scene it asks for. */
    enum Place {
        SKY,
        LAND,
        WATER,
        GROUND,
        AFLOAT,
        UNDER,
        AIR,
        TABLE,
        INDOORS,
        BUST,
        FORM
    }

    private static final Glossary<Motif> WORDS = Glossary.read("intents", "things", Motif::valueOf);

    final Place place;

    Motif(Place place) {
        this.place = place;
    }

    /** The motif a word in the singular asks for, or null. */
    static Motif named(String word) {
        return WORDS.of(word).orElse(null);
    }

    /** The words that ask for it, in the singular. */
    List<String> words() {
        return WORDS.entries().entrySet().stream()
                .filter(entry -> entry.getValue() == this)
                .map(Map.Entry::getKey)
                .toList();
    }
}
