package air.studio;

import static air.studio.Workshop.FAL;
import static air.studio.Workshop.call;
import static air.studio.Workshop.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Usage;
import air.store.Ledger;
import air.store.StoreFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
    private static final int THREADS = 64;

    @TempDir
    Path folder;

    /** 64 ask at once, half of them of another process; 33 calls fit. */
    @Test
    void theCapIsNeverOvershotHoweverManyAskAtOnce() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (StoreFixture fixture = new StoreFixture(StoreFixture.Kind.SQLITE, folder);
                Workshop shop = new Workshop(fixture);
                Studio other = shop.another()) {
            shop.fal.painting = (request, call) -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                return shop.fal.pictures(request, call);
            };
            Optional<BigDecimal> budget = Optional.of(new BigDecimal("1.00"));
            Run run = shop.studio().open("batch", "", budget);
            Run elsewhere = other.reopen(run.id(), "", budget);

            int refused = refused(
                    List.of(run.models(FAL).generator(), elsewhere.models(FAL).generator()));

            Ledger.Spent spent = run.spent();
            assertThat(spent.known()).isEqualByComparingTo("0.99");
            assertThat(spent.reserved()).isZero();
            assertThat(shop.fal.asked).hasSize(33);
            assertThat(refused).isEqualTo(THREADS - 33);
        }
    }

    private static int refused(List<ImageModel> models) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Boolean>> refusals = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int seed = i;
                refusals.add(threads.submit(() -> {
                    start.await();
                    return isRefused(models.get(seed % models.size()), seed);
                }));
            }
            start.countDown();
            int refused = 0;
            for (Future<Boolean> refusal : refusals) if (refusal.get()) refused++;
            return refused;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isRefused(ImageModel model, long seed) throws ModelException {
        try {
            model.generate(request(seed), call());
            return false;
        } catch (ModelException e) {
            if (e.kind() != ModelException.Kind.OVER_BUDGET) throw e;
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "abc", "", "Infinity", "1,50", "-0.01", "-3"})
    void whatIsNoAmountIsSaidWithItsValue(String text) {
        assertThatThrownBy(() -> Usage.usd("AIR_MONTH_BUDGET", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("AIR_MONTH_BUDGET")
                .hasMessageContaining(text)
                .hasMessageContaining("US dollars");
    }

    @Test
    void amountsAreRead() {
        assertThat(Usage.usd("budget", " 2.50 ")).isEqualByComparingTo("2.5");
        assertThat(Usage.usd("budget", "0")).isZero();
    }

    @Test
    void aNegativeBudgetIsRefused() {
        try (StoreFixture fixture = new StoreFixture(StoreFixture.Kind.SQLITE, folder);
                Workshop shop = new Workshop(fixture)) {
            assertThatThrownBy(() -> shop.run("-1"))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("-1");
        }
    }
}
