package air.create;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.ReferenceSet;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads, makes and judges as a test says. */
final class Scripted implements TasteReader, ImageModel, Critic {
    final List<ReferenceSet> readings = new ArrayList<>();
    final List<ImageRequest> requests = new ArrayList<>();
    final List<Work> candidates = new ArrayList<>();
    /** The scores, one after the other; the last again and again. */
    List<Double> scores = List.of(9.0);

    /** What it says of every request before it makes it, and again with the picture. */
    Caveats caveats = Caveats.NONE;

    Optional<ModelException> readerFailure = Optional.empty();
    Optional<ModelException> generatorFailure = Optional.empty();

    static ImageReply reply(Picture picture) {
        Usage usage = new Usage("test", "scripted", 1, 0, 0, Optional.of(BigDecimal.ZERO), Optional.empty());
        return new ImageReply(List.of(picture), usage, List.of());
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.TEXT_TO_IMAGE);
    }

    @Override
    public TasteProfile read(ReferenceSet references, Call call) throws ModelException {
        readings.add(references);
        if (readerFailure.isPresent()) throw readerFailure.get();
        return TasteFixtures.profile();
    }

    @Override
    public Caveats caveats(ImageRequest request, Call call) {
        return caveats;
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        requests.add(request);
        if (generatorFailure.isPresent()) throw generatorFailure.get();
        ImageReply plain = reply(TasteFixtures.picture(request.width(), request.height(), 0x10101 * requests.size()));
        return new ImageReply(plain.pictures(), plain.usage(), caveats.notes());
    }

    @Override
    public Critique evaluate(Work candidate, Call call) {
        candidates.add(candidate);
        double score = scores.get(Math.min(candidates.size(), scores.size()) - 1);
        return TasteFixtures.critique(score, "revised " + candidates.size());
    }
}
