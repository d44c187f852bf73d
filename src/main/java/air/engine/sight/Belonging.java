package air.engine.sight;

/** How far a picture belongs to a set of others. */
public final class Belonging {
    private Belonging() {}
}
