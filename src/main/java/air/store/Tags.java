package air.store;

import air.model.InvalidInputException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Tags in the form they are kept in: lower case, single blanks. */
final class Tags {
    private static final int LONGEST = 100;
    private static final int MOST = 100;

    private Tags() {}

    static String plain(String tag) {
        return tag.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static Set<String> of(Collection<String> tags) {
        Set<String> plain = new TreeSet<>();
        for (String tag : tags) {
            String one = plain(tag);
            if (one.length() > LONGEST)
                throw new InvalidInputException("A tag may have " + LONGEST + " letters but one has " + one.length()
                        + ": " + one.substring(0, 30) + "...");
            if (!one.isEmpty()) plain.add(one);
        }
        if (plain.size() > MOST)
            throw new InvalidInputException(
                    "A picture may have " + MOST + " tags but " + plain.size() + " were given.");
        return plain;
    }
}
