package air.fiji.run;

import air.batch.BatchListener;
import air.batch.BatchProgress;
import air.batch.ItemResult;
import air.fiji.host.Background;
import air.fiji.image.Log;
import air.text.Figures;

/** Shows a batch in the task list and the status bar, and its failures and warnings in the Log. */
public final class BatchProgressLine implements BatchListener {
    private final Background background;
    private volatile String standing = "";
    private volatile double fraction;

    public BatchProgressLine(Background background) {
        this.background = background;
    }

    @Override
    public void started(int total, int complete) {
        standing = complete + " of " + total;
        fraction = (double) complete / total;
        background.report(standing, fraction);
    }

    @Override
    public void working(String id, String doing) {
        background.report(standing + ", " + id + ": " + doing, fraction);
    }

    @Override
    public void ended(ItemResult item) {
        if (item.state() == ItemResult.State.FAILED)
            log(item.prompt().id() + " failed: " + item.failure().orElse(""));
    }

    @Override
    public void progress(BatchProgress now) {
        standing = now.complete() + " of " + now.total() + (now.failed() > 0 ? ", " + now.failed() + " failed" : "")
                + Figures.besides(now.costUsd());
        fraction = (double) (now.complete() + now.failed()) / now.total();
        background.report(standing, fraction);
    }

    @Override
    public void said(Level level, String sentence) {
        if (level.compareTo(Level.INFO) > 0) log(sentence);
    }

    private void log(String sentence) {
        background.post(() -> Log.say("AIR Batch: " + sentence));
    }
}
