package air.engine.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the embedded engine can draw, and the words it is asked for by. */
enum Motif {
    SUN(Place.SKY, "sun sunset sunrise sunlight sunny sunshine sundown solar"),
    MOON(Place.SKY, "moon moonlight moonlit moonrise crescent lunar"),
    STARS(Place.SKY, "star starry starlight starlit constellation milky galaxy cosmos cosmic comet"),
    CLOUD(Place.SKY, "cloud cloudy overcast cumulus cloudscape sky heaven"),
    MIST(Place.SKY, "mist misty fog foggy haze hazy smoke smog vapour vapor steam"),
    RAIN(Place.SKY, "rain rainy raining drizzle downpour shower monsoon"),
    SNOW(Place.SKY, "snow snowy snowfall snowing snowflake blizzard snowstorm"),
    LIGHTNING(Place.SKY, "lightning thunder thunderbolt thunderstorm"),
    RAINBOW(Place.SKY, "rainbow"),
    AURORA(Place.SKY, "aurora borealis"),

    MOUNTAIN(
            Place.LAND,
            "mountain mount mountainous peak alp alps alpine summit ridge range massif volcano fuji matterhorn everest "
                    + "himalaya sierra pyrenees andes crag"),
    HILL(Place.LAND, "hill hilly hillside valley landscape countryside meadow moor moorland pasture upland knoll dale"),
    CLIFF(Place.LAND, "cliff canyon gorge bluff fjord precipice headland mesa ravine"),
    DUNE(Place.LAND, "dune desert sahara sand sandy"),
    FIELD(
            Place.LAND,
            "field wheat grass grassy grassland crop harvest prairie garden barley rye corn lawn steppe furrow vineyard "
                    + "savanna savannah plain rice paddy lavender"),
    PATH(Place.LAND, "path road trail street way lane track avenue footpath highway alley walkway"),
    RIVER(Place.LAND, "river stream brook canal creek rivulet riverbank riverside"),
    WATERFALL(Place.LAND, "waterfall cascade cataract"),
    FOREST(
            Place.LAND,
            "forest wood woods woodland grove jungle thicket copse orchard rainforest taiga wilderness park"),
    CITY(
            Place.LAND,
            "city cityscape skyline urban metropolis skyscraper downtown manhattan york tokyo paris london building "
                    + "rooftop"),

    SEA(
            Place.WATER,
            "sea ocean water bay harbour harbor coast coastal coastline beach shore seashore seascape seaside marina "
                    + "gulf strait port atlantic pacific mediterranean underwater"),
    LAKE(Place.WATER, "lake pond lagoon pool mere tarn reservoir loch puddle"),
    WAVE(Place.WATER, "wave surf tsunami swell breaker tide whirlpool"),
    ISLAND(Place.WATER, "island islet isle archipelago atoll iceberg"),

    ROCK(Place.GROUND, "rock rocky stone boulder pebble menhir monolith cairn"),
    TREE(
            Place.GROUND,
            "tree oak willow elm maple birch beech ash poplar linden bonsai olive sapling baobab acacia blossom "
                    + "chestnut sycamore cherry apple-tree"),
    PINE(Place.GROUND, "pine fir spruce cypress conifer cedar larch"),
    PALM(Place.GROUND, "palm coconut"),
    REED(Place.GROUND, "reed bamboo rush sedge cattail pampas"),
    LEAF(Place.GROUND, "leaf leave fern branch twig bough foliage ivy vine"),
    FLOWER(
            Place.GROUND,
            "flower floral rose poppy sunflower tulip bouquet lotus iris petal peony daisy lily bloom orchid dahlia "
                    + "chrysanthemum magnolia anemone wildflower hydrangea"),
    HOUSE(
            Place.GROUND,
            "house cottage hut barn farmhouse home cabin shed chalet bungalow villa roof farm shack inn mansion"),
    CHURCH(Place.GROUND, "church chapel cathedral steeple abbey monastery spire"),
    TEMPLE(Place.GROUND, "temple pagoda shrine torii stupa"),
    TOWER(Place.GROUND, "tower lighthouse belfry minaret beacon obelisk campanile column pillar"),
    CASTLE(Place.GROUND, "castle fortress fort citadel palace ruin"),
    WINDMILL(Place.GROUND, "windmill mill turbine"),
    BRIDGE(Place.LAND, "bridge viaduct aqueduct pier jetty"),
    LAMP(Place.GROUND, "lamp lantern streetlight streetlamp lamppost"),
    FIRE(Place.GROUND, "fire flame bonfire campfire"),
    TENT(Place.GROUND, "tent camp teepee tipi yurt"),
    GATE(Place.GROUND, "gate arch archway gateway portal"),
    TRAIN(Place.GROUND, "train locomotive railway tram"),
    CAR(Place.GROUND, "car automobile truck taxi bus van"),
    BICYCLE(Place.GROUND, "bicycle bike cyclist"),

