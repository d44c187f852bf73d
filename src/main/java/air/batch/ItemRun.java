package air.batch;

import air.batch.ItemResult.Iteration;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.model.Usage;
import air.studio.Models;
import air.taste.Critic;
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
final class ItemRun {
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
    private final List<Critic.Attempt> attempts = new ArrayList<>();
    private final List<Iteration> iterations = new ArrayList<>();
    private final List<Picture> thumbnails = new ArrayList<>();
    private final List<Usage> usages = new ArrayList<>();

    private boolean further;

    /** What an item is told and stopped by. */
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
        String prompt = shop.taste().isPresent() ? Prompts.first(item.intent(), profile) : item.intent();
        for (int number = 1; number <= settings.iterations(); number++) {
            Picture picture = picture(number, prompt, profile);
            thumbnails.add(picture.atMost(ContactSheet.PICTURE_SIDE));
            iterations.add(new Iteration(number, prompt, Optional.empty(), ""));
            Critique critique = critique(number, prompt, picture, profile);
            iterations.set(
                    number - 1, new Iteration(number, prompt, Optional.of(critique.score()), critique.reasoning()));
            attempts.add(new Critic.Attempt(prompt, critique));
            prompt = critique.revisedPrompt();
        }
    }

    /** Whether a call of this try succeeded. */
    boolean further() {
        return further;
    }

    private Picture picture(int number, String prompt, TasteProfile profile) throws ModelException {
        if (files.hasPicture(number)) {
            if (!files.hasResults(number)) files.writeResults(number, results(number, prompt));
            Picture earlier = files.readPicture(number);
            shop.file().seen(item, earlier);
            return earlier;
        }
        stopOrGoOn("generating iteration " + number);
        Instant start = shop.clock().instant();
        ImageRequest request = ImageRequest.textToImage(prompt, settings.width(), settings.height(), seed)
                .withReferences(profile.exemplars());
        ImageReply reply = models.generator().generate(request, call(number));
        Picture picture = reply.pictures().get(0);
        files.writePicture(number, shop.file().of(item, request, reply));
        ObjectNode node = results(number, prompt);
        node.put("model", reply.usage().model());
        node.put("width", picture.width()).put("height", picture.height());
        node.put("cost_usd", reply.usage().costUsd().orElse(null));
        reply.notes().forEach(node.putArray("notes")::add);
        node.put("generating_seconds", seconds(start));
        files.writeResults(number, node);
        further = true;
        return picture;
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

    private Critique critique(int number, String prompt, Picture picture, TasteProfile profile) throws ModelException {
        Optional<Critique> earlier = files.readEvaluation(number);
        if (earlier.isPresent()) return earlier.get();
        stopOrGoOn("evaluating iteration " + number);
        Instant start = shop.clock().instant();
        Critique critique =
                models.critic().evaluate(new Critic.Candidate(picture, profile, prompt, attempts), call(number));
        ObjectNode node = TasteJson.node(critique);
        node.put("model", models.critic().id()).put("judging_seconds", seconds(start));
        files.writeEvaluation(number, node);
        further = true;
        return critique;
    }

    private void stopOrGoOn(String doing) {
        watch.cancellation.throwIfCancelled();
        if (watch.stopping.getAsBoolean()) throw new StoppedException();
        watch.listener.working(item.id(), doing);
    }

    private Call call(int number) {
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
