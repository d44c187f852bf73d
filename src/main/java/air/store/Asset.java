package air.store;

import air.model.MediaFile;
import air.taste.Critique;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Something a model made, with everything about how.
 *
 * @param number of the asset
 * @param hash SHA-256 of the original's bytes, hex
 * @param mediaType of the original
 * @param bytes its length
 * @param width px, empty where nobody could look into it
 * @param height px, likewise
 * @param created when it came
 * @param origin how it was made
 * @param critique what a critic said of it
 * @param decision what the artist answered at the gate: {@code approve}, {@code continue}, {@code restart},
 *     {@code stop}
 * @param decidedPrompt the prompt the artist went on with
 * @param rating 1 to 5
 * @param favourite whether it is one
 * @param tags in lower case
 * @param missing whether the original is no longer in its folder
 */
public record Asset(
        long number,
        String hash,
        String mediaType,
        long bytes,
        OptionalInt width,
        OptionalInt height,
        Instant created,
        Origin origin,
        Optional<Critique> critique,
        Optional<String> decision,
        Optional<String> decidedPrompt,
        OptionalInt rating,
        boolean favourite,
        Set<String> tags,
        boolean missing) {
    public Asset {
        Objects.requireNonNull(origin, "origin");
        tags = Set.copyOf(tags);
    }

    /**
     * How an asset was made.
     *
     * @param run the run it was made in
     * @param call the ledger's row
     * @param intent what the artist asked for, may be empty
     * @param operation {@code text-to-image} and so on
     * @param provider name of the provider
     * @param model the registry's id of the model
     * @param prompt what was sent
     * @param seed of the request; results after the first have the following ones
     * @param askedWidth px
     * @param askedHeight px
     * @param options the rest of the request as JSON
     * @param profile hash of the taste profile, see {@link Profiles}
     * @param references hashes of the reference images' pixels
     * @param parents assets it was made from
     * @param costUsd its share of the call's cost; empty when unknown
     */
    public record Origin(
            String run,
            OptionalLong call,
            String intent,
            String operation,
            String provider,
            String model,
            String prompt,
            long seed,
            int askedWidth,
            int askedHeight,
            String options,
            Optional<String> profile,
            List<String> references,
            List<Long> parents,
            Optional<BigDecimal> costUsd) {
        public Origin {
            references = List.copyOf(references);
            parents = List.copyOf(parents);
        }

        /** The same, other options. */
        public Origin with(String otherOptions) {
            return new Origin(
                    run,
                    call,
                    intent,
                    operation,
                    provider,
                    model,
                    prompt,
                    seed,
                    askedWidth,
                    askedHeight,
                    otherOptions,
                    profile,
                    references,
                    parents,
                    costUsd);
        }
    }

    /** Something to keep: the bytes as they came. */
    public record Fresh(MediaFile file, OptionalInt width, OptionalInt height, Origin origin) {}

    /** The critic's score, 0 to 10. */
    public OptionalDouble score() {
        return critique.map(c -> OptionalDouble.of(c.score())).orElse(OptionalDouble.empty());
    }
}
