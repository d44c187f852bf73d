package air.provenance;

import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.Operation;
import air.provenance.foreign.Findings;
import air.provenance.foreign.ForeignPrograms;
import air.provenance.foreign.FoundTexts;
import java.util.Optional;

/** What other programs say, as a record. */
final class ForeignProvenance {
    private ForeignProvenance() {}

    static Optional<Provenance> read(FoundTexts texts) {
        return ForeignPrograms.read(texts).map(ForeignProvenance::record);
    }

    private static Provenance record(Findings figures) {
        String model = figures.model().orElse("");
        // The first files of this program held nothing but the line of figures.
        String provider = model.equals(ImageModel.EMBEDDED) ? ImageModel.EMBEDDED : "";
        ProvenanceBuilder record = new ProvenanceBuilder(
                        (figures.edited() ? Operation.IMAGE_EDIT : Operation.TEXT_TO_IMAGE).key())
                .program(Optional.empty())
                .by(provider, model)
                .options(new ImageRequest.Options(
                        Optional.empty(), figures.steps(), figures.guidance(), ImageRequest.Options.NONE.seconds()));
        figures.prompt().ifPresent(record::prompt);
        figures.seed().ifPresent(record::seed);
        if (figures.width().isPresent() && figures.height().isPresent())
            record.size(figures.width().getAsInt(), figures.height().getAsInt());
        return record.build();
    }
}
