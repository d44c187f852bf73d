package air.taste;

import air.model.Picture;
import air.model.VisionModel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer that says where a profile's sentences show. What names no sentence, reference or place is left out. */
final class EvidenceAnswer {
    /** Most places of a sentence that are asked for and kept. */
    static final int MOST = 3;

    private static final List<String> EVIDENCE =
            AnswerFields.names("evidence sentences items results places findings sightings");
    private static final List<String> SENTENCE = AnswerFields.names("sentence clause text number sentence_number id");
    private static final List<String> SHOWN = AnswerFields.names("shown sightings places boxes where references");
    private static final List<String> REFERENCE =
            AnswerFields.names("reference image reference_number image_number picture number");
    private static final Pattern NUMBER = Pattern.compile("\\D{0,20}?(\\d{1,2})(?:\\.0*)?\\D{0,3}");

    /** A place before the unit of all is known. */
    private record Draft(String sentence, int reference, PlaceAnswer place) {}

    private final List<String> sentences;
    private final List<Picture> shown;
    private final List<Draft> drafts = new ArrayList<>();
    private boolean fromZero;

    /** @param shown the references as the model was shown them */
    private EvidenceAnswer(List<String> sentences, List<Picture> shown) {
        this.sentences = sentences;
        this.shown = shown;
    }

    /** What a profile says and references can show, in the order in which it is asked about: not what they avoid. */
    static List<String> sentences(TasteProfile profile) {
        List<String> sentences = new ArrayList<>(profile.principles());
        sentences.addAll(List.of(
                profile.paletteTendency(),
                profile.compositionalStyle(),
                profile.emotionalRegister(),
                profile.textureFeel()));
        return sentences;
    }

    static List<TasteProfile.Evidence> of(VisionModel.Reply reply, TasteProfile profile, List<Picture> shown) {
        List<TasteProfile.Evidence> best = List.of();
        for (ObjectNode object : AnswerJson.objects(reply)) {
            JsonNode all = new AnswerFields(object, AnswerFields.WRAPPERS).get(EVIDENCE);
            List<TasteProfile.Evidence> evidence = new EvidenceAnswer(sentences(profile), shown).read(all);
            if (evidence.size() >= best.size()) best = evidence;
        }
        return best;
    }

    private List<TasteProfile.Evidence> read(JsonNode all) {
        for (JsonNode one : all) {
            AnswerFields fields = new AnswerFields(one, Set.of());
            sentence(fields.get(SENTENCE)).ifPresent(sentence -> add(sentence, fields.get(SHOWN)));
        }
        // Who counts from 0 has named the wrong reference everywhere else too.
        if (fromZero) return List.of();
        double unit = PlaceAnswer.unit(drafts.stream().map(Draft::place).toList());
        Map<String, List<TasteProfile.Sighting>> sightings = new LinkedHashMap<>();
        for (Draft draft : drafts)
            sighting(draft, unit).ifPresent(one -> sightings
                    .computeIfAbsent(draft.sentence, key -> new ArrayList<>())
                    .add(one));
        return sightings.entrySet().stream()
                .map(one -> new TasteProfile.Evidence(
                        one.getKey(),
                        Optional.empty(),
                        one.getValue().stream().distinct().limit(MOST).toList()))
                .toList();
    }

    /** The sentence of a number, or the one that is quoted, in whole or by words of it that stand in no other. */
    private Optional<String> sentence(JsonNode node) {
        int number = number(node);
        if (number >= 1 && number <= sentences.size()) return Optional.of(sentences.get(number - 1));
        String quoted = bare(node.asText(""));
        List<String> holding = sentences.stream()
                .filter(sentence -> quoted.contains(" ") && bare(sentence).contains(quoted))
                .toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    private static String bare(String sentence) {
        return sentence.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }

    /** The number that a node is; -1 where it is none. */
    private static int number(JsonNode node) {
        Matcher number = NUMBER.matcher(node.asText(""));
        return number.matches() ? Integer.parseInt(number.group(1)) : -1;
    }

    private void add(String sentence, JsonNode places) {
        for (JsonNode place : places.isObject() ? List.of(places) : places) {
            AnswerFields fields = new AnswerFields(place, Set.of());
            int reference = number(fields.get(REFERENCE));
            if (reference == 0) fromZero = true;
            if (reference >= 1 && reference <= shown.size())
                drafts.add(new Draft(sentence, reference - 1, PlaceAnswer.of(fields)));
        }
    }

    /** Without a place it is the whole picture; with one that cannot be meant it is nothing. */
    private Optional<TasteProfile.Sighting> sighting(Draft draft, double unit) {
        Optional<Box> box = draft.place.box(unit, shown.get(draft.reference));
        return box.isPresent() || !draft.place.given()
                ? Optional.of(new TasteProfile.Sighting(draft.reference, box, OptionalDouble.empty()))
                : Optional.empty();
    }
}
