package air.fiji.run;

import air.fiji.image.ImageNotes;
import air.fiji.image.Log;
import air.fiji.image.OpenWindows;
import air.fiji.image.Pictures;
import air.loop.Brief;
import air.loop.Round;
import air.model.ImageReply;
import air.provenance.Provenance;
import air.studio.Models;
import air.studio.Run;
import ij.ImagePlus;
import ij.WindowManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run on the screen: a window for every round, its critique in the Log and the table, the scores in a plot. Used on
 * the command's thread only.
 */
final class RoundWindows {
    private static final int INTENT_LENGTH = 40;

    private final Brief brief;
    private final Run run;
    private final boolean prompts;
    private final Models models;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<Integer, ImagePlus> images = new HashMap<>();
    private final ScorePlot plot;

    /** @param before rounds of earlier attempts */
    RoundWindows(Brief brief, Run run, Models models, int before, boolean prompts) {
        this.prompts = prompts;
        this.run = run;
        this.brief = brief;
        this.models = models;
        this.plot = new ScorePlot(brief.settings(), before);
    }

    /** Opens the plot. It comes first, so that it does not take the place of the active window from the result. */
    void open() {
        plot.show(rounds);
    }

    /** The intent in one short line, as titles show it. */
    String shortIntent() {
        return shortIntent(brief.intent());
    }

    static String shortIntent(String intent) {
        String line = intent.strip().replaceAll("\\s+", " ").replace('|', '/');
        return line.length() <= INTENT_LENGTH
                ? line
                : line.substring(0, INTENT_LENGTH - 1).strip() + "…";
    }

    /** Shows a round's picture before its critique. */
    void show(int number, String prompt, ImageReply reply) {
        ImagePlus image = Pictures.window(
                OpenWindows.PREFIX + number + " · " + shortIntent(),
                reply.pictures().get(0));
        new ImageNotes(record(prompt, reply), prompts).reply(reply).attachTo(image);
        images.put(number, image);
        image.show();
    }

    /** Completes a round's window with its critique. */
    void complete(Round round) {
        rounds.add(round);
        Log.say(round.logLines());
        ImagePlus image = images.get(round.number());
        if (open(image)) describe(image, round);
        CritiqueTable.add(title(round), models.critic().id(), round.critique());
        plot.show(rounds);
    }

    private void describe(ImagePlus image, Round round) {
        image.setTitle(title(round));
        new ImageNotes(record(round.prompt(), round.reply()).withCritique(round.critique()), prompts)
                .critic(models.critic().id())
                .reply(round.reply())
                .attachTo(image);
    }

    private Provenance record(String prompt, ImageReply reply) {
        return run.provenance(brief.request(prompt), reply, 0);
    }

    private String title(Round round) {
        return String.format(
                Locale.ROOT,
                "%s%d · %.1f · %s",
                OpenWindows.PREFIX,
                round.number(),
                round.critique().score(),
                shortIntent());
    }

    /** Makes a round's window the active one; shows the picture again if its window was closed. */
    ImagePlus activate(Round round) {
        ImagePlus image = images.get(round.number());
        if (image == null || !open(image)) {
            image = Pictures.window(title(round), round.picture());
            describe(image, round);
            images.put(round.number(), image);
            image.show();
        }
        OpenWindows.activate(image);
        return image;
    }

    private static boolean open(ImagePlus image) {
        return WindowManager.getImage(image.getID()) == image;
    }
}
