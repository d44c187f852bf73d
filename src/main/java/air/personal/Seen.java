package air.personal;

/**
 * A picture that something was decided about.
 *
 * @param asset its number in the library
 * @param run what it was made in; pictures of one run are left out together
 * @param approved whether the artist approved it at the gate
 * @param figures a figure for each {@link Trait}, NaN where it is unknown
 */
record Seen(long asset, String run, boolean approved, double[] figures) {}
