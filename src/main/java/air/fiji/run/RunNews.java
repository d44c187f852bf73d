package air.fiji.run;

import air.fiji.image.Log;
import air.studio.Run;
import air.text.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/** What a run reports to the artist: sentences that came up, and its cost. */
public final class RunNews {
    private RunNews() {}

    /** Writes everything new into ImageJ's Log. */
    public static void log(Run run) {
        run.news().forEach(sentence -> Log.say("AIR Generator: " + sentence));
    }

    /** The run's cost as the end of a sentence, repeated questions included; empty if it cost nothing. */
    public static String cost(Run run) {
        return cost(run.costUsd());
    }

    static String cost(Optional<BigDecimal> usd) {
        if (usd.isEmpty()) return "; what it cost is not known";
        return usd.get().signum() == 0 ? "" : "; it cost " + Figures.usd(usd.get());
    }
}
