package air.engine.scene;

import java.util.List;
import java.util.Locale;

/** Kinds of rooms, with what stands in each when nothing else is said. */
enum Interior {
    ROOM(
            Floor.RUG,
            0.7,
            Item.maybe("bookshelf", 0.12, 0.02, 0.52, 0.35),
            Item.maybe("fireplace", 0.24, 0.02, 0.36, 0.3),
            Item.maybe("grandfather clock", 0.10, 0.03, 0.50, 0.3),
            Item.maybe("lamp", 0.10, 0.05, 0.46, 0.4),
            Item.maybe("potted plant", 0.09, 0.08, 0.24, 0.6),
            Item.maybe("chest of drawers", 0.26, 0.03, 0.24, 0.3),
            Item.maybe("armchair", 0.24, 0.09, 0.30, 0.3)),
    BEDROOM(
            Floor.RUG,
            0.8,
            Item.sure("bed", 0.27, 0.10, 0.27),
            Item.maybe("wardrobe", 0.88, 0.02, 0.5, 0.4),
            Item.maybe("chest of drawers", 0.86, 0.04, 0.24, 0.4)),
    KITCHEN(
            Floor.CHECKS,
            0.6,
            Item.sure("stove", 0.13, 0.04, 0.36),
            Item.maybe("table", 0.36, 0.10, 0.24, 0.5),
            Item.maybe("refrigerator", 0.90, 0.03, 0.48, 0.3)),
    BATHROOM(Floor.CHECKS, 0.4, Item.sure("bathtub", 0.26, 0.08, 0.2), Item.sure("mirror", 0.28, -0.26, 0.24)),
    STUDIO(Floor.BOARDS, 0.9, Item.sure("easel", 0.15, 0.09, 0.48), Item.maybe("stool", 0.34, 0.12, 0.17, 0.7)),
    LIBRARY(
            Floor.BOARDS,
            0,
            Item.sure("bookshelf", 0.07, 0.01, 0.60),
            Item.sure("bookshelf", 0.345, 0.01, 0.60),
            Item.sure("bookshelf", 0.62, 0.01, 0.60),
            Item.sure("bookshelf", 0.895, 0.01, 0.60),
            Item.maybe("ladder", 0.24, 0.06, 0.60, 0.5),
            Item.maybe("globe", 0.10, 0.12, 0.20, 0.5)),
    CLASSROOM(
            Floor.BOARDS,
            0,
            Item.sure("desk", 0.20, 0.16, 0.20),
            Item.maybe("globe", 0.90, 0.04, 0.22, 0.6),
            Item.sure("desk", 0.66, 0.10, 0.17),
            Item.maybe("clock", 0.90, -0.40, 0.12, 0.8)),
    CAFE(
            Floor.CHECKS,
            0.7,
            Item.sure("table", 0.16, 0.10, 0.24),
            Item.sure("chair", 0.33, 0.08, 0.27),
            Item.maybe("table", 0.88, 0.06, 0.20, 0.7),
            Item.sure("chandelier", 0.30, -0.50, 0.16)),
    ATTIC(
            Floor.BOARDS,
            0,
            Item.sure("chest", 0.20, 0.05, 0.17),
            Item.maybe("rocking horse", 0.40, 0.07, 0.20, 0.5),
            Item.maybe("suitcase", 0.84, 0.05, 0.14, 0.6),
            Item.maybe("birdcage", 0.34, 0.04, 0.2, 0.4));

    /** What lies on the floor. */
    enum Floor {
        RUG,
        BOARDS,
        CHECKS
    }

    /**
     * Something that stands in a room.
     *
     * @param x from the side that the subject leaves free, 0, to the other, 1
     * @param rise how far its foot is below the wall's, as a share of the frame's height; less than 0 hangs on the wall
     * @param high as a share of the frame's shorter side
     * @param chance 0 never to 1 always
     */
    record Item(String concept, double x, double rise, double high, double chance) {
        static Item sure(String concept, double x, double rise, double high) {
            return new Item(concept, x, rise, high, 1);
        }

        static Item maybe(String concept, double x, double rise, double high, double chance) {
            return new Item(concept, x, rise, high, chance);
        }
    }

    final Floor floor;
    /** How often it has a window when none is asked for. */
    final double window;

    final List<Item> items;

    Interior(Floor floor, double window, Item... items) {
        this.floor = floor;
        this.window = window;
        this.items = List.of(items);
    }

    /** The room a sentence is set in. */
    static Interior of(Cast cast) {
        for (Interior interior : values()) {
            String name = interior.name().toLowerCase(Locale.ROOT);
            if (cast.names(name, name + " interior")) return interior;
        }
        return ROOM;
    }
}
