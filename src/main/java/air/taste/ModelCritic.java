package air.taste;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionModel;
import air.model.VisionRequest;
import java.util.List;
import java.util.Objects;

/** Judges with a vision model, which is shown the written profile and the picture. Thread-safe. */
public final class ModelCritic implements Critic {
    private final VisionModel model;

    /** @param model sees a picture and answers in JSON */
    public ModelCritic(VisionModel model) {
        this.model = Objects.requireNonNull(model, "model");
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
        VisionRequest request = new VisionRequest(
                Instructions.CRITIC,
                Instructions.critique(work),
                List.of(work.picture().atMost(JUDGING_SIDE)),
                "critique",
                Instructions.CRITIQUE_SCHEMA);
        return new Interview<>(model, "critique", AnswerReader::critique).ask(request, call);
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
                Instructions.choiceSchema(names));
        return new Interview<>(model, "choice", (reply, demanding) -> AnswerReader.preference(reply, names))
                .ask(request, call);
    }
}
