package air.taste;

import air.model.InvalidInputException;
import air.model.Picture;
import air.model.VisionModel;
import air.text.SafeText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads models' answers. How something is written is forgiven wherever it can mean only one thing, for asking again is
 * paid for; what is meant is checked as strictly as ever, and rejected with every field and value that is wrong. What a
 * terminal or a log would obey is taken out.
 *
 * <p>Of several objects the one counts that has the most fields with something in them, of equals the last: drafts and
 * examples come before an answer, notes after it are smaller, and a repeated schema has fields with nothing in them.
 */
final class AnswerReader {
    /** An object that may be the answer. */
    interface Candidate<T> {
        /** The number of fields with valid content. */
        int known();

        /**
         * @param demanding whether to insist on what was asked for but can be lived without
         * @throws InvalidInputException if it cannot be used; names every field and value that is wrong
         */
        T read(boolean demanding);
    }

    private AnswerReader() {}

    /** @throws UnseenException if the model judged nothing, because it saw no picture */
    static Critique critique(VisionModel.Reply reply, boolean demanding) throws UnseenException {
        return judging(reply).read(demanding);
    }

    /** As {@link #critique(VisionModel.Reply, boolean)}, with findings in the picture that was {@code shown}. */
    static Critique critique(VisionModel.Reply reply, boolean demanding, Picture shown) throws UnseenException {
        CritiqueAnswer best = judging(reply);
        return best.read(demanding).with(Critique.Details.NONE.withFindings(best.findings(shown)));
    }

    private static CritiqueAnswer judging(VisionModel.Reply reply) throws UnseenException {
        CritiqueAnswer best = best(reply, "critique", CritiqueAnswer::new);
        if (!best.praises()) throwIfUnseen(reply);
        return best;
    }

    /** @throws UnseenException if the model read nothing, because it saw no pictures */
    static TasteProfile profile(VisionModel.Reply reply, boolean demanding) throws UnseenException {
        ProfileAnswer best = best(reply, "taste profile", ProfileAnswer::new);
        if (best.known() == 0 || best.unseen() > 1) throwIfUnseen(reply);
        return best.read(demanding);
    }

    /** @throws UnseenException if the model chose nothing, because it saw no pictures */
    static Critic.Preference preference(VisionModel.Reply reply, PairNames names) throws UnseenException {
        String bare = AnswerJson.withoutThoughts(reply.words()).replaceAll("[\\s\"'`*.]", "");
        if (names.sorted().stream().anyMatch(bare::equalsIgnoreCase))
            return new Critic.Preference(bare.equalsIgnoreCase(names.first()), "");
        PreferenceAnswer best = best(reply, "choice", node -> new PreferenceAnswer(node, names));
        if (best.known() < 2) throwIfUnseen(reply);
        return best.read(true);
    }

    private static <T extends Candidate<?>> T best(VisionModel.Reply reply, String what, Function<ObjectNode, T> made)
            throws UnseenException {
        if (reply.words().isBlank()) throw new InvalidInputException("the answer is empty.");
        T best = null;
        for (ObjectNode object : AnswerJson.objects(reply)) {
            T candidate = made.apply(object);
            if (best == null || candidate.known() >= best.known()) best = candidate;
        }
        if (best != null) return best;
        throwIfUnseen(reply);
        throw new InvalidInputException("the answer is not JSON: it should hold a " + what + " as one JSON object.");
    }

    private static void throwIfUnseen(VisionModel.Reply reply) throws UnseenException {
        Optional<String> said = UnseenException.said(AnswerJson.withoutThoughts(reply.words()));
        if (said.isPresent()) throw new UnseenException(said.get());
    }

    /** What a dimension is called: {@code palette_tendency}, {@code palette}, {@code Palette}. */
    static List<String> names(Dimension dimension) {
        String first = dimension.key().substring(0, dimension.key().indexOf('_'));
        Stream<String> names =
                Stream.of(dimension.key(), first, dimension.title().toLowerCase(Locale.ROOT));
        Stream<String> others = dimension == Dimension.AVOID_LIST
                ? Stream.of("avoidance", "avoids", "to_avoid", "things_to_avoid")
                : Stream.of();
        return Stream.concat(names, others).distinct().toList();
    }

    /** Rejects what is complained of, all in one message. */
    static void reject(List<String> complaints) {
        if (!complaints.isEmpty()) throw new InvalidInputException(String.join(" ", complaints));
    }

    /** One line of plain text: no control or invisible characters, and not longer than {@code longest}. */
    static String line(String text, int longest) {
        return SafeText.shortened(text, longest);
    }
}
