package air.provider;

import air.model.ModelException;
import air.model.ModelException.Kind;
import air.wire.RejectedField;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What this endpoint has been found to accept, by model, so that it is tried only once: the way to ask for JSON, and
 * the request fields it rejected. Forgotten when the program ends. Thread-safe.
 */
final class Accepted {
    /** The ways to ask for an answer's format, best first. */
    enum Rung {
        STRICT_SCHEMA,
        JSON_OBJECT,
        TEXT;

        Rung next() {
            return values()[Math.min(ordinal() + 1, values().length - 1)];
        }
    }

    private static final Pattern ABOUT_FORMAT = Pattern.compile(
            "(?i)response_?format|json_schema|json_object|json mode|json output|structured|response_?mime|response_?schema|schema");

    private static final String QUOTE = "It says: ";

    private final Map<String, Rung> rungs = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> rejected = new ConcurrentHashMap<>();

    Rung rung(String model) {
        return rungs.getOrDefault(model, Rung.STRICT_SCHEMA);
    }

    void remember(String model, Rung rung) {
        rungs.put(model, rung);
    }

    /** Whether an error is about the format that was asked for. */
    static boolean namesFormat(String words) {
        return ABOUT_FORMAT.matcher(words).find();
    }

    boolean accepts(String model, String field) {
        return !rejected.getOrDefault(model, Set.of()).contains(field);
    }

    /** A question to a model; repeated, it leaves out what was rejected. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws ModelException;
    }

    /**
     * Asks; if the endpoint rejects an extra field by name, asks again without it and leaves it out from then on.
     *
     * @param extras fields that are sent unless {@link #accepts} says otherwise
     */
    <T> T without(String model, List<String> extras, Question<T> question) throws ModelException {
        while (true) {
            try {
                return question.ask();
            } catch (ModelException e) {
                if (!rejects(model, e, extras)) throw e;
            }
        }
    }

    /** Whether the endpoint rejected one of {@code extras}, which is then left out from now on. */
    private boolean rejects(String model, ModelException failure, List<String> extras) {
        if (failure.kind() != Kind.INVALID_REQUEST) return false;
        List<String> named = failure.getCause() instanceof RejectedField field ? words(field.name()) : List.of();
        List<String> said = words(quote(failure.getMessage(), model));
        return extras.stream()
                .filter(field -> accepts(model, field))
                .filter(field -> Stream.of(named, said).anyMatch(words -> names(words, words(field))))
                .findFirst()
                .map(field -> rejected.computeIfAbsent(model, any -> ConcurrentHashMap.newKeySet())
                        .add(field))
                .isPresent();
    }

    /** What the provider says, without the model's name and others that may contain a field's name by chance. */
    private static String quote(String message, String model) {
        String said = message.substring(Math.max(0, message.indexOf(QUOTE)));
        return said.replace(model, " ").replaceAll("\\S*[/-]\\S*", " ");
    }

    /** Google says {@code image_config} of what was sent as {@code imageConfig}. */
    private static List<String> words(String text) {
        String apart = text.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
        return List.of(apart.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
    }

    private static boolean names(List<String> words, List<String> field) {
        return Collections.indexOfSubList(words, field) >= 0;
    }
}
