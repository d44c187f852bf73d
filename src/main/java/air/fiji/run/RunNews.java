package air.fiji.run;

import air.fiji.image.Log;
import air.studio.Run;
import air.text.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/** What a run has to say to the artist: sentences that came up, and what it has cost. */
public final class RunNews {
    private RunNews() {}

    /** Writes what has come up since the last time into ImageJ's Log. */
    public static void log(Run run) {
        run.news().forEach(sentence -> Log.say("AIR Generator: " + sentence));
    }

    /** The run's cost as the end of a sentence, with what was asked again; empty where it cost nothing. */
    public static String cost(Run run) {
        return cost(run.costUsd());
    }

    static String cost(Optional<BigDecimal> usd) {
        if (usd.isEmpty()) return "; what it cost is not known";
        return usd.get().signum() == 0 ? "" : "; it cost " + Figures.usd(usd.get());
    }
}
