package air.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.taste.TasteFixtures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PictureFileTest {
    static final Provenance FULL = Provenance.of(Operation.TEXT_TO_IMAGE, "embedded", "embedded")
            .prompt("lone boat — Dämmerung <&> \"]]>\" \u0007 \ud83d\udea3\nAvoid: neon.")
            .seed(Long.MAX_VALUE)
            .size(640, 480)
            .options(new ImageRequest.Options(
                    Optional.of("ink"), OptionalInt.of(20), OptionalDouble.of(7.5), OptionalDouble.empty()))
            .intent("lone boat at dawn")
            .profile(Optional.of("ab".repeat(32)))
            .references(List.of("01".repeat(32), "02".repeat(32)))
            .parents(List.of("03".repeat(32)))
            .original("04".repeat(32))
            .critique(Optional.of(TasteFixtures.critique(7.4, "a revised prompt")))
            .costUsd(Optional.of(new BigDecimal("0.0390")))
            .created(Instant.parse("2026-11-20T12:00:00Z"))
            .build();

    private static final int[] PIXELS = {0x102030, 0x405060, 0x708090, 0xFFFFFF};
    private static final byte[] PNG = Picture.of(2, 2, PIXELS).png();

    @Test
    void readsBackEveryFieldFromPng() {
        assertThat(PictureFile.read(PictureFile.with(PNG, FULL, true))).contains(FULL);
    }

    @Test
    void leavesPromptIntentAndReferencesOut() {
        byte[] file = PictureFile.with(PNG, FULL, false);
        Provenance read = PictureFile.read(file).orElseThrow();
        assertThat(read.promptLeftOut()).isTrue();
        assertThat(read).isEqualTo(FULL.withoutPrompt());
        assertThat(new String(file, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("boat", "0101", "revised prompt")
                .contains("algorithmicMedia", "Seed: ");
    }
}
