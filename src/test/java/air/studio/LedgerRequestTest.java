package air.studio;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.model.VisionRequest;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.Price;
import air.store.LedgerEntry;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LedgerRequestTest {
    private static final String PROFILE = "ab".repeat(32);
    private static final Picture INPUT = Picture.of(32, 32, new int[1024]);
    private static final Picture REFERENCE = Picture.of(16, 16, new int[256]);
    private static final Subject SUBJECT = new Subject("a boat", Optional.of(PROFILE));
    private static final ModelEntry ENTRY = new ModelEntry(
            "fal/edit",
            "fal",
            "fal-ai/edit",
            EnumSet.of(Operation.IMAGE_EDIT),
            false,
            new Limits(64, 2048, 4_000_000, 1, 2, 1, 1000, OptionalDouble.empty()),
            Price.FREE,
            Map.of(),
            Map.of(),
            "");
    private static final ImageRequest EDIT = new ImageRequest(
            Operation.IMAGE_EDIT,
            "A boat at night.",
            512,
            384,
            7,
            2,
            List.of(INPUT),
            List.of(REFERENCE),
            new ImageRequest.Options(
                    Optional.of("ink"), OptionalInt.of(20), OptionalDouble.of(7.5), OptionalDouble.empty()));
    private static final VisionRequest QUESTION = new VisionRequest("system", "text", List.of(REFERENCE), "name", "{}");

    /** Rows as version 0.1.0 wrote them, of {@link #EDIT} and {@link #QUESTION}. */
    private static final String EARLIER_EDIT =
            "{\"prompt\":\"A boat at night.\",\"width\":512,\"height\":384,\"seed\":7,"
                    + "\"count\":2,\"style\":\"ink\",\"steps\":20,\"guidance_scale\":7.5,"
                    + "\"inputs\":[\"9928ddac38af792d98b35c19659bd8a14da146a4d22aeb636724d41327b56197\"],"
                    + "\"references\":[\"7d577a71936948d02b87e9c16386681994e800d47f6e578ab85852f9786c64b6\"],"
                    + "\"intent\":\"a boat\",\"profile\":\"" + PROFILE + "\",\"parents\":[41,42]}";

    private static final String EARLIER_EDIT_FINGERPRINT =
            "8c61e04a123132858ad3cea5edea43d206c29ea5640c1b77c9eef68e9e292e1d";
    private static final String EARLIER_QUESTION = "{\"text\":\"text\","
            + "\"pictures\":[\"7d577a71936948d02b87e9c16386681994e800d47f6e578ab85852f9786c64b6\"],"
            + "\"intent\":\"a boat\"}";
    private static final String EARLIER_QUESTION_FINGERPRINT =
            "b9ffe11d041d177fa650736585e3c405b75dafb47f03251b7e41263c5ad66172";

    private static LedgerEntry row(String operation, String fingerprint, String request) {
        return new LedgerEntry(
                1,
                "create-1",
                Instant.EPOCH,
                "fal",
                "fal/edit",
                operation,
                fingerprint,
                request,
                Optional.empty(),
                LedgerEntry.State.SUBMITTED,
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LedgerRequest edit() {
        return LedgerRequest.of(ENTRY, EDIT, SUBJECT, List.of(41L, 42L));
    }

    @Test
    void comesBackFromTheLedgerAsItWasWritten() {
        LedgerRequest asked = edit();
        assertThat(LedgerRequest.written(row("image-edit", asked.fingerprint(), asked.json())))
                .isEqualTo(asked);
        LedgerRequest question = LedgerRequest.of(ENTRY, LedgerRequest.JUDGE, QUESTION, SUBJECT);
        assertThat(LedgerRequest.written(row("judge", question.fingerprint(), question.json())))
                .isEqualTo(question);
    }

    @Test
    void rowsOfAnEarlierVersionSayTheSame() {
        LedgerRequest read = LedgerRequest.written(row("image-edit", EARLIER_EDIT_FINGERPRINT, EARLIER_EDIT));
        assertThat(read.asked().edited().program(edit().asked().program()).build())
                .isEqualTo(edit().asked());
        assertThat(read.options()).isEqualTo(edit().options());
        assertThat(read.parents()).containsExactly(41L, 42L);

        LedgerRequest question = LedgerRequest.written(row("judge", EARLIER_QUESTION_FINGERPRINT, EARLIER_QUESTION));
        assertThat(question.asked().intent()).contains("a boat");
        assertThat(question.options())
                .isEqualTo(LedgerRequest.of(ENTRY, LedgerRequest.JUDGE, QUESTION, SUBJECT)
                        .options());
    }

    @Test
    void ordersOfAnEarlierVersionAreFoundByTheirFingerprint() {
        assertThat(edit().fingerprint()).isEqualTo(EARLIER_EDIT_FINGERPRINT);
        assertThat(LedgerRequest.of(ENTRY, LedgerRequest.JUDGE, QUESTION, SUBJECT)
                        .fingerprint())
                .isEqualTo(EARLIER_QUESTION_FINGERPRINT);
    }

    @Test
    void fingerprintTellsRequestsApartButNotWhatTheyAreFor() {
        LedgerRequest asked = edit();
        assertThat(LedgerRequest.of(ENTRY, EDIT, new Subject("another", Optional.empty()), List.of())
                        .fingerprint())
                .isEqualTo(asked.fingerprint());
        Picture changed = Picture.of(32, 32, colour());
        ImageRequest other = new ImageRequest(
                EDIT.operation(), EDIT.prompt(), 512, 384, 7, 2, List.of(changed), EDIT.references(), EDIT.options());
        assertThat(LedgerRequest.of(ENTRY, other, SUBJECT, List.of()).fingerprint())
                .isNotEqualTo(asked.fingerprint());
        assertThat(LedgerRequest.of(ENTRY, EDIT.withSeed(8), SUBJECT, List.of()).fingerprint())
                .isNotEqualTo(asked.fingerprint());
    }

    private static int[] colour() {
        int[] rgb = new int[1024];
        rgb[0] = 1;
        return rgb;
    }

    @Test
    void damagedRowIsAnEmptyRequest() {
        LedgerRequest read = LedgerRequest.written(row("text-to-image", "f", "{\"prompt\":\"a bo"));
        assertThat(read.asked().operation()).isEqualTo("text-to-image");
        assertThat(read.asked().prompt()).isEmpty();
        assertThat(read.parents()).isEmpty();
    }
}
