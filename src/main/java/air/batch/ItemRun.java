package air.batch;

import air.batch.ItemResult.ItemRound;
import air.loop.Brief;
import air.loop.Earlier;
import air.loop.Gate;
import air.loop.LoopListener;
import air.loop.LoopResult;
import air.loop.LoopSettings;
import air.loop.Outcome;
import air.loop.TasteLoop;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.studio.Models;
import air.taste.Critique;
import air.taste.FilterCritic;
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
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Completes one item from where its files leave off: generate, evaluate, refine, and again. */
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
    private final List<ItemRound> rounds = new ArrayList<>();
    private final List<Picture> thumbnails = new ArrayList<>();
    private final List<Usage> usages = new ArrayList<>();

    private volatile int number;
    private boolean further;

    /** What follows an item, and what stops it. */
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
     * @throws ModelException if a model failed; everything made before is on disk
     * @throws StoppedException if the batch is to stop
     * @throws CancellationException if it was cancelled
     */
    void run() throws ModelException {
        files.create();
        TasteProfile profile = shop.taste().orElseGet(() -> OwnTaste.of(item));
        String first = shop.taste().isPresent() ? Prompts.first(item.intent(), profile) : item.intent();
        Brief brief = new Brief(
                item.intent(),
                profile,
                settings.width(),
                settings.height(),
                seed,
                LoopSettings.every(settings.rounds()));
        TasteLoop loop = new TasteLoop(
                new MissingPictures(), new MissingCritiques(), Gate.always(Gate.Choice.CONTINUE), this, shop.clock());
        Earlier begun = new Earlier(0, List.of(), Optional.of(new Earlier.Begun(first, Optional.empty())));
        LoopResult end = loop.run(brief, begun, call());
        if (end.outcome() == Outcome.CANCELLED) throw new CancellationException("cancelled");
        if (end.failure().isEmpty()) return;
        if (end.failure().get() instanceof ModelException e) throw e;
        throw (RuntimeException) end.failure().get();
    }

    @Override
    public void roundStarted(int started, String prompt) {
        number = started;
    }

    @Override
    public void caveats(List<String> notes) {
        for (String note : notes) {
            String line = item.id() + ": " + note;
            if (!shop.told().contains(note) && shop.told().add(line))
                watch.listener.said(BatchListener.Level.WARNING, line);
        }
    }

    /** The generator, asked only for pictures that are not on disk. */
    private final class MissingPictures implements ImageModel {
        @Override
        public String id() {
            return models.generator().id();
        }

        @Override
        public Set<Operation> operations() {
            return models.generator().operations();
        }

        @Override
        public Caveats caveats(ImageRequest request, Call call) {
            return models.generator().caveats(request, call);
        }

        @Override
        public ImageReply generate(ImageRequest request, Call call) throws ModelException {
            ImageReply reply = files.hasPicture(number) ? earlier(request.prompt()) : made(request, call);
            thumbnails.add(reply.pictures().get(0).atMost(ContactSheet.PICTURE_SIDE));
            rounds.add(new ItemRound(number, request.prompt(), Optional.empty()));
            return reply;
        }

        private ImageReply earlier(String prompt) {
            if (!files.hasResults(number)) files.writeResults(number, results(prompt));
            Picture picture = files.readPicture(number);
            shop.file().seen(item, picture);
            Usage unknown = new Usage("", id(), 1, 0, 0, Optional.empty(), Optional.empty());
            return new ImageReply(List.of(picture), unknown, List.of());
        }

        private ImageReply made(ImageRequest request, Call call) throws ModelException {
            stopOrGoOn("generating iteration " + number);
            Instant start = shop.clock().instant();
            ImageReply reply = models.generator().generate(request, call);
            Picture picture = reply.pictures().get(0);
            files.writePicture(number, shop.file().of(item, request, reply));
            ObjectNode node = results(request.prompt());
            node.put("model", reply.usage().model());
            node.put("width", picture.width()).put("height", picture.height());
            node.put("cost_usd", reply.usage().costUsd().orElse(null));
            reply.notes().forEach(node.putArray("notes")::add);
            node.put("generating_seconds", seconds(start));
            files.writeResults(number, node);
            further = true;
            return reply;
        }
    }

    /** The critic, asked only for critiques that are not on disk. */
    private final class MissingCritiques extends FilterCritic {
        MissingCritiques() {
            super(models.critic());
        }

        @Override
        public Critique evaluate(Work work, Call call) throws ModelException {
            Optional<Critique> earlier = files.readEvaluation(number);
            Critique critique = earlier.isPresent() ? earlier.get() : made(work, call);
            rounds.set(number - 1, new ItemRound(number, work.prompt(), Optional.of(critique)));
            return critique;
        }

        private Critique made(Work work, Call call) throws ModelException {
            stopOrGoOn("evaluating iteration " + number);
            Instant start = shop.clock().instant();
            Critique critique = critic.evaluate(work, call);
            ObjectNode node = TasteJson.node(critique);
            node.put("model", id()).put("judging_seconds", seconds(start));
            files.writeEvaluation(number, node);
            further = true;
            return critique;
        }
    }

    /** Whether a call of this try succeeded. */
    boolean further() {
        return further;
    }

    private ObjectNode results(String prompt) {
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
                    if (Double.isNaN(fraction))
                        watch.listener.working(item.id(), "iteration " + number + ": " + message);
                },
                usages::add);
    }

    private double seconds(Instant start) {
        return Duration.between(start, shop.clock().instant()).toMillis() / 1000.0;
    }

    /** Records the item's end in its summary and on the contact sheet. */
    ItemResult ended(ItemResult.State state, Optional<String> failure) {
        ItemResult result = new ItemResult(item, state, rounds, failure, cost());
        files.writeSummary(BatchReport.summary(result));
        shop.sheet().draw(result, thumbnails);
        return result;
    }

    /** The batch ends before the item; its files show how far it got. */
    ItemResult unfinished() {
        return new ItemResult(item, ItemResult.State.UNFINISHED, rounds, Optional.empty(), cost());
    }

    /** It is tried again. */
    ItemResult postponed(String failure) {
        return new ItemResult(item, ItemResult.State.POSTPONED, rounds, Optional.of(failure), cost());
    }

    private Optional<BigDecimal> cost() {
        return usages.stream()
                .map(Usage::costUsd)
                .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
    }
}
