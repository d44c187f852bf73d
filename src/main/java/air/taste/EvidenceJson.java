package air.taste;

import air.model.InvalidInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A profile's evidence as JSON. The keys are a contract; references count from 1, as people do. */
final class EvidenceJson {
    private static final String CLAUSE = "clause";
    private static final String MEASURE = "measure";
    private static final String SHOWN = "shown";
    private static final String REFERENCE = "reference";
    private static final String BOX = "box";
    private static final String VALUE = "value";

    private EvidenceJson() {}

    static ArrayNode node(List<TasteProfile.Evidence> evidence) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (TasteProfile.Evidence one : evidence) {
            ObjectNode node = all.addObject().put(CLAUSE, one.clause());
            one.measure().ifPresent(measure -> node.put(MEASURE, measure));
            ArrayNode shown = node.putArray(SHOWN);
            for (TasteProfile.Sighting sighting : one.shown()) {
                ObjectNode place = shown.addObject().put(REFERENCE, sighting.reference() + 1);
                sighting.place().ifPresent(box -> place.set(BOX, CritiqueJson.node(box)));
                sighting.value().ifPresent(value -> place.put(VALUE, Math.rint(value * 1000) / 1000));
            }
        }
        return all;
    }

    /** @throws InvalidInputException if {@code node} is there and is no evidence */
    static List<TasteProfile.Evidence> read(JsonNode node) {
        List<TasteProfile.Evidence> all = new ArrayList<>();
        for (JsonNode one : node) {
            String clause = TasteJson.text(one, CLAUSE);
            if (clause == null) throw new InvalidInputException("evidence must name its clause.");
            List<TasteProfile.Sighting> shown = new ArrayList<>();
            one.path(SHOWN).forEach(place -> shown.add(sighting(place)));
            all.add(new TasteProfile.Evidence(clause, Optional.ofNullable(TasteJson.text(one, MEASURE)), shown));
        }
        return all;
    }

    private static TasteProfile.Sighting sighting(JsonNode node) {
        return new TasteProfile.Sighting(
                (int) TasteJson.number(node.path(REFERENCE), REFERENCE) - 1,
                node.path(BOX).isArray() ? Optional.of(CritiqueJson.box(node.path(BOX))) : Optional.empty(),
                node.path(VALUE).isNumber()
                        ? OptionalDouble.of(node.path(VALUE).doubleValue())
                        : OptionalDouble.empty());
    }
}
