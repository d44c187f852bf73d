package air.cli;

import air.cli.RunReport.Ending;
import air.cli.RunReport.Numbered;
import air.cli.RunReport.Task;
import air.files.SafeFiles;
import air.files.WriteFailedException;
import air.loop.Brief;
import air.loop.Gate;
import air.loop.GatePolicy;
import air.loop.LoopListener;
import air.loop.LoopResult;
import air.loop.Outcome;
import air.loop.Round;
import air.loop.TasteLoop;
import air.model.Call;
import air.model.ImageReply;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.report.CritiqueText;
import air.report.Lookup;
import air.studio.Run;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** One {@code air create}: profile, rounds and result, each put into the folder as soon as it is there. */
final class CreateRun implements LoopListener {
    private final Task task;
    private final Taste taste;
    private final RunFolder folder;
    private final GatePolicy policy;
    private final ConsoleGate asking;
    private final Session session;
    private final Terminal terminal;
    private final Run run;
    private final Call call;
    private final InstantSource clock;

    private final List<Numbered> rounds = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private Brief brief;
    private Duration profileTime = Duration.ZERO;
    /** Rounds of the attempts before this one. */
    private int before;

    private volatile String stage = "Reading the taste";

    /** The reference images and the profile a run starts with. */
    record Taste(TasteOptions options, Optional<ReferenceSet> references, Optional<TasteProfile> profile) {}

    CreateRun(Task task, Taste taste, RunFolder folder, GatePolicy policy, Session session, Run run, Call call) {
        this.task = task;
        this.taste = taste;
        this.folder = folder;
        this.policy = policy;
        this.session = session;
        this.run = run;
        terminal = session.terminal();
        clock = session.clock();
        this.call = call.withProgress(this::progress);
        asking = new ConsoleGate(terminal, number -> folder.picture(before + number));
    }

    /** Runs to the end, however it ends, and writes {@code result.json}. */
    Ending run() {
        Instant start = clock.instant();
        LoopResult end;
        try {
            end = attempts();
        } catch (CancellationException e) {
            end = new LoopResult(Outcome.CANCELLED, List.of(), Optional.empty(), Optional.empty());
        } catch (ModelException | RuntimeException e) {
            end = new LoopResult(Outcome.FAILED, List.of(), Optional.empty(), Optional.of(e));
        } catch (OutOfMemoryError e) {
            Exception tooLarge = new InvalidInputException(Failure.sentence(e), e);
            end = new LoopResult(Outcome.FAILED, List.of(), Optional.empty(), Optional.of(tooLarge));
        }
        run.news().forEach(terminal::say);
        Ending ending = ending(end, Duration.between(start, clock.instant()));
        return written(ending);
    }

    private LoopResult attempts() throws ModelException {
        TasteProfile profile = firstProfile();
        while (true) {
            before = rounds.size();
            run.use(profile);
            Gate gate = policy.gate(asking.telling(this::decided));
            TasteLoop loop =
                    new TasteLoop(task.models().generator(), task.models().critic(), gate, this, clock);
            brief = new Brief(task.intent(), profile, task.width(), task.height(), task.seed(), task.settings());
            LoopResult end = loop.run(brief, call);
            if (end.outcome() != Outcome.RESTARTED) return end;
            Optional<TasteProfile> again = restarted(profile);
            if (again.isEmpty()) return new LoopResult(Outcome.CANCELLED, end.rounds(), end.chosen(), end.failure());
            profile = again.get();
        }
    }

    /** Keeps what the person decided with the picture. */
    private void decided(Round round, Gate.Answer answer) {
        run.decided(round.picture(), answer.choice().key(), answer.prompt());
    }

    private TasteProfile firstProfile() throws ModelException {
        TasteProfile profile = taste.profile().isPresent()
                ? taste.profile().get()
                : read(taste.references().orElseThrow());
        keep(profile);
        return profile;
    }

    private TasteProfile read(ReferenceSet references) throws ModelException {
        terminal.say("Reading the taste of " + references.references().size() + " reference images");
        Instant start = clock.instant();
        TasteProfile profile = task.models().reader().read(references, call);
        profileTime = profileTime.plus(Duration.between(start, clock.instant()));
        return profile;
    }

    /** A profile the artist named and that lies in the folder stays as it is. */
    private void keep(TasteProfile profile) {
        boolean theirs = taste.options()
                .profileFile()
                .filter(file -> TasteOptions.same(file, folder.profile()))
                .isPresent();
        if (!theirs) SafeFiles.write(folder.profile(), TasteJson.write(profile));
    }

