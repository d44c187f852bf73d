package air.create;

import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.LoopListener;
import air.loop.Round;
import air.model.ImageReply;
import air.model.Picture;
import air.taste.Critique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Keeps every round, and passes all that happens on to the artist. */
final class RoundsHeard implements LoopListener {
    private final Artist artist;
    private final Notes notes;
    private final Runnable news;
    private final BiConsumer<Picture, Critique> kept;
    private final List<Round> rounds = new ArrayList<>();

    /**
     * @param news passes on what has come up in the studio; runs after each round
     * @param kept keeps a critique that says more than its critic did: what was checked, and what that left of the
     *     score
     */
    RoundsHeard(Artist artist, Notes notes, Runnable news, BiConsumer<Picture, Critique> kept) {
        this.artist = artist;
        this.notes = notes;
        this.news = news;
        this.kept = kept;
    }

    /** The rounds of all attempts, in order. */
    List<Round> all() {
        return rounds;
    }

    @Override
    public void roundStarted(int number, String prompt) {
        artist.roundStarted(number, prompt);
    }

    @Override
    public void caveats(List<String> told) {
        notes.tell(told);
    }

    @Override
    public void pictureReady(int number, String prompt, ImageReply reply) {
        artist.pictureReady(number, prompt, reply);
        notes.tell(reply.notes());
    }

    @Override
    public void candidateReady(int number, Candidate candidate) {
        artist.candidateReady(number, candidate);
        notes.tell(candidate.reply().notes());
    }

    @Override
    public void candidateJudged(int number, Candidate candidate) {
        candidate
                .critique()
                .filter(critique -> !critique.details().checks().isEmpty())
                .ifPresent(critique -> kept.accept(candidate.picture(), critique));
        artist.candidateJudged(number, candidate);
    }

    @Override
    public void halfCompared(int number, Comparison half) {
        artist.halfCompared(number, half);
    }

    @Override
    public void compared(int number, Comparison comparison) {
        artist.compared(number, comparison);
    }

    @Override
    public void roundCompleted(Round round) {
        rounds.add(round);
        artist.roundCompleted(round);
        notes.tellUnseen(round.critique().details().checks());
        news.run();
    }

    @Override
    public void roundChanged(Round round) {
        rounds.replaceAll(one -> one.number() == round.number() ? round : one);
        artist.roundChanged(round);
    }

    @Override
    public void roundCutOff(Round round) {
        rounds.add(round);
        artist.roundCutOff(round);
    }
}
