package air.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageRequest;
import air.model.Operation;
import air.taste.Critique;
import air.taste.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What version 0.1.0 wrote, read by this one. */
class EarlierVersionTest {
    private static byte[] file(String name) throws IOException {
        try (InputStream in = EarlierVersionTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static Provenance expected() {
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, 7.5);
        return Provenance.of(Operation.IMAGE_EDIT, "fal", "fal-ai/flux-dev")
                .prompt("lone boat — Dämmerung\nAvoid: neon.")
                .seed(Long.MAX_VALUE)
                .size(640, 480)
                .options(new ImageRequest.Options(
                        Optional.of("ink"), OptionalInt.of(20), OptionalDouble.of(7.5), OptionalDouble.of(4)))
                .intent("lone boat at dawn")
                .profile(Optional.of("ab".repeat(32)))
                .references(List.of("01".repeat(32), "02".repeat(32)))
                .parents(List.of("03".repeat(32)))
                .original("04".repeat(32))
                .critique(Optional.of(new Critique(7.4, breakdown, "Too loud.", "A quieter boat.")))
                .costUsd(Optional.of(new BigDecimal("0.039")))
                .created(Instant.parse("2026-11-20T12:00:00Z"))
                .program(Optional.of("AIR Generator"))
                .build();
    }

    @Test
    void recordIsReadWholeAndWrittenLetterByLetterTheSame() throws IOException {
        String json = new String(file("made-by-0.1.0.json"), StandardCharsets.US_ASCII).strip();
        assertThat(ProvenanceJson.read(json)).contains(expected());
        assertThat(ProvenanceJson.write(expected())).isEqualTo(json);
    }

    @Test
    void pictureFileIsReadWhole() throws IOException {
        assertThat(PictureFile.read(file("made-by-0.1.0.png"))).contains(expected());
    }

    @Test
    void lineOfImageJsNotesIsReadWhole() throws IOException {
        String json = new String(file("made-by-0.1.0.json"), StandardCharsets.US_ASCII);
        assertThat(ImageInfo.read("Prompt: lone boat\nAIR provenance: " + json)).contains(expected());
    }
}
