package air.studio;

import static air.studio.Workshop.FAL;
import static air.studio.Workshop.call;
import static air.studio.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.QueuedModel;
import air.store.Asset;
import air.store.AssetQuery;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import air.store.StoreFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Orders that outlive the call that placed them. */
@Timeout(60)
class OrdersTest {
    @TempDir
    Path folder;

    private StoreFixture fixture;
    private Workshop shop;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(StoreFixture.Kind.SQLITE, folder);
        shop = new Workshop(fixture);
        shop.fal.queues = true;
        shop.fal.painting = shop.fal::ordered;
    }

    @AfterEach
    void close() {
        shop.close();
        fixture.close();
    }

    private static ImageReply make(Run run, long seed) throws ModelException {
        return run.models(FAL).generator().generate(request(seed), call());
    }

    private List<LedgerEntry> rows() {
        return shop.ledger().entries(Optional.empty(), 20);
    }

    private List<Asset> library() {
        return shop.studio().store().library().search(AssetQuery.LATEST).assets();
    }

    /** Processes that place an order each and go down before its result is there. */
    private void interrupted(long... seeds) {
        shop.fal.painting = (request, call) -> {
            call.meter().submitted(shop.fal.job("order-" + request.seed()));
            throw new CancellationException("the process ends");
        };
        List<Studio> gone = new ArrayList<>();
        for (long seed : seeds) {
            gone.add(shop.another());
            Run run = gone.get(gone.size() - 1).reopen("gone-" + seed, "a heron", Optional.empty());
            assertThatThrownBy(() -> make(run, seed)).isInstanceOf(CancellationException.class);
        }
        gone.forEach(Studio::close);
        shop.fal.asked.clear();
        shop.fal.painting = shop.fal::ordered;
    }

    @Test
    void theOrderIsOnTheDiskBeforeItsResultIsAskedFor() throws ModelException {
        List<LedgerEntry> seen = new ArrayList<>();
        shop.fal.painting = (request, call) -> {
            call.meter().submitted(shop.fal.job("order-1"));
            seen.addAll(rows());
            return shop.fal.pictures(request, call);
        };
        make(shop.run(null), 7);
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).state()).isEqualTo(State.SUBMITTED);
        assertThat(seen.get(0).job().orElseThrow().id()).isEqualTo("order-1");
        assertThat(rows().get(0).state()).isEqualTo(State.DONE);
    }

    @Test
    void theSameAskedAgainAfterACrashIsCollectedAndNotPaidTwice() throws ModelException {
        interrupted(7);
        Run run = shop.run("0.001");

        ImageReply reply = make(run, 7);

        assertThat(shop.fal.asked).isEmpty();
        assertThat(shop.fal.collected).containsExactly("order-7");
        assertThat(rows()).hasSize(1);
        assertThat(rows().get(0).state()).isEqualTo(State.DONE);
        assertThat(rows().get(0).costUsd().orElseThrow()).isEqualByComparingTo("0.03");
        Asset asset = run.asset(reply.pictures().get(0)).orElseThrow();
        assertThat(asset.origin().run()).isEqualTo(run.id());
        assertThat(asset.intent()).isEqualTo("a lone boat");
        assertThat(asset.origin().call()).hasValue(rows().get(0).number());
    }

    @Test
    void otherOrdersAreCollectedBesideAndKept() throws Exception {
        interrupted(1, 2);
        Run run = shop.run(null);
        make(run, 7);

        List<String> news = waitedFor(run, 2);
        assertThat(news).allMatch(n -> n.contains("was collected") && n.contains("in the library"));
        assertThat(shop.fal.asked).hasSize(1);
        assertThat(shop.fal.collected).containsExactlyInAnyOrder("order-1", "order-2");
        assertThat(library()).hasSize(3);
        assertThat(library())
                .filteredOn(a -> a.origin().run().startsWith("gone-"))
                .hasSize(2)
                .allMatch(a -> a.intent().equals("a heron"))
                .extracting(a -> a.made().seed().orElseThrow())
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(rows()).allMatch(r -> r.state() == State.DONE);
    }

    private static List<String> waitedFor(Run run, int count) {
        List<String> news = new ArrayList<>();
        for (long end = System.nanoTime() + 10_000_000_000L; news.size() < count && System.nanoTime() < end; ) {
            news.addAll(run.news());
            Thread.onSpinWait();
        }
        return news;
    }

    /**
     * As in a batch that is resumed: the first item finds all orders, the others claim theirs while they are fetched.
     */
    @Test
    void whoAsksWhileAnOrderIsCollectedBesideWaitsForIt() throws Exception {
        interrupted(1, 2, 3);
        CountDownLatch fetching = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        shop.fal.collecting = (job, call) -> {
            long seed = Long.parseLong(job.id().substring(6));
            if (seed != 1) {
                fetching.countDown();
                await(go);
            }
            return shop.fal.answer(1, seed, call);
        };
        Run run = shop.run(null);
        make(run, 1);
        fetching.await();
        Thread release = new Thread(go::countDown);
        release.start();
        ImageReply second = make(run, 2);
        ImageReply third = make(run, 3);

        assertThat(second.pictures().get(0).pixelHash())
                .isEqualTo(ScriptedProvider.picture(2).pixelHash());
        assertThat(run.asset(third.pictures().get(0))).isPresent();
        assertThat(shop.fal.asked).isEmpty();
        assertThat(shop.fal.collected).hasSize(3);
        assertThat(library()).hasSize(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process went down between the picture on the disk and the row's end. */
    @Test
    void anOrderWhoseResultIsKeptIsNotCollectedAgain() throws ModelException {
        interrupted(7);
        LedgerEntry left = rows().get(0);
        Asset.Fresh fresh = StoreFixture.fresh("gone-7", "A lone boat at dawn.", "", new Long[0]);
        air.model.Picture picture = ScriptedProvider.picture(7);
        shop.studio()
                .store()
                .library()
                .keep(List.of(new Asset.Fresh(
                        new air.model.MediaFile(picture.bytes(), picture.mediaType()),
                        fresh.width(),
                        fresh.height(),
                        fresh.made(),
                        new Asset.Origin("gone-7", java.util.OptionalLong.of(left.number()), "{}", List.of()))));

        ImageReply reply = make(shop.run(null), 7);

        assertThat(reply.pictures().get(0).pixelHash()).isEqualTo(picture.pixelHash());
        assertThat(shop.fal.asked).isEmpty();
        assertThat(shop.fal.collected).isEmpty();
        assertThat(library()).hasSize(1);
        assertThat(rows().get(0).state()).isEqualTo(State.DONE);
        assertThat(rows().get(0).costUsd().orElseThrow()).isEqualByComparingTo("0.03");
    }

    @Test
    void anOrderIsClaimedOnce() throws ModelException {
        interrupted(7);
        Run run = shop.run(null);
        make(run, 7);
        make(run, 7);
        assertThat(shop.fal.collected).hasSize(1);
        assertThat(shop.fal.asked).hasSize(1);
    }

    @Test
    void aLostConnectionIsMadeGoodByAskingAgain() throws ModelException {
        shop.fal.painting = (request, call) -> {
            call.meter().submitted(shop.fal.job("order-1"));
            throw shop.fal.pending();
        };
        Run run = shop.run("0.03");
        assertThatThrownBy(() -> make(run, 7)).hasMessageContaining("UNAVAILABLE");
        assertThat(rows().get(0).state()).isEqualTo(State.SUBMITTED);
        assertThat(run.spent().reserved()).isEqualByComparingTo("0.03");

        make(run, 7);

        assertThat(shop.fal.asked).hasSize(1);
        assertThat(shop.fal.collected).containsExactly("order-1");
        assertThat(rows()).hasSize(1);
        assertThat(run.spent().known()).isEqualByComparingTo("0.03");
    }

    @Test
    void anOrderThatCannotBeCollectedNowStaysForLater() throws ModelException {
        interrupted(7);
        QueuedModel.Job job = shop.fal.job("order-7");
        shop.fal.collecting = (any, call) -> {
            throw shop.fal.pending();
        };
        Run run = shop.run(null);
        assertThatThrownBy(() -> make(run, 7)).hasMessageContaining("UNAVAILABLE");
        assertThat(rows().get(0).state()).isEqualTo(State.SUBMITTED);
        assertThat(rows().get(0).job()).contains(job);

        shop.fal.collecting = (any, call) -> shop.fal.answer(1, 7, call);
        make(run, 7);
        assertThat(shop.fal.asked).isEmpty();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void anOrderThatSaysNothingForADayIsGivenUp() throws ModelException {
        interrupted(7);
        shop.fal.collecting = (any, call) -> {
            throw shop.fal.pending();
        };
        fixture.pass(Duration.ofHours(23));
        assertThatThrownBy(() -> make(shop.run(null), 7)).isInstanceOf(ModelException.class);
        assertThat(shop.fal.asked).isEmpty();

        fixture.pass(Duration.ofHours(2));
        Run run = shop.run(null);
        make(run, 7);

        assertThat(shop.fal.asked).hasSize(1);
        assertThat(rows()).extracting(LedgerEntry::state).containsExactly(State.DONE, State.FAILED);
        assertThat(rows().get(1).costUsd()).as("nobody knows").isEmpty();
        assertThat(run.news()).anyMatch(n -> n.contains("order-7") && n.contains("placed again"));
    }

    @Test
    void anOrderThatCannotBeCollectedIsPlacedAgainWhereTheUserAllowsIt() throws ModelException {
        interrupted(7);
        shop.fal.collecting = (any, call) -> {
            throw shop.fal.pending();
        };
        Run run = shop.run(null).resending(true);
        make(run, 7);

        assertThat(shop.fal.asked).hasSize(1);
        assertThat(rows()).extracting(LedgerEntry::state).containsExactly(State.DONE, State.SUBMITTED);
        assertThat(run.news()).anyMatch(n -> n.contains("order-7") && n.contains("placed again"));
    }

    @Test
    void whatCameInAResultsPlaceIsKeptAndDoesNotEndTheOrder() throws ModelException {
        shop.fal.painting = (request, call) -> {
            call.meter().submitted(shop.fal.job("order-1"));
            call.meter().unreadable(new MediaFile("<html>".getBytes(StandardCharsets.UTF_8), "text/html"));
            throw shop.fal.pending();
        };
        Studio gone = shop.another();
        assertThatThrownBy(() -> make(gone.open("create", "", Optional.empty()), 7))
                .isInstanceOf(ModelException.class);
        gone.close();
        assertThat(library()).singleElement().satisfies(a -> assertThat(a.mediaType())
                .isEqualTo("text/html"));

        ImageReply reply = make(shop.run(null), 7);

        assertThat(reply.pictures()).hasSize(1);
        assertThat(shop.fal.collected).containsExactly("order-1");
        assertThat(shop.fal.asked).hasSize(1);
    }

    @Test
    void anOrderThatFailedIsPlacedAgain() throws ModelException {
        interrupted(7);
        shop.fal.collecting = (any, call) -> {
            throw shop.fal.failure(ModelException.Kind.NOTHING_GENERATED);
        };
        Run run = shop.run(null);
        make(run, 7);

        assertThat(shop.fal.asked).hasSize(1);
        assertThat(rows()).extracting(LedgerEntry::state).containsExactly(State.DONE, State.FAILED);
        assertThat(rows().get(1).costUsd()).isEmpty();
        assertThat(run.news()).anyMatch(n -> n.contains("order-7") && n.contains("placed again"));
    }

    @Test
    void anOrderThatAFilterRefusedIsNotPlacedAgain() {
        interrupted(7);
        shop.fal.collecting = (any, call) -> {
            throw shop.fal.failure(ModelException.Kind.REFUSED);
        };
        assertThatThrownBy(() -> make(shop.run(null), 7)).hasMessageContaining("REFUSED");
        assertThat(shop.fal.asked).isEmpty();
        assertThat(rows().get(0).state()).isEqualTo(State.FAILED);
    }

    @Test
    void waitingForAnOrderCanBeCancelled() throws ModelException {
        interrupted(7);
        Cancellation cancellation = new Cancellation();
        shop.fal.collecting = (any, call) -> {
            cancellation.cancel();
            call.cancellation().throwIfCancelled();
            return shop.fal.answer(1, 7, call);
        };
        Call call = new Call(cancellation, (message, fraction) -> {}, usage -> {});
        assertThatThrownBy(() -> shop.run(null).models(FAL).generator().generate(request(7), call))
                .isInstanceOf(CancellationException.class);
        assertThat(rows().get(0).state()).isEqualTo(State.SUBMITTED);

        make(shop.run(null), 7);
        assertThat(shop.fal.asked).isEmpty();
    }

    @Test
    void ordersLeftBehindAreCollectedOnRequest() {
        interrupted(1, 2);
        List<String> told = shop.studio().collect(new Cancellation());
        assertThat(told).hasSize(2);
        assertThat(library()).hasSize(2);
        assertThat(rows()).allMatch(r -> r.state() == State.DONE);
        assertThat(shop.studio().collect(new Cancellation())).isEmpty();
    }

    @Test
    void anOrderWithoutAKeyIsToldAndStays() {
        interrupted(1);
        shop.fal.ready = false;
        assertThat(shop.studio().collect(new Cancellation())).hasSize(1).allMatch(s -> s.contains("no key"));
        assertThat(rows().get(0).state()).isEqualTo(State.SUBMITTED);
        shop.fal.ready = true;
        assertThat(shop.studio().collect(new Cancellation())).hasSize(1).allMatch(s -> s.contains("was collected"));
    }

    @Test
    void aCallWithoutAnOrderWhoseProcessIsGoneIsUnknown() throws ModelException {
        Studio gone = shop.another();
        gone.store().ledger().begin(StoreFixture.call("create-1", "fal", "0.03"), air.store.Ledger.Budgets.NONE);
        gone.close();
        make(shop.run(null), 7);
        assertThat(rows()).extracting(LedgerEntry::state).containsExactly(State.DONE, State.UNKNOWN);
    }
}
