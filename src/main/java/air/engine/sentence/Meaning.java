package air.engine.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a word that names no thing means.
 *
 * @param role its part in the sentence
 * @param value what goes with the role: the number, the relation, the action; else empty
 * @param says what it says besides, by kind: "hour" to "NIGHT", "colour" to "red"
 */
record Meaning(Role role, String value, Map<String, String> says) {
    static final Meaning UNKNOWN = new Meaning(Role.UNKNOWN, "", Map.of());
    static final Meaning THING = new Meaning(Role.THING, "", Map.of());

    /** Reads what the data file says: "noun hour NIGHT shows moon". */
    static Meaning of(String text) {
        List<String> parts = List.of(text.strip().split("\\s+"));
        Role role = Role.valueOf(parts.get(0).toUpperCase(Locale.ROOT));
        int rest = 1 + role.arguments();
        return new Meaning(role, String.join(" ", parts.subList(1, rest)), pairs(parts.subList(rest, parts.size())));
    }

    /** Reads pairs: "glow NIGHT". */
    static Map<String, String> pairs(String text) {
        return pairs(Arrays.asList(text.strip().split("\\s+")));
    }

    private static Map<String, String> pairs(List<String> parts) {
        Map<String, String> pairs = new TreeMap<>();
        for (int at = 0; at < parts.size(); at += 2) pairs.put(parts.get(at), parts.get(at + 1));
        return Map.copyOf(pairs);
    }

    static Meaning describing(String kind, String what) {
        return new Meaning(Role.ADJECTIVE, "", Map.of(kind, what));
    }

    Optional<String> says(String kind) {
        return Optional.ofNullable(says.get(kind));
    }
}
