package air.loop;

import air.model.Call;
import air.model.ImageModel;
import air.taste.Critic;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Generates, judges and revises until a picture is accepted. With one candidate a round it is the classic loop; with
 * more, the best picture so far is challenged by each new one. Everything it needs is passed in; it opens nothing,
 * writes nothing and keeps nothing between runs.
 */
public final class TasteLoop {
    private final ImageModel generator;
    private final Critic critic;
    private final Gate gate;
    private final PersonalTaste personal;
    private final LoopListener listener;
    private final InstantSource clock;

    /** A loop that knows nothing of the artist's own choices. */
    public TasteLoop(ImageModel generator, Critic critic, Gate gate, LoopListener listener, InstantSource clock) {
        this(generator, critic, gate, PersonalTaste.UNKNOWN, listener, clock);
    }

    /** @param personal orders candidates, and decides where the critic cannot */
    public TasteLoop(
            ImageModel generator,
            Critic critic,
            Gate gate,
            PersonalTaste personal,
            LoopListener listener,
            InstantSource clock) {
        this.generator = Objects.requireNonNull(generator, "generator");
        this.critic = Objects.requireNonNull(critic, "critic");
        this.gate = Objects.requireNonNull(gate, "gate");
        this.personal = Objects.requireNonNull(personal, "personal");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Runs the brief and blocks until it ends. Everything made is in the result, also after a failure; only failures of
     * the listener, the gate or what is known of the artist are thrown.
     */
    public LoopResult run(Brief brief, Call call) {
        return run(brief, Earlier.NONE, call);
    }

    /** As {@link #run(Brief, Call)}, continuing from an earlier state; the listener hears only of what is new. */
    public LoopResult run(Brief brief, Earlier earlier, Call call) {
        Job job = new Job(brief, generator, critic, gate, personal, listener, clock, call);
        LoopRun run =
                brief.settings().candidates() == 1 ? new ClassicRun(job, earlier) : new CandidatesRun(job, earlier);
        return run.toTheEnd();
    }
}
