package air.provider;

import air.model.ModelException;

/** Why one request failed, and whether it may be sent again without paying twice. */
final class WireException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ModelException failure;
    private final boolean repeatable;

    WireException(ModelException failure, boolean repeatable) {
        super(failure.getMessage(), failure);
        this.failure = failure;
        this.repeatable = repeatable;
    }

    /** What the user is told when nothing else helps. */
    ModelException failure() {
        return failure;
    }

    /** Whether sending the same request again can help and cannot be billed twice. */
    boolean repeatable() {
        return repeatable;
    }
}
