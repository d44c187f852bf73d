package air.batch;

import air.batch.ItemResult.Iteration;
import air.loop.Brief;
import air.loop.Earlier;
import air.loop.Gate;
import air.loop.LoopListener;
import air.loop.LoopResult;
import air.loop.LoopSettings;
import air.loop.Outcome;
import air.loop.Round;
import air.loop.TasteLoop;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ModelException;
import air.model.Picture;
import air.model.Usage;
import air.studio.Models;
import air.taste.Critique;
import air.taste.Prompts;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** One item, from wherever its files say it stands to the end: generate, evaluate, refine, and again. */
final class ItemRun implements LoopListener {
    /** Thrown between two calls when the batch is to stop. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final BatchPrompt item;
    private final long seed;
    private final BatchSettings settings;
    private final BatchRunner.Workshop shop;
    private final Models models;
    private final ItemFiles files;
    private final Watch watch;
    private final List<Iteration> iterations = new ArrayList<>();
    private final List<Picture> thumbnails = new ArrayList<>();
    private final List<Usage> usages = new ArrayList<>();
    private Brief brief;

    private volatile String doing = "";
    private Instant started = Instant.EPOCH;
    private boolean further;

    /** What hears of an item, and what stops it. */
    record Watch(BatchListener listener, Cancellation cancellation, BooleanSupplier stopping) {}

    ItemRun(BatchPrompt item, long seed, BatchSettings settings, BatchRunner.Workshop shop, Watch watch) {
        this.item = item;
        this.seed = seed;
        this.settings = settings;
        this.shop = shop;
        this.models = shop.models().apply(item);
        this.files = shop.folder().item(item.id());
        this.watch = watch;
    }

    /**
     * Blocks until the item is complete.
     *
     * @throws ModelException if a model failed; what was made until then is on disk
     * @throws StoppedException if the batch is to stop
     * @throws CancellationException if it was cancelled
     */
    void run() throws ModelException {
        files.create();
        TasteProfile profile = shop.taste().orElseGet(() -> OwnTaste.of(item));
        String first = shop.taste().isPresent() ? Prompts.first(item.intent(), profile) : item.intent();
        brief = new Brief(
                item.intent(),
                profile,
                settings.width(),
                settings.height(),
                seed,
                LoopSettings.every(settings.iterations()));
        TasteLoop loop = new TasteLoop(
                models.generator(), models.critic(), Gate.always(Gate.Choice.CONTINUE), this, shop.clock());
        LoopResult end = loop.run(brief, earlier(first), call());
        if (end.outcome() == Outcome.CANCELLED) throw new CancellationException("cancelled");
        if (end.failure().isEmpty()) return;
        if (end.failure().get() instanceof ModelException e) throw e;
        throw (RuntimeException) end.failure().get();
    }

    /** What the item's files hold. */
    private Earlier earlier(String first) {
        List<Round> rounds = new ArrayList<>();
        String prompt = first;
        Optional<ImageReply> picture = Optional.empty();
        for (int number = 1; number <= settings.iterations() && files.hasPicture(number); number++) {
            picture = Optional.of(picture(number, prompt));
            Optional<Critique> critique = files.readEvaluation(number);
            if (critique.isEmpty()) break;
            judged(number, critique.get());
            rounds.add(new Round(number, prompt, picture.get(), critique.get(), true, Duration.ZERO, Duration.ZERO));
            picture = Optional.empty();
            prompt = critique.get().revisedPrompt();
        }
        return new Earlier(0, rounds, Optional.of(new Earlier.Begun(prompt, picture)));
    }

    private ImageReply picture(int number, String prompt) {
        if (!files.hasResults(number)) files.writeResults(number, results(number, prompt));
        Picture earlier = files.readPicture(number);
        shop.file().seen(item, earlier);
        made(number, prompt, earlier);
        Usage unknown = new Usage("", models.generator().id(), 1, 0, 0, Optional.empty(), Optional.empty());
        return new ImageReply(List.of(earlier), unknown, List.of());
    }

    private void made(int number, String prompt, Picture picture) {
        thumbnails.add(picture.atMost(ContactSheet.PICTURE_SIDE));
        iterations.add(new Iteration(number, prompt, Optional.empty(), ""));
    }

    private void judged(int number, Critique critique) {
        String prompt = iterations.get(number - 1).prompt();
        iterations.set(number - 1, new Iteration(number, prompt, Optional.of(critique.score()), critique.reasoning()));
    }

    /** Whether a call of this try succeeded. */
    boolean further() {
        return further;
    }

    @Override
    public void roundStarted(int number, String prompt) {
        doing = "iteration " + number;
        stopOrGoOn((files.hasPicture(number) ? "evaluating " : "generating ") + doing);
        started = shop.clock().instant();
    }

    @Override
    public void pictureReady(int number, String prompt, ImageReply reply) {
        Picture picture = reply.pictures().get(0);
        files.writePicture(number, shop.file().of(item, brief.request(prompt), reply));
        ObjectNode node = results(number, prompt);
        node.put("model", reply.usage().model());
        node.put("width", picture.width()).put("height", picture.height());
        node.put("cost_usd", reply.usage().costUsd().orElse(null));
        reply.notes().forEach(node.putArray("notes")::add);
        node.put(
                "generating_seconds",
                seconds(Duration.between(started, shop.clock().instant())));
        files.writeResults(number, node);
        further = true;
        made(number, prompt, picture);
        stopOrGoOn("evaluating " + doing);
    }

    @Override
    public void roundCompleted(Round round) {
        if (!round.critiqued()) return;
        ObjectNode node = TasteJson.node(round.critique());
        node.put("model", models.critic().id()).put("judging_seconds", seconds(round.judging()));
        files.writeEvaluation(round.number(), node);
        further = true;
        judged(round.number(), round.critique());
    }

    private ObjectNode results(int number, String prompt) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", item.id())
                .put("iteration", number)
                .put("prompt", prompt)
                .put("seed", seed)
                .put("picture", files.picture(number).getFileName().toString());
    }

    private void stopOrGoOn(String now) {
        watch.cancellation.throwIfCancelled();
        if (watch.stopping.getAsBoolean()) throw new StoppedException();
        watch.listener.working(item.id(), now);
    }

    private Call call() {
        return new Call(
                watch.cancellation,
                (message, fraction) -> {
                    if (Double.isNaN(fraction)) watch.listener.working(item.id(), doing + ": " + message);
                },
                usages::add);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** Puts down how the item ended, in its summary and on the contact sheet. */
    ItemResult ended(ItemResult.State state, Optional<String> failure) {
        ItemResult result = new ItemResult(item, state, iterations, failure, cost());
        files.writeSummary(BatchReport.summary(result));
        shop.sheet().draw(result, thumbnails);
        return result;
    }

    /** The batch ends before the item does: its files say how far it is. */
    ItemResult unfinished() {
        return new ItemResult(item, ItemResult.State.UNFINISHED, iterations, Optional.empty(), cost());
    }

    /** It is tried again. */
    ItemResult postponed(String failure) {
        return new ItemResult(item, ItemResult.State.POSTPONED, iterations, Optional.of(failure), cost());
    }

    private Optional<BigDecimal> cost() {
        return usages.stream()
                .map(Usage::costUsd)
                .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
    }
}
