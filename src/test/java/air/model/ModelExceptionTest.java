package air.model;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelExceptionTest {
    private static final Set<Kind> PASSING = EnumSet.of(Kind.RATE_LIMITED, Kind.UNAVAILABLE, Kind.TIMED_OUT);
    private static final Set<Kind> AFTER_WORK =
            EnumSet.of(Kind.TIMED_OUT, Kind.NOTHING_GENERATED, Kind.UNREADABLE_REPLY);

    private static ModelException failure(Kind kind) {
        return new ModelException(kind, "fal", "a/model", "It failed.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onlyWhatPassesIsWorthAnotherTry(Kind kind) {
        assertThat(kind.retryable()).isEqualTo(PASSING.contains(kind));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatFailsAfterTheWorkBeganMayHaveBeenBilled(Kind kind) {
        assertThat(failure(kind).bill()).isEqualTo(AFTER_WORK.contains(kind) ? Bill.POSSIBLE : Bill.NONE);
    }

    @Test
    void whatMayHaveBeenBilledIsNotRepeated() {
        assertThat(failure(Kind.UNAVAILABLE).repeatable()).isTrue();
        assertThat(failure(Kind.UNAVAILABLE).with(Bill.ORDERED).repeatable()).isTrue();
        assertThat(failure(Kind.UNAVAILABLE).with(Bill.POSSIBLE).repeatable()).isFalse();
        assertThat(failure(Kind.TIMED_OUT).repeatable()).isFalse();
        assertThat(failure(Kind.TIMED_OUT).with(Bill.NONE).repeatable()).isTrue();
        assertThat(failure(Kind.REFUSED).repeatable()).isFalse();
    }

    @Test
    void copyKeepsEverythingElse() {
        Exception cause = new IllegalStateException();
        ModelException first = new ModelException(
                Kind.RATE_LIMITED, "fal", "a/model", "Too many.", "r-1", Duration.ofSeconds(9), cause);
        ModelException copy = first.with(Bill.POSSIBLE).adding("Wait.");
        assertThat(copy).hasMessage("Too many. Wait.").hasCause(cause);
        assertThat(copy.bill()).isEqualTo(Bill.POSSIBLE);
        assertThat(copy.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(copy.provider()).isEqualTo("fal");
        assertThat(copy.model()).isEqualTo("a/model");
        assertThat(copy.requestId()).contains("r-1");
        assertThat(copy.retryAfter()).contains(Duration.ofSeconds(9));
        assertThat(copy.getStackTrace()).isEqualTo(first.getStackTrace());
    }

    @Test
    void fileThatCannotBeReadSaysWhy(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "x");
        IOException cause = new IOException();
        assertThat(InvalidInputException.unreadable(file, "picture file", cause))
                .hasMessage(file + " cannot be read: choose a picture file.");
        assertThat(InvalidInputException.unreadable(folder, "picture file", cause))
                .hasMessage(folder + " is a folder: choose a picture file.");
        assertThat(InvalidInputException.unreadable(folder.resolve("no"), "picture file", cause))
                .hasMessage(folder.resolve("no") + " does not exist: choose a picture file.");
        assertThat(InvalidInputException.unreadable(Path.of(""), "picture file", cause))
                .hasMessage("The name of a file is empty: choose a picture file.");
    }
}
