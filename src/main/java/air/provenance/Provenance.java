package air.provenance;

import air.files.ContentHash;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.taste.Critique;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a picture was made: the one record of it, which begins as what is asked of a model and is completed with what
 * came of that. The ledger, the library and the picture's file hold it; reading it back makes the picture again. What
 * is empty is not known, or was left out.
 *
 * @param operation what was asked of the model: {@code text-to-image} and so on, see {@link #task}; another word where
 *     the ledger's call was for no picture
 * @param provider name of the provider, for example {@code embedded}
 * @param model the registry's id of the model
 * @param prompt what was sent
 * @param seed of this picture; an unsigned number, because other programs draw seeds up to 2^64
 * @param width asked for, px
 * @param height asked for, px
 * @param options what only some models have
 * @param intent what the artist asked for
 * @param profile hash of the taste profile
 * @param references hashes of the reference images, see {@link #reference}
 * @param parents hashes of the pictures it was made from, see {@link #parent}
 * @param original SHA-256 of the bytes as the provider sent them, by which the library finds them
 * @param critique what a critic said of it
 * @param costUsd its share of the call's cost
 * @param created when it was made
 * @param program what wrote the record, with its version; empty for a file of another program
 */
public record Provenance(
        String operation,
        Optional<String> provider,
        Optional<String> model,
        Optional<String> prompt,
        OptionalLong seed,
        OptionalInt width,
        OptionalInt height,
        ImageRequest.Options options,
        Optional<String> intent,
        Optional<String> profile,
        List<String> references,
        List<String> parents,
        Optional<String> original,
        Optional<Critique> critique,
        Optional<BigDecimal> costUsd,
        Optional<Instant> created,
        Optional<String> program) {

    public Provenance {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(options, "options");
        references = List.copyOf(references);
        parents = List.copyOf(parents);
        costUsd = costUsd.map(BigDecimal::stripTrailingZeros);
    }

    /** A record to fill. */
    public static ProvenanceBuilder of(Operation operation, String provider, String model) {
        return of(operation.key(), provider, model);
    }

    /** As above, of anything that the ledger has a word for. */
    public static ProvenanceBuilder of(String operation, String provider, String model) {
        return new ProvenanceBuilder(operation).by(provider, model);
    }

    /**
     * A result of what this record asks: with its own seed, because several are made from one seed after the other, and
     * its share of the cost.
     *
     * @param number of the result in the reply, from 0, the pictures first
     */
    public ProvenanceBuilder result(ImageReply reply, int number) {
        int results = reply.pictures().size() + reply.files().size();
        return edited().seed(seed.orElse(0) + number).costUsd(reply.usage().costShare(number, results));
    }

    /** What stands for a reference image: the hash of its pixels, as the model is given them. */
    public static String reference(Picture picture) {
        return picture.pixelHash();
    }

    /**
     * What stands for a picture that another was made from: the hash of the original, where its file says what that
     * was, else of its bytes.
     */
    public static String parent(Picture picture) {
        byte[] bytes = picture.bytes();
        return PictureFile.read(bytes).flatMap(Provenance::original).orElseGet(() -> ContentHash.of(bytes));
    }

    /** The hashes that stand for pictures that another is made from. */
    public static List<String> parents(List<Picture> inputs) {
        return inputs.stream().map(Provenance::parent).toList();
    }

    /**
     * What was asked of the model.
     *
     * @throws air.model.InvalidInputException if that was for no picture
     */
    public Operation task() {
        return Operation.named(operation);
    }

    /** The digits of the seed. */
    public Optional<String> seedText() {
        return seed.isPresent() ? Optional.of(Long.toUnsignedString(seed.getAsLong())) : Optional.empty();
    }

    /** A record to change, which begins as this one. */
    public ProvenanceBuilder edited() {
        return new ProvenanceBuilder(this);
    }

    /** Whether the record was written without prompt, intent and references, as the artist wished. */
    public boolean promptLeftOut() {
        return program.isPresent() && prompt.isEmpty();
    }

    /** Whether the same request makes the same pixels; other models cannot promise it. */
    public boolean repeatable() {
        return provider.filter(ImageModel.EMBEDDED::equals).isPresent();
    }

    /**
     * Where the picture comes from, for other programs; an unknown provider counts as one of a trained model.
     *
     * @throws air.model.InvalidInputException as {@link #task}
     */
    public DigitalSourceType sourceType() {
        return DigitalSourceType.of(task(), provider.orElse(""));
    }

    /** The same, with what a critic says of it. */
    public Provenance withCritique(Critique other) {
        return edited().critique(Optional.of(other)).build();
    }

    /** A copy without prompt, intent and references, and without the critic's words, which repeat them. */
    public Provenance withoutPrompt() {
        return new ProvenanceBuilder(this).withoutPrompt().build();
    }
}
