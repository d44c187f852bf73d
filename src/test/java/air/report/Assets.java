package air.report;

import air.store.Asset;
import air.taste.Critique;
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
        Asset.Origin origin = new Asset.Origin(
                "create-1",
                OptionalLong.empty(),
                intent,
                "text-to-image",
                "fal",
                "fal/flux-dev",
                prompt,
                7,
                640,
                480,
                "{}",
                profile,
                List.of(),
                List.of(),
                Optional.of(new BigDecimal("0.025")));
        return asset(number, origin, Optional.empty());
    }

    public static Asset asset(long number, Asset.Origin origin, Optional<Critique> critique) {
        return new Asset(
                number,
                String.format("%064x", number),
                "image/png",
                1234,
                OptionalInt.of(640),
                OptionalInt.of(480),
                Instant.parse("2026-11-20T10:00:00Z"),
                origin,
                critique,
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
