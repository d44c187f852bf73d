package air.engine.words;

/**
 * Something that can be named and drawn, or a place a picture can be set in.
 *
 * @param name its English name, in the singular and in small letters: "cat", "lighthouse", "sea"; unique
 * @param kind what sort of thing it is
 * @param home where it is found when a sentence does not say
 * @param metres how tall a usual one is, upright; 0 for places, skies and forms
 */
public record Concept(String name, Kind kind, Home home, double metres) {
    /** What sort of thing a concept is. */
    public enum Kind {
        PERSON,
        ANIMAL,
        BIRD,
        FISH,
        INSECT,
        TREE,
        FLOWER,
        PLANT,
        BUILDING,
        BOAT,
        VEHICLE,
        FURNITURE,
        VESSEL,
        FOOD,
        OBJECT,
        /** Where a picture is set: sea, hill, street, room, garden. */
        PLACE,
        /** What is in the sky: sun, moon, stars, cloud, rainbow. */
        SKY,
        /** Circles, squares, stripes and the like. */
        FORM
    }

    /** Where a thing is found when a sentence does not say. */
    public enum Home {
        /** On the ground, outdoors. */
        LAND,
        /** On the water. */
        WATER,
        /** In the water. */
        UNDERWATER,
        /** In the air. */
        AIR,
        /** On a branch, outdoors. */
        BRANCH,
        /** On a floor, indoors. */
        ROOM,
        /** On a table, indoors. */
        TABLE,
        /** In the sky. */
        SKY,
        ANYWHERE
    }

    /** Whether it is a place rather than a thing. */
    public boolean isPlace() {
        return kind == Kind.PLACE;
    }
}
