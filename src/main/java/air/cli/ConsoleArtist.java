package air.cli;

import air.create.Artist;
import air.create.Creation;
import air.create.RunFolder;
import air.create.RunState;
import air.create.TasteSource;
import air.loop.Brief;
import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.Gate;
import air.loop.Round;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.report.CritiqueText;
import air.report.Lookup;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** A person at a terminal, or a script; everything made is written to the run's folder at once. */
final class ConsoleArtist implements Artist {
    private final Session session;
    private final Terminal terminal;
    private final TasteOptions taste;
    private final RunFolder folder;
    private final ConsoleGate gate;
    private RunState state;
    private boolean begun;
    private int rounds;
    private Creation.Request request;
    private Brief brief;

    private String judged = "";

    private volatile String stage = "Reading the taste";

    /**
     * @param state the state of the folder's run
     * @param rounds how many the folder has already
     */
    ConsoleArtist(Session session, TasteOptions taste, RunFolder folder, RunState state, int rounds) {
        this.rounds = rounds;
        this.session = session;
        this.terminal = session.terminal();
        this.taste = taste;
        this.folder = folder;
        this.state = state;
        gate = new ConsoleGate(terminal, folder::picture);
    }

    /** Shows a call's progress within its stage. */
    void progress(String message, double fraction) {
        terminal.progress(stage, message, fraction);
    }

    @Override
    public void reading(int references) {
        terminal.say("Reading the taste of " + references + " reference images");
    }

    /** A profile in the folder that the artist named is not overwritten. */
    @Override
    public TasteProfile agree(TasteProfile read, Cancellation cancellation) {
        if (!taste.names(folder.profile())) folder.write(read);
        return read;
    }

    @Override
    public boolean calibrate(String price, Cancellation cancellation) {
        terminal.say(price);
        if (terminal.interactive()) return gate.yes("Calibrate it now? [y]es or [n]o? ", cancellation);
        terminal.say("Its scores come without their error: add --calibrate to know it, --no-calibrate to hear no more"
                + " of it.");
        return false;
    }

    @Override
    public void begin(Creation.Request asked, Brief made) {
        if (begun) state = state.attempt(rounds);
        begun = true;
        request = asked;
        brief = made;
    }

    @Override
    public void roundStarted(int number, String prompt) {
        state = state.began(number, prompt);
        folder.write(state);
        stage = "Round " + number;
        terminal.progress(stage + ": generating");
    }

    @Override
    public void pictureReady(int number, String prompt, ImageReply reply) {
        folder.write(number, RecordedPng.png(session, request.run(), brief.request(prompt), reply, 0));
        terminal.progress(stage + ": judging");
    }

    @Override
    public void candidateReady(int number, Candidate candidate) {
        folder.write(new Candidate.Name(number, candidate.index()), recorded(candidate));
        folder.write(number, candidate);
        terminal.progress(stage + ": judging");
    }

    /** What was said of a picture is not said again when more is known of it. */
    @Override
    public void candidateJudged(int number, Candidate candidate) {
        folder.write(number, candidate);
        boolean scoredToo = request.models().critic().free();
        if (scoredToo && candidate.critique().isEmpty() && candidate.unscored().isEmpty()) return;
        String line = CandidateText.judged(number, candidate);
        if (!line.equals(judged)) terminal.say(line);
        judged = line;
    }

    @Override
    public void halfCompared(int number, Comparison half) {
        state = state.compared(half);
        folder.write(state);
    }

    @Override
    public void compared(int number, Comparison comparison) {
        state = state.compared(comparison);
        folder.write(state);
        terminal.say(CandidateText.compared(comparison));
    }

    @Override
    public void roundCompleted(Round round) {
        rounds = round.number();
        write(round);
        terminal.say(String.format(
                Locale.ROOT,
                "Round %d: %s%s  %s",
                round.number(),
                several() ? CandidateText.name(round) + ", " : "",
                CritiqueText.scores(round.critique()),
                folder.picture(round.number())));
        if (!round.critiqued()) terminal.say(round.critique().reasoning());
        CritiqueText.remarks(round.critique()).forEach(terminal::say);
    }

    @Override
    public void roundChanged(Round round) {
        write(round);
        terminal.say(CandidateText.changed(round));
    }

    private void write(Round round) {
        if (several()) folder.write(round, index -> recorded(round.candidates().get(index)));
        else completed(round);
    }

    private boolean several() {
        return brief.settings().candidates() > 1;
    }

    private void completed(Round round) {
        if (round.critiqued()) folder.write(round.number(), recorded(round.candidate()));
        folder.write(round, request);
    }

    /** A picture's file, with its critique as far as there is one. */
    private byte[] recorded(Candidate candidate) {
        ImageRequest alone = brief.request(candidate.prompt());
        ImageRequest asked = several() ? alone.withSeed(candidate.seed()) : alone;
        return candidate
                .critique()
                .map(critique -> RecordedPng.png(session, request.run(), asked, candidate.reply(), 0, critique))
                .orElseGet(() -> RecordedPng.png(session, request.run(), asked, candidate.reply(), 0));
    }

    @Override
    public Gate.Answer decide(Round round, Cancellation cancellation) {
        return gate.decide(round, cancellation);
    }

    @Override
    public void noted(String note) {
        state = state.noted(note);
        folder.write(state);
        terminal.say(note);
    }

    @Override
    public void said(String sentence) {
        terminal.say(sentence);
    }

    @Override
    public Optional<Creation.Request> again(Creation.Request last, TasteProfile agreed, Cancellation cancellation) {
        while (true) {
            boolean ready = gate.ready(
                    "Change the reference images or the profile ("
                            + taste.profileFile().orElse(folder.profile())
                            + ") now, then press Enter: ",
                    cancellation);
            if (!ready) throw new CancellationException("the artist left");
            try {
                return Optional.of(last.in(changed(agreed)));
            } catch (InvalidInputException e) {
                terminal.say(e.getMessage());
            }
        }
    }

    /** An edited profile is used; an unedited one is read again if the reference images have changed. */
    private TasteSource changed(TasteProfile last) {
        Optional<ReferenceSet> references = taste.readReferences(session);
        if (taste.profileFile().isPresent())
            return TasteSource.of(taste.readProfile(session, references).orElseThrow());
        TasteProfile kept = TasteOptions.with(Lookup.readProfile(folder.profile()), references);
        boolean edited = !TasteJson.node(kept).equals(TasteJson.node(last));
        boolean same = TasteJson.write(kept).equals(TasteJson.write(last));
        return taste.namesProfile() || edited || same || references.isEmpty()
                ? TasteSource.of(kept)
                : TasteSource.of(references.get());
    }
}
