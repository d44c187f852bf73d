package air.wire;

import air.reply.ErrorReport;

/** Which field of the request a provider does not accept, where it names one. */
public final class RejectedField extends Exception {
    private static final long serialVersionUID = 1L;

    private final String name;

    RejectedField(String name) {
        super("the provider names the field " + ErrorReport.shortened(name));
        this.name = name;
    }

    /** As the provider writes it, a path at times. */
    public String name() {
        return name;
    }
}
