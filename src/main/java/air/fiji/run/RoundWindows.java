package air.fiji.run;

import air.fiji.image.ImageNotes;
import air.fiji.image.Log;
import air.fiji.image.OpenWindows;
import air.fiji.image.Pictures;
import air.loop.Brief;
import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.Round;
import air.model.ImageReply;
import air.provenance.Provenance;
import air.report.CritiqueText;
import air.studio.Models;
import air.studio.Run;
import ij.ImagePlus;
import ij.WindowManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run on the screen: a window for every picture, critiques in the Log and the table, the scores in a plot. Where a
 * round has one picture, its window is {@code AIR 2 · 7.4 · intent}; where it has several, {@code AIR 2b · 7.4 ·
 * intent} is the chosen one's and {@code AIR 2a · not chosen · intent} another's. Used on the command's thread only.
 */
final class RoundWindows {
    private static final int INTENT_LENGTH = 40;
    private static final String DOT = " · ";

    private final Brief brief;
    private final Run run;
    private final boolean prompts;
    private final Models models;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<Candidate.Name, ImagePlus> images = new HashMap<>();
    private final Set<String> said = new HashSet<>();
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

    /** Whether rounds have several pictures, so that a letter names each. */
    private boolean several() {
        return brief.settings().candidates() > 1;
    }

    /** Shows the picture of a round that has one, before its critique. */
    void show(int number, String prompt, ImageReply reply) {
        ImagePlus image =
                window(OpenWindows.PREFIX + number + DOT + shortIntent(), reply, record(prompt, brief.seed(), reply));
        images.put(new Candidate.Name(number, 0), image);
        image.show();
    }

    /** Shows one of a round's several pictures, before anything has looked at it. */
    void show(int number, Candidate candidate) {
        ImagePlus image = window(title(number, candidate), candidate.reply(), record(candidate));
        images.put(new Candidate.Name(number, candidate.index()), image);
        image.show();
        WindowPlacement.tile(
                image.getWindow(), candidate.index(), brief.settings().candidates());
    }

    private ImagePlus window(String title, ImageReply reply, Provenance record) {
        ImagePlus image = Pictures.window(title, reply.pictures().get(0));
        new ImageNotes(record, prompts).reply(reply).attachTo(image);
        return image;
    }

    /** Says in its window and in the Log what is known of one of several pictures. */
    void judged(int number, Candidate candidate) {
        String line = CandidateText.line(number, candidate);
        if (!scoreFollows(candidate) && said.add(line)) Log.say("AIR Generate: " + line);
        ImagePlus image = images.get(new Candidate.Name(number, candidate.index()));
        if (open(image)) describe(image, title(number, candidate), candidate);
    }

    /** A critic that costs nothing scores all. */
    private boolean scoreFollows(Candidate candidate) {
        return models.critic().free()
                && candidate.critique().isEmpty()
                && candidate.unscored().isEmpty();
    }

    /** Says in the Log how two pictures compare. */
    void compared(Comparison comparison) {
        Log.say("AIR Generate: " + CandidateText.line(comparison));
    }

    /** Completes a round's windows with what was said of its pictures. */
    void complete(Round round) {
        rounds.add(round);
        Log.say(round.logLines());
        CritiqueText.remarks(round.critique()).forEach(Log::say);
        if (several()) round.candidates().forEach(candidate -> completeOne(round, candidate));
        else completeOnly(round);
        plot.show(rounds);
    }

    private void completeOnly(Round round) {
        ImagePlus image = images.get(name(round));
        if (open(image)) describe(image, title(round), round);
        CritiqueTable.add(title(round), models.critic().id(), round.critique());
    }

    private void completeOne(Round round, Candidate candidate) {
        describe(round, candidate);
        Candidate.Name name = new Candidate.Name(round.number(), candidate.index());
        CritiqueTable.add(title(round, candidate), name, models.critic().id(), candidate);
    }

    /** Adds the judged pictures of a round that no one will complete to the table; their windows stay as they are. */
    void cutOff(Round round) {
        for (Candidate candidate : round.candidates())
            if (candidate.critique().isPresent())
                CritiqueTable.add(
                        title(round.number(), candidate),
                        new Candidate.Name(round.number(), candidate.index()),
                        models.critic().id(),
                        candidate);
    }

    /** A person preferred another picture of the round to the one that was chosen. */
    void choose(Round round) {
        rounds.replaceAll(one -> one.number() == round.number() ? round : one);
        round.candidates().forEach(candidate -> describe(round, candidate));
        plot.show(rounds);
    }

    /** Gives a candidate its title and notes, and makes the round's own the active one. */
    private void describe(Round round, Candidate candidate) {
        ImagePlus image = images.get(new Candidate.Name(round.number(), candidate.index()));
        if (!open(image)) return;
        describe(image, title(round, candidate), candidate);
        if (candidate.index() == round.chosen()) OpenWindows.activate(image);
    }

    private void describe(ImagePlus image, String title, Round round) {
        if (several()) describe(image, title, round.candidate());
        else
            describe(
                    image,
                    title,
                    round.reply(),
                    record(round.prompt(), brief.seed(), round.reply()).withCritique(round.critique()));
    }

    private void describe(ImagePlus image, String title, Candidate candidate) {
        Provenance made = record(candidate);
        describe(
                image,
                title,
                candidate.reply(),
                candidate.critique().map(made::withCritique).orElse(made));
    }

    private void describe(ImagePlus image, String title, ImageReply reply, Provenance record) {
        image.setTitle(title);
        ImageNotes notes = new ImageNotes(record, prompts);
        if (record.critique().isPresent()) notes.critic(models.critic().id());
        notes.reply(reply).attachTo(image);
    }

    private Provenance record(Candidate candidate) {
        return record(candidate.prompt(), candidate.seed(), candidate.reply());
    }

    private Provenance record(String prompt, long seed, ImageReply reply) {
        return run.provenance(brief.request(prompt).withSeed(seed), reply, 0);
    }

    private static Candidate.Name name(Round round) {
        return new Candidate.Name(round.number(), round.chosen());
    }

    private String title(int number, Candidate candidate) {
        String name = new Candidate.Name(number, candidate.index()).toString();
        return CandidateText.standing(candidate)
                .map(known -> title(name, known))
                .orElseGet(() -> OpenWindows.PREFIX + name + DOT + shortIntent());
    }

    private String title(Round round, Candidate candidate) {
        if (candidate.index() == round.chosen()) return title(round);
        return title(new Candidate.Name(round.number(), candidate.index()).toString(), "not chosen");
    }

    private String title(Round round) {
        if (!several())
            return title(String.valueOf(round.number()), round.critique().shown());
        return round.critiqued()
                ? title(name(round).toString(), round.critique().shown())
                : title(name(round).toString(), "not judged");
    }

    private String title(String name, String known) {
        return OpenWindows.PREFIX + name + DOT + known + DOT + shortIntent();
    }

    /** Makes the window of a round's picture the active one; shows the picture again if its window was closed. */
    ImagePlus activate(Round round) {
        ImagePlus image = images.get(name(round));
        if (image == null || !open(image)) {
            image = Pictures.window(title(round), round.picture());
            describe(image, title(round), round);
            images.put(name(round), image);
            image.show();
        }
        OpenWindows.activate(image);
        return image;
    }

    private static boolean open(ImagePlus image) {
        return image != null && WindowManager.getImage(image.getID()) == image;
    }
}
