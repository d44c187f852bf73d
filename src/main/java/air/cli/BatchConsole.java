package air.cli;

import air.batch.BatchListener;
import air.batch.BatchProgress;
import air.batch.ItemResult;
import air.text.Figures;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** A batch at the terminal: one line per finished item, and a progress line that is redrawn. */
final class BatchConsole implements BatchListener {
    private final Terminal terminal;
    private final Level least;
    private final Map<String, String> working = new ConcurrentSkipListMap<>();
    private volatile int done;
    private volatile int total;
    private volatile String figures = "";

    /** @param least the least level to print */
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
        String scores = item.rounds().stream().map(ItemResult.ItemRound::shown).collect(Collectors.joining(" → "));
        String state =
                switch (item.state()) {
                    case COMPLETE -> item.close().orElse(false) ? scores + ", too close to call" : scores;
                    case FAILED -> "failed: " + item.failure().orElse("");
                    case POSTPONED -> "put back: " + item.failure().orElse("");
                    case UNFINISHED -> "stopped before it was done";
                };
        return item.prompt().id() + ": " + state;
    }

    @Override
    public void progress(BatchProgress progress) {
        done = progress.complete() + progress.failed();
        String left = progress.left()
                .map(time -> ", " + Figures.duration(time) + " left")
                .orElse("");
        figures = (progress.failed() > 0 ? ", " + progress.failed() + " failed" : "")
                + left
                + Figures.besides(progress.costUsd());
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
}
