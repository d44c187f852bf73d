package air.store;

import air.model.QueuedModel.Order;
import air.store.Ledger.Budgets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in another process, to write beside this one's, or to be killed. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private OtherProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param words what to do, see {@link #main} */
    static OtherProcess start(StoreFixture fixture, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                fixture.home().toString(),
                fixture.address().orElse("")));
        command.addAll(List.of(words));
        return new OtherProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line it says; null when it has ended. */
    String line() throws IOException {
        return said.readLine();
    }

    List<String> rest() {
        return said.lines().toList();
    }

    /** As {@code kill -9}; what it had said can still be read. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /**
     * {@code spend RUN CALLS EACH BUDGET}: makes calls as long as the run's budget allows, then says how many.
     * {@code order RUN}: places an order, says its number and waits. {@code keep RUN}: begins a call, keeps a picture,
     * ends the call, and says their numbers, for ever.
     */
    public static void main(String[] words) throws IOException {
        Optional<String> address = Optional.of(words[1]).filter(a -> !a.isEmpty());
        try (Store store = Store.open(Path.of(words[0]), address, InstantSource.system())) {
            switch (words[2]) {
                case "spend" -> spend(store, words[3], Integer.parseInt(words[4]), words[5], words[6]);
                case "order" -> order(store, words[3]);
                default -> keep(store, words[3]);
            }
        }
    }

    private static void spend(Store store, String run, int calls, String each, String budget) {
        Budgets budgets = new Budgets(Optional.of(new BigDecimal(budget)), Optional.empty());
        int allowed = 0;
        for (int i = 0; i < calls; i++) {
            Ledger.Begun begun = store.ledger().begin(StoreFixture.call(run, "fal", each), budgets);
            if (!begun.allowed()) continue;
            store.ledger().ended(begun.number(), StoreFixture.done(each));
            allowed++;
        }
        System.out.println(allowed);
    }

    private static void order(Store store, String run) throws IOException {
        long number = store.ledger()
                .begin(StoreFixture.call(run, "fal", "0.04"), Budgets.NONE)
                .number();
        store.ledger().submitted(number, new Order("fal", "fal/model", "j-1", Map.of()));
        long open = store.ledger()
                .begin(StoreFixture.call(run, "fal", "0.05"), Budgets.NONE)
                .number();
        System.out.println(number + " " + open);
        System.in.read();
    }

    private static void keep(Store store, String run) {
        for (int i = 0; !Thread.interrupted(); i++) {
            long number = store.ledger()
                    .begin(StoreFixture.call(run, "fal", "0.04"), Budgets.NONE)
                    .number();
            String content = run + " " + i;
            long asset = store.library()
                    .keep(List.of(StoreFixture.fresh(run, content, content)))
                    .get(0)
                    .number();
            store.ledger().ended(number, StoreFixture.done("0.04"));
            System.out.println(number + " " + asset);
        }
    }
}
