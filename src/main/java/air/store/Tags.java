package air.store;

import air.model.InvalidInputException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tags in the form they are kept in: lower case, single blanks. */
public final class Tags {
    private static final int LONGEST = 100;
    private static final int MOST = 100;
    private static final int SHOWN = 30;

    private Tags() {}

    /** A tag as it is kept; blank for none. */
    public static String plain(String tag) {
        return tag.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * As {@link #plain}, of a tag as a person writes it.
     *
     * @throws InvalidInputException if it is blank or too long
     */
    public static String named(String tag) {
        String plain = plain(tag);
        if (plain.isEmpty() || plain.length() > LONGEST)
            throw new InvalidInputException("A tag must have 1 to " + LONGEST + " letters but \"" + shortened(plain)
                    + "\" has " + plain.length() + ".");
        return plain;
    }

    private static String shortened(String tag) {
        return tag.length() <= SHOWN ? tag : tag.substring(0, SHOWN) + "...";
    }

    static Set<String> of(Collection<String> tags) {
        Set<String> plain = new TreeSet<>();
        for (String tag : tags) {
            if (!tag.isBlank()) plain.add(named(tag));
        }
        if (plain.size() > MOST)
            throw new InvalidInputException(
                    "A picture may have " + MOST + " tags but " + plain.size() + " were given.");
        return plain;
    }
}