    /** The profile to start again with, once the artist has looked after it; empty when the artist leaves. */
    private Optional<TasteProfile> restarted(TasteProfile last) throws ModelException {
        while (true) {
            boolean ready = asking.ready(
                    "Change the reference images or the profile ("
                            + taste.options().profileFile().orElse(folder.profile())
                            + ") now, then press Enter: ",
                    call.cancellation());
            if (!ready) return Optional.empty();
            try {
                return Optional.of(readAgain(last));
            } catch (InvalidInputException e) {
                terminal.say(e.getMessage());
            }
        }
    }

    /** An edited profile is used as it is; an unedited one is read anew if the reference images have changed. */
    private TasteProfile readAgain(TasteProfile last) throws ModelException {
        Optional<ReferenceSet> references = taste.options().readReferences(session);
        if (taste.options().profileFile().isPresent()) {
            TasteProfile named =
                    taste.options().readProfile(session, references).orElseThrow();
            keep(named);
            return named;
        }
        TasteProfile kept = TasteOptions.with(Lookup.readProfile(folder.profile()), references);
        if (taste.options().namesProfile()) return kept;
        boolean edited = !TasteJson.node(kept).equals(TasteJson.node(last));
        if (edited || TasteJson.write(kept).equals(TasteJson.write(last))) return kept;
        TasteProfile fresh = read(references.orElseThrow());
        keep(fresh);
        return fresh;
    }

    @Override
    public void roundStarted(int number, String prompt) {
        stage = "Iteration " + (before + number);
        terminal.progress(stage + ": generating");
    }

    @Override
    public void pictureReady(int number, String prompt, ImageReply reply) {
        byte[] png = Marked.png(session, run, brief.request(prompt), reply, 0);
        SafeFiles.write(folder.picture(before + number), png);
        for (String note : reply.notes()) if (notes.add(note)) terminal.say(note);
        terminal.progress(stage + ": judging");
    }

    @Override
    public void roundCompleted(Round round) {
        Numbered numbered = new Numbered(before + round.number(), round);
        rounds.add(numbered);
        if (round.critiqued()) SafeFiles.write(folder.picture(numbered.number()), judged(round));
        SafeFiles.write(folder.critique(numbered.number()), TasteJson.text(RunReport.iteration(numbered, task)));
        terminal.say(String.format(
                Locale.ROOT,
                "Iteration %d: %s  %s",
                numbered.number(),
                CritiqueText.scores(round.critique()),
                folder.picture(numbered.number())));
        if (!round.critiqued()) terminal.say(round.critique().reasoning());
        run.news().forEach(terminal::say);
    }

    /** The picture once more, now that it is known what the critic says of it. */
    private byte[] judged(Round round) {
        return Marked.png(session, run, brief.request(round.prompt()), round.reply(), 0, Optional.of(round.critique()));
    }

    private void progress(String message, double fraction) {
        terminal.progress(stage, message, fraction);
    }

    private Ending ending(LoopResult end, Duration total) {
        return new Ending(end, List.copyOf(rounds), best(end), run.id(), run.costUsd(), profileTime, total);
    }

    /** The last attempt's best: after a restart the taste may be another. */
    private Optional<Numbered> best(LoopResult end) {
        Optional<Numbered> ofLast = end.best().map(round -> new Numbered(before + round.number(), round));
        return ofLast.or(() -> rounds.stream()
                .max(Comparator.comparingDouble(
                                (Numbered n) -> n.round().critique().score())
                        .thenComparing(Comparator.comparingInt(Numbered::number).reversed())));
    }

    /** Writes what can be written; a run whose result cannot be has failed, but for the first reason. */
    private Ending written(Ending ending) {
        Optional<Path> best = ending.best().map(b -> folder.picture(b.number()));
        Ending pictured = best.flatMap(file -> failure(() -> SafeFiles.copy(file, folder.resultPicture())))
                .map(e -> failed(ending, e))
                .orElse(ending);
        String json = TasteJson.text(RunReport.result(pictured, task));
        return failure(() -> SafeFiles.write(folder.result(), json))
                .map(e -> failed(pictured, e))
                .orElse(pictured);
    }

    private static Optional<WriteFailedException> failure(Runnable writing) {
        try {
            writing.run();
            return Optional.empty();
        } catch (WriteFailedException e) {
            return Optional.of(e);
        }
    }

    private Ending failed(Ending ending, WriteFailedException why) {
        Optional<Exception> first = ending.end().failure();
        if (first.isPresent()) {
            first.get().addSuppressed(why);
            return ending;
        }
        LoopResult failed = new LoopResult(Outcome.FAILED, ending.end().rounds(), Optional.empty(), Optional.of(why));
        return ending(failed, ending.total());
    }
}
