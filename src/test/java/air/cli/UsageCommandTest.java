package air.cli;

import static air.cli.CliFixture.references;
import static org.assertj.core.api.Assertions.assertThat;

import air.model.ModelException;
import air.model.QueuedModel;
import air.report.UsageReport;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class UsageCommandTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private int made;

    private void generate(String more) {
        cli.air(
                "generate --engine openai --width 64 --height 64 --prompt a~fox --out %s %s",
                folder.resolve(made++ + ".png"), more);
    }

    private JsonNode usage(String more) throws IOException {
        cli.forget();
        assertThat(cli.air("usage --json " + more)).isZero();
        return new ObjectMapper().readTree(cli.out());
    }

    private void refused(String line, String... said) {
        cli.forget();
        assertThat(cli.air(line)).isEqualTo(2);
        assertThat(cli.err().strip().lines()).hasSize(1);
        assertThat(cli.err()).startsWith("air: ").contains(said);
    }

    @Test
    void sumsUpTheMonthByModelAndOperation() throws IOException {
        generate("");
        generate("");
        generate("--model unpriced");

        JsonNode usage = usage("");

        assertThat(usage.path("month").asText()).isEqualTo("2026-11");
        assertThat(usage.path("calls").asInt()).isEqualTo(3);
        assertThat(usage.path("known_usd").decimalValue()).isEqualByComparingTo("0.08");
        assertThat(usage.path("unknown").asInt()).isEqualTo(1);
        assertThat(usage.get("cost_usd").isNull()).isTrue();
        assertThat(usage.path("lines").path(0).path("model").asText()).isEqualTo("priced");
        assertThat(usage.path("lines").path(0).path("calls").asInt()).isEqualTo(2);
        assertThat(usage.path("lines").path(1).get("cost_usd").isNull()).isTrue();
    }

    @Test
    void unknownIsShownAsUnknown() {
        generate("");
        generate("--model unpriced");
        cli.forget();
        assertThat(cli.air("usage")).isZero();
        assertThat(cli.out()).startsWith("November 2026: 2 calls, $0.04 known; the cost of 1 is unknown.");
        assertThat(cli.out()).containsPattern("unpriced +text-to-image +1 +0 +1 unknown");
        assertThat(cli.out().lines()).allMatch(line -> line.length() < 80);
    }

    @Test
    void failedCallsAreCounted() throws IOException {
        cli.generatorFailure = Optional.of(
                new ModelException(ModelException.Kind.UNAVAILABLE, "openai", "priced", "The provider is down."));
        generate("");
        assertThat(usage("").path("lines").path(0).path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void budgetAndWhatIsLeftAreTold() throws IOException {
        cli.monthBudget = Optional.of(new BigDecimal("10"));
        generate("");
        assertThat(usage("").path("left_usd").decimalValue()).isEqualByComparingTo("9.96");
        cli.forget();
        cli.air("usage");
        assertThat(cli.out()).contains("Monthly budget $10.00: $9.96 left.");
    }

    @Test
    void oneRunCanBeAskedFor() throws IOException {
        generate("");
        cli.air(
                "create --references %s --intent x --out %s --engine openai --width 64 --height 64",
                references(folder, 3), folder.resolve("run"));
        String run = new ObjectMapper()
                .readTree(folder.resolve("run/result.json").toFile())
                .path("run")
                .asText();
        JsonNode usage = usage("--run " + run);
        assertThat(usage.path("run").asText()).isEqualTo(run);
        assertThat(usage.path("known_usd").decimalValue()).isEqualByComparingTo("0.04");
    }

    @Test
    void monthWithoutCallsSaysSo() {
        assertThat(cli.air("usage --month 2020-01")).isZero();
        assertThat(cli.out().strip()).isEqualTo("January 2020: no calls.");
    }

    @Test
    void callsWhoseEndIsNotKnownAreExplained() {
        QueuedModel.Order order = new QueuedModel.Order("fal", "fal/flux-dev", "order-17", Map.of());
        UsageReport report = new UsageReport(
                Optional.of(YearMonth.of(2026, 11)),
                Optional.empty(),
                new Ledger.Spent(new BigDecimal("0.04"), new BigDecimal("0.08"), 1, 3),
                Optional.of(new BigDecimal("0.10")),
                List.of(),
                List.of(row(8, State.UNKNOWN, Optional.empty()), row(9, State.SUBMITTED, Optional.of(order))));

        assertThat(UsageCommand.text(report))
                .contains("3 calls, $0.04 known; the cost of 1 is unknown; up to $0.08")
                .contains("Monthly budget $0.10: $0.00 left, not counting unknown costs.")
                .contains("fal has order order-17", "'air usage --collect' collects orders.")
                .contains("The program ended before", "$0.04");
        assertThat(UsageCommand.text(report).lines()).allMatch(line -> line.length() < 80);
        assertThat(report.json().path("unsettled").path(0).path("state").asText())
                .isEqualTo("unknown");
        assertThat(report.json().path("unsettled").path(1).path("order").asText())
                .isEqualTo("order-17");
    }

    private static LedgerEntry row(long number, State state, Optional<QueuedModel.Order> order) {
        return new LedgerEntry(
                number,
                "generate-20261120-120000-abcdef",
                Instant.parse("2026-11-20T12:00:00Z"),
                "fal",
                "fal/flux-dev",
                "text-to-image",
                "f",
                "{}",
                Optional.of(new BigDecimal("0.04")),
                state,
                order,
                Optional.empty(),
                "",
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void collectSaysWhenNothingWaits() {
        assertThat(cli.air("usage --collect")).isZero();
        assertThat(cli.err()).contains("No orders are waiting.");
    }

    @Test
    void whatIsNoMonthAndNoRunIsRefused() {
        refused("usage --month november", "--month must be a month", "november");
        refused("usage --month 2026-13", "2026-13");
        refused("usage --run nobody", "no run nobody");
        refused("usage --run a --month 2026-11", "exclude each other");
    }
}
