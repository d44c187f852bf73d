package air.taste;

import air.model.InvalidInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** An object that may be a choice between two pictures. */
final class PreferenceAnswer implements AnswerReader.Candidate<Critic.Preference> {
    private static final List<String> BETTER = AnswerFields.names(
            "better better_image better_picture winner best chosen choice choose preferred preference pick selected"
                    + " selection verdict decision answer name");
    private static final List<String> DIFFERENCE = AnswerFields.names(
            "difference differences what_differs reasoning reason rationale explanation justification comment why");
    private static final int LONGEST_REASON = 300;

    private final AnswerFields fields;
    private final PairNames names;

    PreferenceAnswer(ObjectNode node, PairNames names) {
        fields = new AnswerFields(node, AnswerFields.WRAPPERS);
        this.names = names;
    }

    private Optional<Boolean> choice() {
        return Wording.text(fields.get(BETTER)).flatMap(names::choice);
    }

    private Optional<String> reason() {
        return Wording.text(fields.get(DIFFERENCE)).filter(Wording::saysSomething);
    }

    @Override
    public int known() {
        return (choice().isPresent() ? 1 : 0) + (reason().isPresent() ? 1 : 0);
    }

    /** A choice without a reason is not worth asking again. */
    @Override
    public Critic.Preference read(boolean demanding) {
        JsonNode better = fields.get(BETTER);
        boolean first = choice().orElseThrow(() -> new InvalidInputException("better must be "
                + String.join(" or ", names.sorted()) + ", one of them and nothing else, but was "
                + TasteJson.shown(better) + "."));
        String reason = reason().map(said -> names.unnamed(said, first)).orElse("");
        return new Critic.Preference(first, AnswerReader.line(reason, LONGEST_REASON));
    }
}
