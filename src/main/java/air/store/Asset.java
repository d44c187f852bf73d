package air.store;

import air.model.MediaFile;
import air.provenance.Provenance;
import air.taste.Critique;
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
 * @param width px; empty for what is no picture
 * @param height px; empty for what is no picture
 * @param made how it was made; operation, provider, model, prompt, seed, size and time are always there
 * @param origin where it comes from
 * @param decision what the artist answered at the gate: {@code approve}, {@code continue}, {@code restart},
 *     {@code stop}
 * @param decidedPrompt the prompt the artist chose for the next round
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
        Provenance made,
        Origin origin,
        Optional<String> decision,
        Optional<String> decidedPrompt,
        OptionalInt rating,
        boolean favourite,
        Set<String> tags,
        boolean missing) {
    public Asset {
        Objects.requireNonNull(made, "made");
        Objects.requireNonNull(origin, "origin");
        tags = Set.copyOf(tags);
    }

    /**
     * Where an asset comes from.
     *
     * @param run the run it was made in
     * @param call the ledger's row
     * @param options what else was asked, as JSON
     * @param parents assets it was made from
     */
    public record Origin(String run, OptionalLong call, String options, List<Long> parents) {
        public Origin {
            parents = List.copyOf(parents);
        }
    }

    /** Something to keep: the bytes as they came. */
    public record Fresh(MediaFile file, OptionalInt width, OptionalInt height, Provenance made, Origin origin) {}

    /** When it came. */
    public Instant created() {
        return made.created().orElseThrow();
    }

    /** What was sent; may be empty. */
    public String prompt() {
        return made.prompt().orElse("");
    }

    /** What the artist asked for; may be empty. */
    public String intent() {
        return made.intent().orElse("");
    }

    /** The registry's id of the model. */
    public String model() {
        return made.model().orElse("");
    }

    /** Hash of the taste profile it was made in. */
    public Optional<String> profile() {
        return made.profile();
    }

    /** What a critic said of it. */
    public Optional<Critique> critique() {
        return made.critique();
    }

    /** The critic's score, 0 to 10. */
    public OptionalDouble score() {
        return critique().map(c -> OptionalDouble.of(c.score())).orElse(OptionalDouble.empty());
    }
}
