package air.loop;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.taste.Critic;
import java.time.InstantSource;

/** What one run of the loop is to make, and what it works with. */
record Job(
        Brief brief,
        ImageModel generator,
        Critic critic,
        Gate gate,
        PersonalTaste personal,
        LoopListener listener,
        InstantSource clock,
        Call call) {
    LoopSettings settings() {
        return brief.settings();
    }

    boolean cancelled() {
        return call.cancellation().isCancelled();
    }

    /** The generator's answer; what it will not do of the request is told before. */
    ImageReply made(ImageRequest request) throws ModelException {
        listener.caveats(generator.caveats(request, call).notes());
        return generator.generate(request, call);
    }

    /** A picture without its subject is never accepted by its score alone. */
    boolean subjectMissing(String prompt) {
        return generator.caveats(brief.request(prompt), call).subjectMissing();
    }

    /** What a model answers to {@code question}. */
    <T> Answer<T> ask(Answer.Question<T> question) throws CutOff {
        return Answer.to(question, call.cancellation(), clock);
    }
}
