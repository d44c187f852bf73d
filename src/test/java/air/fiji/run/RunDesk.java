package air.fiji.run;

import air.create.Creation;
import air.create.TasteSource;
import air.fiji.Desk;
import air.fiji.host.Background;
import air.loop.Brief;
import air.loop.Candidate;
import air.loop.LoopSettings;
import air.loop.Round;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.Usage;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.taste.Check;
import air.taste.Critique;
import air.taste.Dimension;
import air.taste.ReferenceSet;
import air.taste.TasteFixtures;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.scijava.task.event.TaskEvent;

/** A desk with a run on it: its task and what it writes into the Log can be looked at. */
final class RunDesk implements AutoCloseable {
    final Desk desk = new Desk();
    final TaskService tasks = desk.context.service(TaskService.class);
    private final Watcher watcher = new Watcher();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream before = System.out;

    /** Keeps the task that is shown. */
    public static final class Watcher {
        private volatile Task task;

        @EventHandler
        public void onEvent(TaskEvent event) {
            task = event.getTask();
        }
    }

    RunDesk() {
        desk.context.getService(EventService.class).subscribe(watcher);
        // Without a screen ImageJ writes its Log there.
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    Task task() {
        return watcher.task;
    }

    /** Lets the command's thread do and show all that was posted and reported so far. */
    static void settle(Background background) {
        // What was reported is shown between the two.
        done(background);
        done(background);
    }

    private static void done(Background background) {
        CountDownLatch done = new CountDownLatch(1);
        background.post(done::countDown);
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    Run open(String intent) {
        return desk.models.studio().open("create", intent, Optional.empty());
    }

    static Models models(Run run) {
        return run.models(choice());
    }

    private static Choice choice() {
        return new Choice(ImageModel.EMBEDDED, Optional.empty(), Optional.empty());
    }

    Creation.Request request(int rounds) {
        Run run = open("a lone boat");
        ReferenceSet references = new ReferenceSet(IntStream.range(0, 3)
                .mapToObj(i -> new ReferenceSet.Named("r" + i, TasteFixtures.picture(64, 64, 0x112233 * (i + 1))))
                .toList());
        return new Creation.Request(
                run, choice(), models(run), TasteSource.of(references), 96, 64, 7, new LoopSettings(8, 6, rounds));
    }

    static Brief brief(String intent) {
        return new Brief(intent, TasteFixtures.profile(), 96, 64, 7, LoopSettings.DEFAULT);
    }

    static ImageReply reply(String... notes) {
        Usage usage = new Usage(ImageModel.EMBEDDED, ImageModel.EMBEDDED, 1, 0, 0, Optional.empty(), Optional.empty());
        return new ImageReply(List.of(TasteFixtures.picture(96, 64, 0x203040)), usage, List.of(notes));
    }

    static Round round(int number, double score) {
        return new Round(
                number,
                "prompt " + number,
                reply(),
                TasteFixtures.critique(score, "revised " + number),
                true,
                Duration.ZERO,
                Duration.ZERO);
    }

    /** A candidate that nothing has looked at, of seed 7 and up. */
    static Candidate candidate(int index) {
        return Candidate.fresh(index, "prompt", 7 + index, reply(), Duration.ZERO);
    }

    /** A round of several candidates; those without a score lost to the chosen one. */
    static Round round(int number, int chosen, Double... scores) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < scores.length; i++)
            candidates.add(
                    scores[i] == null
                            ? candidate(i).unscored("It lost.", Duration.ZERO)
                            : candidate(i).scored(TasteFixtures.critique(scores[i], "revised " + i), Duration.ZERO));
        return new Round(number, candidates, chosen, List.of(), Optional.of(new Candidate.Name(number, chosen)));
    }

    /** A critique with all that may be known of a score: half a point either way, 2 less measured, no boat. */
    static Critique detailed(double score) {
        Critique critique = TasteFixtures.critique(score, "a boat");
        Check boat = new Check(Check.Kind.SUBJECT, "Is there a boat?", true, "no boat");
        Critique.Finding sky = new Critique.Finding(
                Optional.of(Dimension.PALETTE_TENDENCY), "The sky is too warm.", Optional.empty(), 0.8);
        return critique.with(Critique.Details.NONE
                .withInterval(Optional.of(Critique.Interval.around(score, 0.5)), Optional.empty())
                .withChecks(List.of(new Check.Answered(boat, Check.Finding.UNMET)))
                .withFindings(List.of(sky))
                .withMeasured(Optional.of(new Critique.Measured(
                        score - 2, TasteFixtures.critique(score - 2, "any").breakdown(), List.of()))));
    }

    @Override
    public void close() {
        System.setOut(before);
        desk.close();
    }
}
