package air.model;

/** Gets the progress of a call. Called from the working thread; must return quickly. */
@FunctionalInterface
public interface Progress {
    /**
     * @param message what is being done now, for a person, for example "matching marks to the references"
     * @param fraction 0 to 1 of the call, or NaN when unknown
     */
    void report(String message, double fraction);
}
