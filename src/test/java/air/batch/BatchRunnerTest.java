package air.batch;

import static org.assertj.core.api.Assertions.assertThat;

import air.batch.BatchRunner.Tally;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.studio.Choice;
import air.studio.Models;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.Dimension;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchRunnerTest {
    @TempDir
    Path out;

    private final Scripted models = new Scripted();
    private final Told told = new Told();
    private final Cancellation cancellation = new Cancellation();
    private BatchRunner runner;
    private boolean resend;

    /** Paints a flat picture, judges it 5 then 7; fails where a test says so. */
    private static final class Scripted implements ImageModel, Critic {
        final Map<String, AtomicInteger> painted = new ConcurrentHashMap<>();
        final Map<String, AtomicInteger> judged = new ConcurrentHashMap<>();
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        Failing painting = (item, time) -> {};
        Failing judging = (item, time) -> {};

        interface Failing {
            void maybe(String item, int time) throws ModelException;
        }

        @Override
        public String id() {
            return "scripted";
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.TEXT_TO_IMAGE);
        }

        private static String item(String prompt) {
            return prompt.replaceAll("(?s).*(item-\\d+).*", "$1");
        }

        @Override
        public ImageReply generate(ImageRequest request, Call call) throws ModelException {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                String item = item(request.prompt());
                painting.maybe(
                        item,
                        painted.computeIfAbsent(item, i -> new AtomicInteger()).incrementAndGet());
                Usage usage =
                        new Usage("test", "scripted", 1, 0, 0, Optional.of(new BigDecimal("0.02")), Optional.empty());
                call.meter().used(usage);
                int[] pixels = new int[64 * 64];
                java.util.Arrays.fill(pixels, (int) request.seed());
                return new ImageReply(List.of(Picture.of(64, 64, pixels)), usage, List.of("a note"));
            } finally {
                atOnce.decrementAndGet();
            }
        }

        @Override
        public Critique evaluate(Work candidate, Call call) throws ModelException {
            String item = item(candidate.prompt());
            judging.maybe(
                    item, judged.computeIfAbsent(item, i -> new AtomicInteger()).incrementAndGet());
            double score = candidate.earlier().isEmpty() ? 5 : 7;
            Map<Dimension, Double> all = Stream.of(Dimension.values()).collect(Collectors.toMap(d -> d, d -> score));
            return new Critique(score, all, "It lacks something.", candidate.prompt() + " More of it.");
        }
    }

    private static final class Told implements BatchListener {
        final List<ItemResult> ended = new CopyOnWriteArrayList<>();
        final List<String> said = new CopyOnWriteArrayList<>();
        volatile BatchProgress last;

        @Override
        public void ended(ItemResult item) {
            ended.add(item);
        }

        @Override
        public void progress(BatchProgress progress) {
            last = progress;
        }

        @Override
        public void said(Level level, String sentence) {
            said.add(sentence);
        }
    }

    private static final class PlainFiles implements BatchRunner.Filing {
        @Override
        public byte[] of(BatchPrompt item, ImageRequest request, ImageReply reply) {
            return reply.pictures().get(0).png();
        }

        @Override
        public void seen(BatchPrompt item, Picture picture) {}
    }

    private static List<BatchPrompt> items(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> new BatchPrompt("item-" + i, "Title " + i, "", "calm", "A fox of item-" + i))
                .toList();
    }

    private Tally run(List<BatchPrompt> items, int concurrency) {
        return run(items, concurrency, Outage.Patience.DEFAULT);
    }

    private Tally run(List<BatchPrompt> items, int concurrency, Outage.Patience patience) {
        BatchSettings settings =
                new BatchSettings(new Choice("test", Optional.empty(), Optional.empty()), 64, 64, 100, 2, concurrency);
        try (BatchFolder folder = BatchFolder.claim(out)) {
            ContactSheet sheet = new ContactSheet(folder.sheetFolder(), 2, items, told);
            runner = new BatchRunner(
                    settings,
                    new BatchRunner.Workshop(
                            item -> new Models(null, models, models),
                            new PlainFiles(),
                            Optional.empty(),
                            folder,
                            sheet,
                            Optional::empty,
                            resend,
                            patience,
                            InstantSource.system(),
                            new HashSet<>()),
                    told,
                    cancellation);
            return runner.run(items);
        }
    }

    private String read(String name) throws IOException {
        return Files.readString(out.resolve("results").resolve(name));
    }

    private Path file(String name) {
        return out.resolve("results").resolve(name);
    }

    @Test
    void everyItemGetsTwoJudgedIterations() throws IOException {
        Tally tally = run(items(5), 3);
        assertThat(tally.complete()).isEqualTo(5);
        assertThat(tally.failed()).isZero();
        assertThat(tally.why()).isEmpty();
        for (String name : List.of(
                "iteration_1.png",
                "iteration_1_results.json",
                "iteration_1_evaluation.json",
                "iteration_2.png",
                "iteration_2_results.json",
                "iteration_2_evaluation.json",
                "summary.json")) assertThat(file("item-4/" + name)).isRegularFile();
        assertThat(read("item-4/iteration_2_results.json")).contains("More of it.", "\"cost_usd\" : 0.02", "a note");
        assertThat(read("item-4/summary.json"))
                .contains("\"complete\"", "\"best_iteration\" : 2", "\"cost_usd\" : 0.04");
        assertThat(out.resolve("contact_sheet/00004_item-4.jpg")).isRegularFile();
        assertThat(told.last.complete()).isEqualTo(5);
        assertThat(told.last.underWay()).isZero();
    }

    @Test
    void eachItemHasASeedOfItsOwn() throws IOException {
        run(items(3), 1);
        assertThat(read("item-1/iteration_1_results.json")).contains("\"seed\" : 100");
        assertThat(read("item-3/iteration_2_results.json")).contains("\"seed\" : 102");
    }

    @Test
    void noMoreItemsAreUnderWayThanAsked() {
        run(items(20), 4);
        assertThat(models.most.get()).isBetween(1, 4);
    }

    @Test
    void aRefusedItemStopsNoOther() throws IOException {
        models.painting = (item, time) -> {
            if (item.equals("item-2")) throw new ModelException(Kind.REFUSED, "test", "scripted", "No.");
        };
        Tally tally = run(items(4), 2);
        assertThat(tally.complete()).isEqualTo(3);
        assertThat(tally.failed()).isEqualTo(1);
        assertThat(read("item-2/summary.json")).contains("\"failed\"", "\"failure\" : \"No.\"");
        assertThat(models.painted.get("item-2")).hasValue(1);
    }

    @Test
    void aPassingFailureIsTriedAgainFromWhereItWas() {
        models.judging = (item, time) -> {
            if (item.equals("item-1") && time < 3)
                throw new ModelException(Kind.UNAVAILABLE, "test", "scripted", "Down.");
        };
        assertThat(run(items(3), 3).complete()).isEqualTo(3);
        assertThat(models.painted.get("item-1")).hasValue(2);
        assertThat(told.ended)
                .filteredOn(i -> i.state() == ItemResult.State.POSTPONED)
                .hasSize(2);
    }

    @Test
    void anItemThatKeepsFailingIsGivenUp() {
        models.painting = (item, time) -> {
            if (item.equals("item-1")) throw new ModelException(Kind.UNAVAILABLE, "test", "scripted", "Down.");
        };
        Tally tally = run(items(8), 4);
        assertThat(tally.complete()).isEqualTo(7);
        assertThat(tally.failed()).isEqualTo(1);
        assertThat(models.painted.get("item-1")).hasValue(5);
    }

    @Test
    void whatMayHaveBeenBilledIsMadeAgainOnlyWhereTheUserAllowsIt() {
        models.painting = (item, time) -> {
            if (item.equals("item-1") && time < 3)
                throw new ModelException(Kind.TIMED_OUT, "test", "scripted", "Slow.").with(Bill.POSSIBLE);
        };
        assertThat(run(items(4), 2).failed()).isEqualTo(1);
        assertThat(models.painted.get("item-1")).hasValue(1);

        resend = true;
        assertThat(run(items(4), 2).complete()).isEqualTo(4);
        assertThat(models.painted.get("item-1").get()).isGreaterThan(2);
    }

    @Test
    void anItemThatGetsFurtherEachTimeIsNotGivenUp() {
        models.painting = (item, time) -> {
            if (time % 4 != 0) throw new ModelException(Kind.UNAVAILABLE, "test", "scripted", "Down.");
        };
        models.judging = (item, time) -> {
            if (time % 4 != 0) throw new ModelException(Kind.UNAVAILABLE, "test", "scripted", "Down.");
        };
        Outage.Patience brief = new Outage.Patience(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMinutes(5));
        assertThat(run(items(3), 1, brief).complete()).isEqualTo(3);
    }

    @Test
    void anEmptyPurseStopsAll() {
        models.painting = (item, time) -> {
            if (models.painted.size() > 5)
                throw new ModelException(Kind.OUT_OF_CREDIT, "test", "scripted", "The purse is empty.");
        };
        Tally tally = run(items(50), 2);
        assertThat(tally.why()).contains("The purse is empty.");
        assertThat(tally.complete()).isBetween(1, 5);
        assertThat(models.painted.size()).isLessThan(9);
        assertThat(file("item-50")).doesNotExist();
    }

    @Test
    void aProviderThatStaysDeadEndsTheBatch() {
        models.painting = (item, time) -> {
            throw new ModelException(Kind.UNAVAILABLE, "test", "scripted", "Down.");
        };
        Outage.Patience brief = new Outage.Patience(Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(60));
        Tally tally = run(items(10), 2, brief);
        assertThat(tally.why()).get().asString().contains("Down.");
        assertThat(tally.complete() + tally.failed()).isZero();
        assertThat(told.said).anyMatch(s -> s.contains("trying again in"));
    }

    @Test
    void aProviderThatComesBackIsUsedAgain() {
        AtomicInteger calls = new AtomicInteger();
        models.painting = (item, time) -> {
            if (calls.incrementAndGet() <= 30) throw new ModelException(Kind.UNAVAILABLE, "test", "scripted", "Down.");
        };
        Outage.Patience brief = new Outage.Patience(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMinutes(5));
        assertThat(run(items(6), 2, brief).complete()).isEqualTo(6);
    }

    @Test
    void resumingMakesOnlyWhatIsMissing() throws IOException {
        run(items(3), 1);
        Files.delete(file("item-2/iteration_2_evaluation.json"));
        Files.delete(file("item-3/iteration_1.png"));
        models.painted.clear();
        models.judged.clear();
        assertThat(run(items(3), 1).complete()).isEqualTo(3);
        assertThat(models.painted.keySet()).containsExactly("item-3");
        assertThat(models.painted.get("item-3")).hasValue(1);
        assertThat(models.judged.keySet()).containsExactly("item-2");
    }

    @Test
    void finishingEndsTheCallsUnderWayAndStartsNoMore() {
        models.painting = (item, time) -> runner.finish();
        Tally tally = run(items(9), 2);
        assertThat(tally.complete()).isZero();
        assertThat(models.painted.values()).hasSizeBetween(1, 2);
        assertThat(models.judged).isEmpty();
        assertThat(models.painted.keySet()).allSatisfy(item -> {
            assertThat(file(item + "/iteration_1.png")).isRegularFile();
            assertThat(file(item + "/summary.json")).doesNotExist();
        });
    }

    @Test
    void cancellingEndsTheCallsUnderWayToo() throws InterruptedException {
        CountDownLatch painting = new CountDownLatch(1);
        models.painting = (item, time) -> {
            painting.countDown();
            CountDownLatch never = new CountDownLatch(1);
            cancellation.onCancel(never::countDown);
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new CancellationException("cancelled");
        };
        Thread canceller = new Thread(() -> {
            try {
                painting.await();
                cancellation.cancel();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        canceller.start();
        assertThat(run(items(4), 2).complete()).isZero();
        canceller.join();
    }

    @Test
    void aFullDiskStopsAll() throws IOException {
        Files.createDirectories(out.resolve("results"));
        Files.writeString(out.resolve("results/item-1"), "a file where a folder should be");
        Tally tally = run(items(3), 1);
        assertThat(tally.why()).get().asString().contains("item-1", "could not be written");
        assertThat(tally.complete()).isZero();
    }

    @Test
    void twoBatchesInOneFolderExcludeEachOther() {
        try (BatchFolder held = BatchFolder.claim(out)) {
            assertThat(held.path()).isEqualTo(out);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> BatchFolder.claim(out))
                    .isInstanceOf(air.model.InvalidInputException.class)
                    .hasMessageContaining("Another batch");
        }
        BatchFolder.claim(out).close();
    }
}
