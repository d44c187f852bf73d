package air.provenance;

import air.model.ImageRequest;
import air.taste.Critique;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Fills a {@link Provenance}; what is not given stays unknown. */
public final class ProvenanceBuilder {
    private static final String LEFT_OUT = "(left out)";

    private final String operation;
    private Optional<String> provider = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<String> prompt = Optional.empty();
    private OptionalLong seed = OptionalLong.empty();
    private OptionalInt width = OptionalInt.empty();
    private OptionalInt height = OptionalInt.empty();
    private ImageRequest.Options options = ImageRequest.Options.NONE;
    private Optional<String> intent = Optional.empty();
    private Optional<String> profile = Optional.empty();
    private List<String> references = List.of();
    private List<String> parents = List.of();
    private Optional<String> original = Optional.empty();
    private Optional<Critique> critique = Optional.empty();
    private Optional<BigDecimal> costUsd = Optional.empty();
    private Optional<Instant> created = Optional.empty();
    private Optional<String> program = Optional.of(ProgramName.NAME);

    ProvenanceBuilder(String operation) {
        this.operation = operation;
    }

    ProvenanceBuilder(Provenance from) {
        operation = from.operation();
        provider = from.provider();
        model = from.model();
        prompt = from.prompt();
        seed = from.seed();
        width = from.width();
        height = from.height();
        options = from.options();
        intent = from.intent();
        profile = from.profile();
        references = from.references();
        parents = from.parents();
        original = from.original();
        critique = from.critique();
        costUsd = from.costUsd();
        created = from.created();
        program = from.program();
    }

    /** Provider and model; a blank name is unknown. */
    public ProvenanceBuilder by(String nameOfProvider, String idOfModel) {
        provider = unlessBlank(nameOfProvider);
        model = unlessBlank(idOfModel);
        return this;
    }

    /** All that the request says but its inputs. */
    public ProvenanceBuilder asking(ImageRequest request) {
        return prompt(request.prompt())
                .seed(request.seed())
                .size(request.width(), request.height())
                .options(request.options())
                .references(
                        request.references().stream().map(Provenance::reference).toList());
    }

    public ProvenanceBuilder prompt(String text) {
        prompt = Optional.of(text);
        return this;
    }

    /** An unsigned number. */
    public ProvenanceBuilder seed(long value) {
        seed = OptionalLong.of(value);
        return this;
    }

    /** As asked for, px. */
    public ProvenanceBuilder size(int pixelsWide, int pixelsHigh) {
        width = OptionalInt.of(pixelsWide);
        height = OptionalInt.of(pixelsHigh);
        return this;
    }

    public ProvenanceBuilder options(ImageRequest.Options others) {
        options = others;
        return this;
    }

    /** What the artist asked for; blank for none. */
    public ProvenanceBuilder intent(String text) {
        intent = unlessBlank(text);
        return this;
    }

    /** Hash of the taste profile, as the library keeps it. */
    public ProvenanceBuilder profile(Optional<String> hash) {
        profile = hash;
        return this;
    }

    /** Hashes of the reference images, see {@link Provenance#reference}. */
    public ProvenanceBuilder references(List<String> hashes) {
        references = hashes;
        return this;
    }

    /** Hashes of the pictures it was made from, see {@link Provenance#parent}. */
    public ProvenanceBuilder parents(List<String> hashes) {
        parents = hashes;
        return this;
    }

    /** SHA-256 of the provider's bytes. */
    public ProvenanceBuilder original(String hash) {
        original = unlessBlank(hash);
        return this;
    }

    public ProvenanceBuilder critique(Optional<Critique> other) {
        critique = other;
        return this;
    }

    /** US dollars; empty when unknown. */
    public ProvenanceBuilder costUsd(Optional<BigDecimal> usd) {
        costUsd = usd;
        return this;
    }

    public ProvenanceBuilder created(Instant when) {
        created = Optional.of(when);
        return this;
    }

    /** What wrote the record; this program unless said otherwise, empty for another's file. */
    public ProvenanceBuilder program(Optional<String> name) {
        program = name;
        return this;
    }

    ProvenanceBuilder withoutPrompt() {
        prompt = Optional.empty();
        intent = Optional.empty();
        references = List.of();
        critique = critique.map(c -> new Critique(c.score(), c.breakdown(), LEFT_OUT, LEFT_OUT)
                .with(Critique.Details.NONE.withInterval(
                        c.interval(), c.details().caution())));
        return this;
    }

    private static Optional<String> unlessBlank(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(s -> !s.isEmpty());
    }

    public Provenance build() {
        return new Provenance(
                operation,
                provider,
                model,
                prompt,
                seed,
                width,
                height,
                options,
                intent,
                profile,
                references,
                parents,
                original,
                critique,
                costUsd,
                created,
                program);
    }
}
