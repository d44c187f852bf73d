package air.bench;

import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Ledger writes from two processes at once, each with many threads, into one store: none may be lost. Prints how many
 * there are and how many a second. Arguments: an empty folder; calls in all (1,000; two writes each); threads a process
 * (32); a JDBC address (none: SQLite).
 */
public final class LedgerBench {
    private static final String RUN = "bench";

    private LedgerBench() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int calls = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 32;
        String address = arguments.length > 3 ? arguments[3] : "";
        if (arguments.length > 4) {
            write(home, calls, threads, address);
            return;
        }
        long start = System.nanoTime();
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) processes.add(start(home, calls / 2, threads, address));
        for (Process process : processes)
            if (process.waitFor() != 0) throw new IllegalStateException("a process failed");
        double seconds = (System.nanoTime() - start) / 1e9;
        try (Store store = open(home, address)) {
            long done = store.ledger().entries(Optional.empty(), calls + 1).stream()
                    .filter(entry -> entry.state() == LedgerEntry.State.DONE)
                    .count();
            System.out.printf("%d calls, %d complete in the ledger, %d lost%n", calls, done, calls - done);
            System.out.printf(
                    "%s spent of %s%n",
                    store.ledger().ofRun(RUN).known(), new BigDecimal("0.01").multiply(BigDecimal.valueOf(calls)));
            System.out.printf(
                    "%.1f s with the start of both processes, %.0f writes a second%n", seconds, 2 * calls / seconds);
        }
    }

    private static Process start(Path home, int calls, int threads, String address) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerBench.class.getName(),
                        home.toString(),
                        Integer.toString(calls),
                        Integer.toString(threads),
                        address,
                        "child")
                .inheritIO()
                .start();
    }

    private static Store open(Path home, String address) {
        return Store.open(home, Optional.of(address).filter(a -> !a.isEmpty()), InstantSource.system());
    }

    private static void write(Path home, int calls, int threads, String address) throws InterruptedException {
        try (Store store = open(home, address)) {
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            CountDownLatch go = new CountDownLatch(1);
            for (int i = 0; i < calls; i++)
                workers.execute(() -> {
                    awaitStart(go);
                    call(store.ledger());
                });
            long start = System.nanoTime();
            go.countDown();
            workers.shutdown();
            if (!workers.awaitTermination(10, TimeUnit.MINUTES)) throw new IllegalStateException("too slow");
            System.out.printf("a process: %.2f ms a write%n", (System.nanoTime() - start) / 1e6 / (2 * calls));
        }
    }

    private static void awaitStart(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void call(Ledger ledger) {
        Optional<BigDecimal> cost = Optional.of(new BigDecimal("0.01"));
        long number = ledger.begin(
                        new LedgerEntry.Intended(RUN, "fal", "fal/model", "text-to-image", "fingerprint", "{}", cost),
                        new Ledger.Budgets(
                                Optional.of(new BigDecimal(1_000_000)), Optional.of(new BigDecimal(1_000_000))))
                .number();
        ledger.ended(
                number,
                new LedgerEntry.Ended(
                        LedgerEntry.State.DONE,
                        cost,
                        "price list",
                        1,
                        0,
                        0,
                        1000,
                        Optional.empty(),
                        Duration.ZERO,
                        Optional.empty()));
    }
}
