package air.taste;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON schemas of what vision models answer. All fields of an object are required and it has no others: what strict
 * schemas ask for.
 */
final class Schemas {
    private static final String STRING = "{\"type\":\"string\"}";
    private static final String NUMBER = "{\"type\":\"number\"}";
    private static final String BOX = "\"box\":" + list(NUMBER);

    static final String PROFILE = object(
            "\"palette_tendency\":" + STRING,
            "\"compositional_style\":" + STRING,
            "\"emotional_register\":" + STRING,
            "\"texture_feel\":" + STRING,
            "\"avoid_list\":" + list(STRING),
            "\"principles\":" + list(STRING));

    private static final String[] CRITIQUE_FIELDS = {
        "\"reasoning\":" + STRING,
        "\"breakdown\":"
                + object(Stream.of(Dimension.values())
                        .map(d -> "\"" + d.key() + "\":" + NUMBER)
                        .toArray(String[]::new)),
        "\"score\":" + NUMBER,
        "\"revised_prompt\":" + STRING
    };

    static final String CRITIQUE = object(CRITIQUE_FIELDS);

    /** A critique with findings. */
    static final String FINDINGS = object(Stream.concat(
                    Stream.of(CRITIQUE_FIELDS),
                    Stream.of("\"findings\":"
                            + list(object(
                                    "\"dimension\":" + either(names()),
                                    "\"sentence\":" + STRING,
                                    BOX,
                                    "\"cost\":" + NUMBER))))
            .toArray(String[]::new));

    static final String CHECK =
            object("\"seen\":" + STRING, "\"answer\":" + either(List.of("yes", "no", "cannot tell")));

    static final String EVIDENCE = object("\"evidence\":"
            + list(object("\"sentence\":" + NUMBER, "\"shown\":" + list(object("\"reference\":" + NUMBER, BOX)))));

    private Schemas() {}

    /** A choice between two pictures that are called so. */
    static String choice(PairNames names) {
        return object("\"difference\":" + STRING, "\"better\":" + either(names.sorted()));
    }

    private static List<String> names() {
        return Stream.of(Dimension.values()).map(Dimension::key).toList();
    }

    private static String list(String of) {
        return "{\"type\":\"array\",\"items\":" + of + "}";
    }

    private static String either(List<String> words) {
        return "{\"type\":\"string\",\"enum\":[\"" + String.join("\",\"", words) + "\"]}";
    }

    private static String object(String... fields) {
        String names = Stream.of(fields)
                .map(field -> field.substring(0, field.indexOf(':')))
                .collect(Collectors.joining(","));
        return "{\"type\":\"object\",\"properties\":{" + String.join(",", fields) + "},\"required\":[" + names
                + "],\"additionalProperties\":false}";
    }
}
