package air.report;

import air.model.Operation;
import air.provenance.Provenance;
import air.provenance.ProvenanceBuilder;
import air.store.Asset;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Assets for tests. */
public final class Assets {
    private Assets() {}

    public static Asset asset(long number, String intent, String prompt, Optional<String> profile) {
        return asset(
                number,
                Provenance.of(Operation.TEXT_TO_IMAGE, "fal", "fal/flux-dev")
                        .intent(intent)
                        .prompt(prompt)
                        .seed(7)
                        .size(640, 480)
                        .profile(profile)
                        .costUsd(Optional.of(new BigDecimal("0.025"))));
    }

    private static Asset asset(long number, ProvenanceBuilder made) {
        return new Asset(
                number,
                String.format("%064x", number),
                "image/png",
                1234,
                OptionalInt.of(640),
                OptionalInt.of(480),
                made.created(Instant.parse("2026-11-20T10:00:00Z")).build(),
                new Asset.Origin("create-1", OptionalLong.empty(), "{}", List.of()),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(3),
                true,
                Set.of("boat"),
                false);
    }

    public static Asset numbered(long number) {
        return asset(number, "boat " + number, "boat " + number + ". Taste", Optional.empty());
    }
}
