package air.embedded;

import air.engine.measure.Evidence;
import air.engine.measure.Judge;
import air.engine.measure.Judgement;
import air.engine.measure.Sentences;
import air.engine.measure.Taste;
import air.engine.paint.Painter;
import air.engine.paint.Painting;
import air.engine.paint.Understanding;
import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.registry.Provider;
import air.taste.Check;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.Questions;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/**
 * The embedded engine as an image model, a reader of tastes and a critic: no key, no network, no cost. The same request
 * is the same picture, on every machine. Thread-safe.
 */
public final class Embedded implements Provider, ImageModel, TasteReader, Critic {
    private static final String ID = EMBEDDED;
    /** To be counted up whenever the judge gives a picture another score than before. */
    private static final String JUDGING = "measured 3";

    /** References measured lately; a run asks for the same ones in every round. */
    private static final int MEASURED_SETS = 4;

    private final Painter painter;
    private final Judge judge = new Judge();
    private final Questions questions = new SentenceQuestions();
    private final Map<List<Picture>, Taste> measured = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Picture>, Taste> eldest) {
            return size() > MEASURED_SETS;
        }
    };

    /** With the drawings that come with the program. */
    public Embedded() {
        painter = new Painter();
    }

    /** @param drawings the folder of a user's own drawings, which need not exist; read when it is first needed */
    public Embedded(Supplier<Path> drawings) {
        painter = new Painter(drawings);
    }

    @Override
    public String name() {
        return ID;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public ImageModel generator(ModelEntry entry) {
        return this;
    }

    /** It reads and judges by measuring, not as a vision model. */
    @Override
    public Optional<VisionModel> visionModel(ModelEntry entry) {
        return Optional.empty();
    }

    @Override
    public String defaultGenerator() {
        return ID;
    }

    @Override
    public Optional<String> defaultVisionModel() {
        return Optional.empty();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(
                Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_VARIATION, Operation.IMAGE_UPSCALE);
    }

    @Override
    public TasteProfile read(ReferenceSet references, Call call) {
        List<Picture> exemplars = references.atMost(TasteProfile.EXEMPLAR_SIDE);
        Taste taste = measured(exemplars, call);
        Sentences words = taste.sentences();
        List<Evidence> evidence = taste.evidence(watching(call, "looking where it shows", fraction -> fraction));
        call.cancellation().throwIfCancelled();
        return new TasteProfile(
                words.principles(),
                words.palette(),
                words.composition(),
                words.emotion(),
                words.texture(),
                words.avoid(),
                exemplars,
                Told.evidence(evidence));
    }

    /**
     * What references are not good for, and what is not understood of the prompt or taken for something else. Only of
     * new pictures: others are not drawn from words.
     */
    @Override
    public Caveats caveats(ImageRequest request, Call call) {
        if (request.operation() != Operation.TEXT_TO_IMAGE) return Caveats.NONE;
        Set<String> notes = new LinkedHashSet<>();
        if (!request.references().isEmpty())
            notes.addAll(measured(request.references(), call).notes());
        Understanding understood = painter.understand(request.prompt());
        notes.addAll(understood.notes());
        return new Caveats(List.copyOf(notes), understood.subjectUnknown());
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        if (!operations().contains(request.operation()))
            throw failure(
                    Kind.NO_SUCH_MODEL,
                    "The embedded engine cannot do " + request.operation().key() + ": choose another model.");
        if (request.inputs().size() > 1)
            throw failure(
                    Kind.INVALID_REQUEST,
                    "The embedded engine works on one picture at a time but was given "
                            + request.inputs().size() + ".");
        List<Picture> pictures = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        int count = count(request);
        for (int i = 0; i < count; i++) {
            int done = i;
            DoubleConsumer progress = watching(call, doing(request.operation()), fraction -> (done + fraction) / count);
            Painting painting = paint(request, request.seed() + i, progress, call);
            pictures.add(Picture.of(painting.image()));
            notes.addAll(painting.notes());
        }
        if (count < request.count()) notes.add("Made once: a picture can be enlarged in one way only.");
        Usage usage = new Usage(ID, ID, pictures.size(), 0, 0, Optional.of(BigDecimal.ZERO), Optional.empty());
        call.meter().used(usage);
        return new ImageReply(pictures, usage, List.copyOf(notes));
    }

    private static int count(ImageRequest request) {
        return request.operation() == Operation.IMAGE_UPSCALE ? 1 : request.count();
    }

    private static String doing(Operation operation) {
        return operation == Operation.IMAGE_UPSCALE ? "enlarging" : "painting";
    }

    private Painting paint(ImageRequest request, long seed, DoubleConsumer progress, Call call) throws ModelException {
        String prompt = request.prompt();
        switch (request.operation()) {
            case IMAGE_UPSCALE:
                return Enlargement.of(request, progress);
            case IMAGE_VARIATION:
                Picture given = request.inputs().get(0);
                boolean itself = request.references().isEmpty();
                Taste own = measured(itself ? List.of(given) : request.references(), call);
                var size = new java.awt.Dimension(request.width(), request.height());
                return painter.vary(own, given.toBufferedImage(), itself, prompt, size, seed, progress);
            case IMAGE_EDIT:
                return painter.restyle(
                        taste(request.references(), call),
                        request.inputs().get(0).toBufferedImage(),
                        prompt,
                        seed,
                        progress);
            default:
                return painter.paint(
                        taste(request.references(), call), prompt, request.width(), request.height(), seed, progress);
        }
    }

    /** Its version: a calibration of another one says nothing of this one's scores. */
    @Override
    public String wording() {
        return JUDGING;
    }

    @Override
    public boolean free() {
        return true;
    }

    @Override
    public Critique evaluate(Work work, Call call) throws ModelException {
        Judgement judgement = judged(work, call);
        Critique.Details details = Critique.Details.NONE
                .withFindings(judgement.findings().stream().map(Told::finding).toList())
                .withGentler(judgement.gentlerPrompt().filter(half -> work.findings()))
                .withInterval(Optional.of(Told.interval(judgement)), Optional.empty());
        return new Critique(
                judgement.score(),
                Told.breakdown(judgement),
                judgement.reasoning(),
                judgement.revisedPrompt(),
                details);
    }

    @Override
    public Optional<Critique.Measured> measured(Work work, Call call) throws ModelException {
        if (work.profile().exemplars().isEmpty()) return Optional.empty();
        Judgement judgement = judged(work, call);
        return Optional.of(new Critique.Measured(judgement.score(), Told.breakdown(judgement), judgement.faults()));
    }

    /** Nothing is answered: it sees how a picture is made and not what it shows. */
    @Override
    public List<Check.Answered> check(String intent, Work work, Call call) {
        return questions.about(intent, work.profile()).stream()
                .map(check -> new Check.Answered(check, Check.Finding.UNSEEN))
                .toList();
    }

    private Judgement judged(Work work, Call call) throws ModelException {
        TasteProfile profile = work.profile();
        Taste taste = taste(profile.exemplars(), call).steered(Told.sentences(profile));
        List<Judge.Earlier> earlier = work.earlier().stream()
                .map(a -> new Judge.Earlier(
                        a.prompt(), a.critique().score(), a.critique().revisedPrompt()))
                .toList();
        Judge.Piece piece = new Judge.Piece(
                work.picture().atMost(JUDGING_SIDE).toBufferedImage(),
                work.prompt(),
                earlier,
                work.subjectMissing(),
                work.findings());
        return judge.judge(taste, piece, watching(call, "judging", fraction -> fraction));
    }

    private Taste taste(List<Picture> references, Call call) throws ModelException {
        if (references.isEmpty())
            throw failure(
                    Kind.INVALID_REQUEST,
                    "The embedded engine works from reference images but was given none: add references, or use a "
                            + "profile that was saved with them.");
        return measured(references, call);
    }

    private Taste measured(List<Picture> references, Call call) {
        List<Picture> reduced = references.stream()
                .map(p -> p.atMost(TasteProfile.EXEMPLAR_SIDE))
                .toList();
        synchronized (measured) {
            return measured.computeIfAbsent(
                    reduced,
                    key -> Taste.of(
                            key.stream().map(Picture::toBufferedImage).toList(),
                            watching(call, "measuring the references", fraction -> fraction)));
        }
    }

    private static DoubleConsumer watching(Call call, String doing, DoubleUnaryOperator whole) {
        return fraction -> {
            call.cancellation().throwIfCancelled();
            call.progress().report(doing, whole.applyAsDouble(fraction));
        };
    }

    private static ModelException failure(Kind kind, String sentence) {
        return new ModelException(kind, ID, ID, sentence);
    }
}
