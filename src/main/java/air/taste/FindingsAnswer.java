package air.taste;

import air.model.Picture;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an answer says is missed and where. What cannot be used of it is left out; nothing of it is an error. */
final class FindingsAnswer {
    /** Most findings that are asked for and kept. */
    static final int MOST = 4;

    static final List<String> FINDINGS =
            AnswerFields.names("findings finding issues gaps flaws departures faults observations");
    private static final List<String> DIMENSION = AnswerFields.names("dimension category aspect criterion field");
    private static final List<String> SENTENCE =
            AnswerFields.names("sentence finding text description issue gap explanation comment note reason");
    private static final List<String> COST = AnswerFields.names("cost points deduction penalty loss cost_in_points");
    private static final int LONGEST = 300;

    /** One of them before the unit of the places is known. */
    private record Draft(Optional<Dimension> dimension, String sentence, PlaceAnswer place, double cost) {}

    private FindingsAnswer() {}

    /** @param shown the picture as the model was shown it */
    static List<Critique.Finding> of(JsonNode findings, Picture shown) {
        List<Draft> drafts = new ArrayList<>();
        for (JsonNode one : findings) draft(one).ifPresent(drafts::add);
        double unit = PlaceAnswer.unit(drafts.stream().map(Draft::place).toList());
        return drafts.stream()
                .map(one -> new Critique.Finding(one.dimension, one.sentence, one.place.box(unit, shown), one.cost))
                .sorted(Comparator.comparingDouble(Critique.Finding::cost).reversed())
                .limit(MOST)
                .toList();
    }

    private static Optional<Draft> draft(JsonNode node) {
        AnswerFields fields = new AnswerFields(node, Set.of());
        JsonNode said = node.isTextual() ? node : fields.get(SENTENCE);
        return Wording.text(said)
                .filter(Wording::saysSomething)
                .map(sentence -> new Draft(
                        dimension(fields.get(DIMENSION)),
                        AnswerReader.line(sentence, LONGEST),
                        PlaceAnswer.of(fields),
                        cost(fields.get(COST))));
    }

    private static Optional<Dimension> dimension(JsonNode node) {
        String name = AnswerFields.plain(node.asText(""));
        return Stream.of(Dimension.values())
                .filter(one -> AnswerReader.names(one).contains(name))
                .findFirst();
    }

    /** Points of 10, "-1.5" meaning that they are taken off; 0 where it says none that can be. */
    private static double cost(JsonNode node) {
        double cost = Score.of(node).map(Score::outOfTen).map(Math::abs).orElse(0.0);
        return cost <= 10 ? cost : 0;
    }
}
