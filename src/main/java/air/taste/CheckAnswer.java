package air.taste;

import air.model.VisionModel;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An answer to a question that a picture answers with yes or no. */
final class CheckAnswer {
    private static final List<String> ANSWER =
            AnswerFields.names("answer verdict result response value finding conclusion yes_or_no");
    /** The word alone, or before what is said of it: "yes and no" is neither. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\s\"'`*_]*(yes|no|true|false)[\"'`*_]*\\s*(?:[.,;:!(–—-].*)?", Pattern.DOTALL);

    private CheckAnswer() {}

    /** Whether it says yes; empty where it says neither, something else, or that no picture was seen. */
    static Optional<Boolean> yes(VisionModel.Reply reply) {
        String spoken = AnswerJson.withoutThoughts(reply.words());
        if (UnseenException.said(spoken).isPresent()) return Optional.empty();
        List<JsonNode> given = AnswerJson.objects(reply).stream()
                .map(object -> new AnswerFields(object, AnswerFields.WRAPPERS).get(ANSWER))
                .filter(JsonNode::isValueNode)
                .toList();
        return given.isEmpty() ? yes(spoken) : yes(given.get(given.size() - 1).asText());
    }

    private static Optional<Boolean> yes(String said) {
        Matcher plain = PLAIN.matcher(said.toLowerCase(Locale.ROOT));
        return plain.matches()
                ? Optional.of(Stream.of("yes", "true").anyMatch(plain.group(1)::equals))
                : Optional.empty();
    }
}
