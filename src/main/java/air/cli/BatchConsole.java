package air.cli;

import air.batch.BatchListener;
import air.batch.BatchProgress;
import air.batch.ItemResult;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** A batch at the terminal: a line for each item that ends, and one that is drawn over with how it stands. */
final class BatchConsole implements BatchListener {
    private final Terminal terminal;
    private final Level least;
    private final Map<String, String> working = new ConcurrentSkipListMap<>();
    private volatile int done;
    private volatile int total;
    private volatile String figures = "";

    /** @param least what matters less than this is not printed */
    BatchConsole(Terminal terminal, Level least) {
        this.terminal = terminal;
        this.least = least;
    }

    @Override
    public void started(int all, int complete) {
        total = all;
        done = complete;
        if (Level.INFO.compareTo(least) >= 0)
            terminal.say(all
                    + (all == 1 ? " prompt" : " prompts")
                    + (complete > 0 ? ", " + complete + " complete before" : ""));
    }

    @Override
    public void working(String id, String doing) {
        working.put(id, doing);
        if (least == Level.DEBUG) terminal.say(id + ": " + doing);
        draw();
    }

    @Override
    public void ended(ItemResult item) {
        working.remove(item.prompt().id());
        if (item.level().compareTo(least) >= 0) terminal.say(line(item));
    }

    private static String line(ItemResult item) {
        StringBuilder scores = new StringBuilder();
        for (ItemResult.Iteration i : item.iterations())
            scores.append(scores.length() > 0 ? " → " : "")
                    .append(i.score()
                            .map(s -> String.format(Locale.ROOT, "%.1f", s))
                            .orElse("not judged"));
        String state =
                switch (item.state()) {
                    case COMPLETE -> scores.toString();
                    case FAILED -> "failed: " + item.failure().orElse("");
                    case POSTPONED -> "put back: " + item.failure().orElse("");
                    case UNFINISHED -> "stopped before it was done";
                };
        return item.prompt().id() + ": " + state;
    }

    @Override
    public void progress(BatchProgress progress) {
        done = progress.complete() + progress.failed();
        String left = progress.left().map(time -> ", " + words(time) + " left").orElse("");
        String cost = progress.costUsd()
                .map(usd -> usd.signum() == 0 ? "" : ", " + usd.toPlainString() + " USD")
                .orElse(", cost unknown");
        figures = (progress.failed() > 0 ? ", " + progress.failed() + " failed" : "") + left + cost;
        draw();
    }

    @Override
    public void said(Level level, String sentence) {
        if (level.compareTo(least) >= 0) terminal.say(sentence);
    }

    private void draw() {
        String now = working.entrySet().stream()
                .findFirst()
                .map(e -> " | " + e.getKey() + ": " + e.getValue())
                .orElse("");
        terminal.progress(done + " of " + total + figures + now);
    }

    /** For people: {@code 3 h 05 min}, {@code 12 min}, {@code 40 s}. */
    static String words(Duration time) {
        long s = time.toSeconds();
        if (s < 90) return s + " s";
        long min = (s + 30) / 60;
        return min < 90 ? min + " min" : String.format(Locale.ROOT, "%d h %02d min", min / 60, min % 60);
    }
}