    FIGURE(
            Place.GROUND,
            "figure person woman man girl boy walker wanderer people child monk traveller traveler hiker pilgrim "
                    + "fisherman farmer shepherd lover couple crowd dancer nude samurai king queen human lady gentleman "
                    + "silhouette stranger mother father family friend ballerina geisha knight nun soldier poet someone "
                    + "astronaut grandmother grandfather artist painter musician sailor captain angel bride clown worker "
                    + "baby hermit cowboy hero princess prince lad player"),
    PORTRAIT(Place.BUST, "portrait face head bust self-portrait profile"),
    BIRD(Place.AIR, "bird swallow gull seagull crow raven flock dove pigeon eagle hawk sparrow albatross falcon goose"),
    HERON(Place.GROUND, "heron crane egret stork ibis flamingo"),
    OWL(Place.GROUND, "owl"),
    SWAN(Place.AFLOAT, "swan duck mallard"),
    ANIMAL(
            Place.GROUND,
            "animal horse deer cow dog cat fox wolf sheep bear elephant rabbit stag pony bull ox lamb hare goat kitten "
                    + "puppy doe herd camel donkey"),
    BUTTERFLY(Place.AIR, "butterfly moth dragonfly"),
    FISH(Place.UNDER, "fish koi carp goldfish salmon trout tuna shark shoal"),
    WHALE(Place.AFLOAT, "whale orca dolphin"),
    BOAT(Place.AFLOAT, "boat sailboat sail sailing canoe rowboat dinghy yacht junk gondola skiff kayak raft dhow"),
    SHIP(Place.AFLOAT, "ship steamer ferry liner tanker freighter galleon vessel trawler"),
    BALLOON(Place.AIR, "balloon airship zeppelin"),
    KITE(Place.AIR, "kite"),
    UMBRELLA(Place.GROUND, "umbrella parasol"),

    VASE(Place.TABLE, "vase pot jug pitcher urn amphora ceramic pottery still-life"),
    BOTTLE(Place.TABLE, "bottle wine flask carafe"),
    BOWL(Place.TABLE, "bowl cup mug teacup dish plate teapot glass coffee tea"),
    FRUIT(
            Place.TABLE,
            "fruit apple pear orange-fruit lemon peach plum grape pomegranate quince apricot fig melon persimmon egg"),
    CANDLE(Place.TABLE, "candle candlelight candlestick"),
    BOOK(Place.TABLE, "book"),
    GUITAR(Place.TABLE, "guitar violin cello lute mandolin"),
    CHAIR(Place.INDOORS, "chair armchair stool bench"),
    TABLE(Place.INDOORS, "table desk"),
    WINDOW(Place.INDOORS, "window balcony"),
    DOOR(Place.INDOORS, "door doorway"),
    ROOM(Place.INDOORS, "room interior bedroom kitchen studio indoors hall corridor"),

    CIRCLE(Place.FORM, "circle circular disc disk ring sphere orb bubble dot"),
    SQUARE(Place.FORM, "square rectangle rectangular cube grid"),
    TRIANGLE(Place.FORM, "triangle triangular pyramid"),
    SPIRAL(Place.FORM, "spiral vortex swirl"),
    STRIPE(Place.FORM, "stripe striped"),
    ABSTRACT(
            Place.FORM,
            "abstract abstraction geometric geometry composition pattern shape form rhythm bauhaus music jazz "
                    + "suprematist constructivist minimalist collage");

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

    private static final Map<String, Motif> BY_WORD = new HashMap<>();

    static {
        for (Motif motif : values()) for (String word : motif.words) BY_WORD.putIfAbsent(word, motif);
    }

    final Place place;
    final List<String> words;

    Motif(Place place, String words) {
        this.place = place;
        this.words = List.of(words.split(" "));
    }

    /** The motif a word in the singular asks for, or null. */
    static Motif named(String word) {
        return BY_WORD.get(word);
    }
}
