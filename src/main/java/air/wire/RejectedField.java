package air.wire;

import air.reply.ErrorReport;

/** Finds the field of a request that a provider rejects, if it names one. */
public final class RejectedField extends Exception {
    private static final long serialVersionUID = 1L;

    private final String name;

    RejectedField(String name) {
        super("the provider names the field " + ErrorReport.shortened(name));
        this.name = name;
    }

    /** The name as the provider writes it, sometimes a path. */
    public String name() {
        return name;
    }
}
