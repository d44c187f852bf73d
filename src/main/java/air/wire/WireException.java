package air.wire;

import air.model.Call;
import air.model.ModelException;
import air.model.ModelException.Bill;

/** Why one request failed, and whether it is sent again. */
public final class WireException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ModelException failure;
    private final boolean passing;

    /** @param passing whether sending the same request again can help */
    public WireException(ModelException failure, boolean passing) {
        super(failure.getMessage(), failure);
        this.failure = failure;
        this.passing = passing;
    }

    /** What the user reads when no retry helps. */
    public ModelException failure() {
        return failure;
    }

    /** Whether sending the same request again can help. */
    public boolean passing() {
        return passing;
    }

    /** Whether the same request is sent again: it can help, and cannot be billed twice, unless the user allows that. */
    boolean repeatable(Call call) {
        return passing && (failure.bill() != Bill.POSSIBLE || call.resend());
    }
}
