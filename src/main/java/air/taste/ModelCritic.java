package air.taste;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionModel;
import air.model.VisionRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges with a vision model, which is shown the written profile and the picture. Thread-safe. */
public final class ModelCritic implements Critic {
    private final VisionModel model;
    private final Questions questions;

    /**
     * @param model sees pictures and answers in JSON
     * @param questions what is asked in {@link #check}
     */
    public ModelCritic(VisionModel model, Questions questions) {
        this.model = Objects.requireNonNull(model, "model");
        this.questions = Objects.requireNonNull(questions, "questions");
    }

    /** A critic that has nothing to check. */
    public ModelCritic(VisionModel model) {
        this(model, (intent, profile) -> List.of());
    }

    @Override
    public String id() {
        return model.id();
    }

    @Override
    public String wording() {
        return Instructions.WORDING;
    }

    @Override
    public Critique evaluate(Work work, Call call) throws ModelException {
        Picture shown = work.picture().atMost(JUDGING_SIDE);
        VisionRequest request = new VisionRequest(
                Instructions.CRITIC,
                Instructions.critique(work),
                List.of(shown),
                "critique",
                work.findings() ? Schemas.FINDINGS : Schemas.CRITIQUE);
        Interview.Reading<Critique> reading = work.findings()
                ? (reply, demanding) -> AnswerReader.critique(reply, demanding, shown)
                : AnswerReader::critique;
        return new Interview<>(model, "critique", reading).ask(request, call);
    }

    /** Of a picture and its like nothing is asked: the first, in both orders, which is no verdict. */
    @Override
    public Preference prefer(Pair pair, Call call) throws ModelException {
        Picture first = pair.first().picture();
        Picture second = pair.second().picture();
        if (first.pixelHash().equals(second.pixelHash())) return new Preference(true, "");
        PairNames names = PairNames.of(first, second);
        VisionRequest request = new VisionRequest(
                Instructions.CHOOSER,
                Instructions.choice(pair, names),
                List.of(first.atMost(JUDGING_SIDE), second.atMost(JUDGING_SIDE)),
                "comparison",
                Schemas.choice(names));
        return new Interview<>(model, "choice", (reply, demanding) -> AnswerReader.preference(reply, names))
                .ask(request, call);
    }

    @Override
    public List<Check.Answered> check(String intent, Work work, Call call) throws ModelException {
        List<Check.Answered> answered = new ArrayList<>();
        for (Check check : questions.about(intent, work.profile()))
            answered.add(new Check.Answered(check, found(check, work.picture(), call)));
        return List.copyOf(answered);
    }

    /** Asked once: one more unanswered question is not worth paying for. */
    private Check.Finding found(Check check, Picture picture, Call call) throws ModelException {
        VisionRequest request = new VisionRequest(
                Instructions.LOOKER,
                Instructions.check(check),
                List.of(picture.atMost(JUDGING_SIDE)),
                "check",
                Schemas.CHECK);
        Optional<Boolean> yes = Optional.empty();
        try {
            yes = CheckAnswer.yes(model.answer(request, call));
        } catch (ModelException e) {
            if (!Interview.isOfTheQuestion(e)) throw e;
            call.progress().report("not answered: " + check.question() + " " + e.getMessage(), Double.NaN);
        }
        return yes.map(said -> said == check.hoped() ? Check.Finding.MET : Check.Finding.UNMET)
                .orElse(Check.Finding.UNSEEN);
    }
}
