package air.batch;

import air.files.WriteFailedException;
import air.text.SafeText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A batch's log file, {@code batch-<date>-<time>.log}: a line each, {@code time - batch - LEVEL - message}. Passes
 * everything on to another listener. Thread-safe.
 */
final class BatchLog implements BatchListener, AutoCloseable {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT);

    private final BatchListener next;
    private final InstantSource clock;
    private final Path file;
    private final BufferedWriter writer;
    private boolean broken;

    private BatchLog(BatchListener next, InstantSource clock, Path file, BufferedWriter writer) {
        this.next = next;
        this.clock = clock;
        this.file = file;
        this.writer = writer;
    }

    static BatchLog open(Path folder, BatchListener next, InstantSource clock) {
        Path file = folder.resolve("batch-" + NAME.format(local(clock)) + ".log");
        try {
            BufferedWriter writer = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return new BatchLog(next, clock, file, writer);
        } catch (IOException e) {
            throw new WriteFailedException(file, e);
        }
    }

    private static LocalDateTime local(InstantSource clock) {
        return LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    @Override
    public void started(int total, int complete) {
        write(Level.INFO, total + " prompts, " + complete + " complete before");
        next.started(total, complete);
    }

    @Override
    public void working(String id, String doing) {
        write(Level.DEBUG, id + ": " + doing);
        next.working(id, doing);
    }

    @Override
    public void ended(ItemResult item) {
        String id = item.prompt().id();
        String state = item.state().name().toLowerCase(Locale.ROOT);
        String score = item.best()
                .map(b -> ", iteration " + b.number() + " with " + b.shown()
                        + (item.close().orElse(false) ? ", " + ItemResult.CLOSE : ""))
                .orElse("");
        write(
                item.level(),
                id + ": " + state + score + item.failure().map(f -> ": " + f).orElse(""));
        next.ended(item);
    }

    @Override
    public void progress(BatchProgress progress) {
        next.progress(progress);
    }

    @Override
    public void said(Level level, String sentence) {
        write(level, sentence);
        next.said(level, sentence);
    }

    private synchronized void write(Level level, String message) {
        if (broken) return;
        try {
            writer.write(TIME.format(local(clock)) + " - batch - " + level + " - " + SafeText.line(message));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            broken = true;
            next.said(Level.WARNING, new WriteFailedException(file, e).getMessage());
        }
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            if (!broken) next.said(Level.WARNING, new WriteFailedException(file, e).getMessage());
        }
    }
}
