package air.studio;

import air.files.ContentHash;
import air.model.ImageRequest;
import air.model.Picture;
import air.model.VisionRequest;
import air.provenance.Provenance;
import air.provenance.ProvenanceJson;
import air.registry.ModelEntry;
import air.store.LedgerEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request to a model, as the ledger keeps it.
 *
 * @param fingerprint identifies the whole request, pixels included: equal requests have equal fingerprints
 * @param asked the provenance of its results, as far as known before the call
 * @param rest what provenance does not cover: the number of results and the inputs, or the words of a question;
 *     pictures by hash
 * @param parents the assets it works on
 */
record LedgerRequest(String fingerprint, Provenance asked, ObjectNode rest, List<Long> parents) {
    /** Operations of a vision model: to read a taste, to judge a picture. */
    static final String READ = "read";

    static final String JUDGE = "judge";
    /** To choose between two pictures, to answer a question about one, to say where in the references a taste shows. */
    static final String COMPARE = "compare";

    static final String CHECK = "check";
    static final String EVIDENCE = "evidence";
    /** To judge a picture so that the judge's error is known. */
    static final String CALIBRATE = "calibrate";

    private static final Set<String> IN_WORDS = Set.of(READ, JUDGE, COMPARE, CHECK, EVIDENCE, CALIBRATE);
    /** A test of a connection. */
    static final String PROBE = "probe";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String COUNT = "count";
    private static final String INPUTS = "inputs";
    private static final String PARENTS = "parents";
    private static final String TEXT = "text";
    private static final String PICTURES = "pictures";

    LedgerRequest {
        parents = List.copyOf(parents);
    }

    /** For results. */
    static LedgerRequest of(ModelEntry entry, ImageRequest request, Subject subject, List<Long> parents) {
        return of(entry, request.operation().key(), request, subject, parents);
    }

    /** A test of a connection: a small request whose results are not kept. */
    static LedgerRequest probe(ModelEntry entry, ImageRequest request, Subject subject) {
        return of(entry, PROBE, request, subject, List.of());
    }

    private static LedgerRequest of(
            ModelEntry entry, String operation, ImageRequest request, Subject subject, List<Long> parents) {
        ObjectNode rest = MAPPER.createObjectNode().put(COUNT, request.count());
        rest.setAll(ProvenanceJson.options(request.options()));
        pictures(rest, INPUTS, request.inputs());
        ObjectNode all = MAPPER.createObjectNode()
                .put("prompt", request.prompt())
                .put("width", request.width())
                .put("height", request.height())
                .put("seed", request.seed());
        all.setAll(rest);
        pictures(all, "references", request.references());
        Provenance asked = Provenance.of(operation, entry.provider(), entry.id())
                .asking(request)
                .intent(subject.intent())
                .profile(subject.profile())
                .build();
        return new LedgerRequest(fingerprint(entry, request.operation().key(), all), asked, rest, parents);
    }

    /** What a vision model is asked to do, by the name of its answer's schema. */
    static String operation(VisionRequest request) {
        return switch (request.schemaName()) {
            case "taste_profile" -> READ;
            case "critique" -> JUDGE;
            case "comparison" -> COMPARE;
            case "check" -> CHECK;
            case "evidence" -> EVIDENCE;
            default -> throw new IllegalArgumentException("no operation for the schema " + request.schemaName());
        };
    }

    /** Whether an operation is answered in words and not with pictures. */
    static boolean inWords(String operation) {
        return IN_WORDS.contains(operation);
    }

    /** @param operation as the ledger is to call it */
    static LedgerRequest of(ModelEntry entry, String operation, VisionRequest request, Subject subject) {
        ObjectNode all = MAPPER.createObjectNode()
                .put("system", request.system())
                .put(TEXT, request.text())
                .put("schema", request.jsonSchema());
        pictures(all, PICTURES, request.pictures());
        Provenance asked = Provenance.of(operation, entry.provider(), entry.id())
                .intent(subject.intent())
                .profile(subject.profile())
                .build();
        String fingerprint = fingerprint(entry, operation, all);
        return new LedgerRequest(fingerprint, asked, all.retain(TEXT, PICTURES), List.of());
    }

    /** The request as the ledger stores it. */
    static LedgerRequest written(LedgerEntry entry) {
        ObjectNode json = tree(entry.request());
        json.put("operation", entry.operation()).put("provider", entry.provider());
        Provenance asked = ProvenanceJson.read(json.put("model", entry.model()));
        ObjectNode rest = MAPPER.createObjectNode();
        for (String key : List.of(TEXT, PICTURES, COUNT, INPUTS)) if (json.has(key)) rest.set(key, json.get(key));
        rest.setAll(ProvenanceJson.options(asked.options()));
        List<Long> parents = new ArrayList<>();
        for (JsonNode parent : json.path(PARENTS)) if (parent.isIntegralNumber()) parents.add(parent.asLong());
        return new LedgerRequest(entry.fingerprint(), asked, rest, parents);
    }

    /** The object in a row; empty if the row is damaged, because what was paid for is kept anyway. */
    private static ObjectNode tree(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode();
        }
    }

    /** What {@link #written} reads. */
    String json() {
        ObjectNode json = ProvenanceJson.node(asked);
        json.setAll(rest);
        if (!parents.isEmpty()) parents.forEach(json.putArray(PARENTS)::add);
        return json.toString();
    }

    /** The rest, as an asset keeps it; its inputs are its parents. */
    ObjectNode options() {
        return rest.deepCopy().without(List.of(INPUTS));
    }

    private static String fingerprint(ModelEntry entry, String operation, ObjectNode all) {
        String text = entry.provider() + '\n' + entry.path() + '\n' + operation + '\n' + all;
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void pictures(ObjectNode json, String field, List<Picture> pictures) {
        ArrayNode hashes = json.putArray(field);
        pictures.forEach(picture -> hashes.add(picture.pixelHash()));
    }
}
