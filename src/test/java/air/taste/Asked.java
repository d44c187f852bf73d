package air.taste;

import air.model.Call;
import air.model.ModelException;
import air.model.VisionModel;
import air.model.VisionRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A vision model that answers what it was given, in order, and keeps what it was asked. */
final class Asked implements VisionModel {
    final List<VisionRequest> requests = new ArrayList<>();
    final Deque<String> answers = new ArrayDeque<>();
    /** How it fails when it has no answer left. */
    ModelException.Kind failing = ModelException.Kind.REFUSED;

    @Override
    public String id() {
        return "a/vision-model";
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public Reply answer(VisionRequest request, Call call) throws ModelException {
        requests.add(request);
        if (answers.peek() == null) throw new ModelException(failing, provider(), id(), "It says " + failing + ".");
        return new Reply(answers.poll(), false);
    }
}
