package air.wire;

import air.model.ModelException;
import air.model.ModelException.Bill;
import air.model.ModelException.Kind;
import air.reply.ErrorReport;
import air.reply.Meaning;
import air.reply.ReplyJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Turns what came back, or did not, into one sentence for the user: what is wrong, where, and what to do. Nothing it
 * says holds a key.
 */
public final class Failures {
    private final Endpoint endpoint;
    private final String model;
    private final InstantSource clock;

    public Failures(Endpoint endpoint, String model, InstantSource clock) {
        this.endpoint = endpoint;
        this.model = model;
        this.clock = clock;
    }

    /** No whole answer came. */
    public WireException noAnswer(NoAnswerException e) {
        return switch (e.reach()) {
            case NOT_SENT ->
                new WireException(
                        made(Kind.UNAVAILABLE, cannotReach(e), null, null, e),
                        !(e.getCause() instanceof javax.net.ssl.SSLException) && !refusedByProxy(e));
            case LOST ->
                new WireException(
                        made(
                                        Kind.UNAVAILABLE,
                                        endpoint.host()
                                                + " broke the connection before the answer was complete: check your"
                                                + " network.",
                                        null,
                                        null,
                                        e)
                                .with(Billing.of(e.reach())),
                        true);
            case LOST_IN_TIME ->
                new WireException(
                        made(Kind.TIMED_OUT, endpoint.host() + " did not answer in time.", null, null, e)
                                .with(Billing.of(e.reach())),
                        true);
            case TOO_LARGE -> new WireException(unreadable(e.getMessage(), null), false);
        };
    }

    /** Name of the setting that says where this endpoint is. */
    private String address() {
        return endpoint.access().addressSetting();
    }

    private static boolean refusedByProxy(NoAnswerException e) {
        return e.getCause() instanceof ProxyException proxy && proxy.answered();
    }

    private String cannotReach(NoAnswerException e) {
        if (e.proxy().isPresent())
            return endpoint.host() + " cannot be reached: " + e.proxy().get() + ".";
        if (e.getCause() instanceof java.net.UnknownHostException)
            return "There is no host named " + endpoint.host() + ", or no network: check " + address()
                    + " and your connection.";
        if (e.getCause() instanceof javax.net.ssl.SSLException)
            return "No secure connection to " + endpoint.host() + " could be made: check " + address()
                    + ", the computer's clock and any proxy.";
        return endpoint.host() + " cannot be reached: check " + address()
                + " and your network, or whether the server runs.";
    }

    /** An error answer, or an error inside a successful one. */
    public WireException of(Answer answer) {
        JsonNode body = ReplyJson.tree(answer.body());
        boolean page = Middlemen.isPage(answer);
        // What is no JSON and no page is a sentence.
        JsonNode told = body.isMissingNode() && !page ? TextNode.valueOf(ErrorReport.shortened(answer.text())) : body;
        ErrorReport said = ErrorReport.of(told);
        int status = answer.successful() ? statusInside(said, answer) : answer.status();
        Duration wait = Waits.asked(answer, told, status, clock.instant()).orElse(null);
        String id = answer.requestId().orElse(null);
        ErrorVerdict verdict = Middlemen.of(answer, endpoint.host())
                .map(one -> new ErrorVerdict(Kind.UNAVAILABLE, false, one.sentence(endpoint.host(), answer.status())))
                .orElseGet(() -> ErrorVerdict.of(
                        new ErrorVerdict.Case(endpoint, model, status, said, Optional.ofNullable(wait))));
        String quote = said.message().isEmpty() ? "" : " It says: \"" + said.message() + "\"";
        RejectedField field = said.param().isEmpty() || verdict.kind() != Kind.INVALID_REQUEST
                ? null
                : new RejectedField(said.param());
        ModelException failure = made(verdict.kind(), verdict.sentence() + quote, id, wait, field);
        return new WireException(failure.with(bill(answer, said, verdict.kind())), verdict.again());
    }

    /** Inside of a successful answer only what a field says is believed: the work may have been done and refused. */
    private static Bill bill(Answer answer, ErrorReport said, Kind kind) {
        if (!answer.successful()) return Billing.of(answer.status());
        if (kind == Kind.REFUSED) return Bill.POSSIBLE;
        int named = said.status() > 0 ? said.status() : Meaning.byCode(said).status();
        return Billing.of(named > 0 ? named : answer.status());
    }

    private static int statusInside(ErrorReport said, Answer answer) {
        if (said.status() > 0) return said.status();
        int meant = Meaning.of(said, answer.status(), false).status();
        return meant > 0 ? meant : answer.status();
    }

    /** The answer came and cannot be used. */
    public ModelException unreadable(String what, String requestId) {
        return made(
                Kind.UNREADABLE_REPLY,
                "The answer of " + endpoint.host() + " cannot be used: " + what
                        + ". It may have been billed all the same: try again, or choose another model.",
                requestId,
                null,
                null);
    }

    /** The answer is a page, a text or nothing where JSON was due. */
    public ModelException notJson(Answer answer) {
        String text = ErrorReport.shortened(answer.text());
        String id = answer.requestId().orElse(null);
        if (text.isEmpty()) return unreadable("it is empty", id);
        Optional<Middlemen> other = Middlemen.of(answer, endpoint.host()).filter(one -> one != Middlemen.PAGE);
        if (other.isPresent())
            return made(Kind.UNREADABLE_REPLY, other.get().sentence(endpoint.host(), answer.status()), id, null, null);
        if (answer.mediaType().contains("html") || text.startsWith("<"))
            return unreadable(
                    "it is a web page, not data (check " + address() + ": it should look like "
                            + endpoint.access().address() + ")",
                    id);
        String start = text.substring(0, Math.min(80, text.length()));
        return unreadable("it is not JSON, or was cut off; it begins \"" + start + "\"", id);
    }

    /** A content filter refused what was asked or made; {@code why} may be blank. */
    public ModelException refused(String why, String requestId) {
        String quote = why.isBlank() ? "" : " It says: \"" + ErrorReport.shortened(why) + "\"";
        return made(
                        Kind.REFUSED,
                        "The content filter of " + endpoint.host() + " refused: change the prompt or the pictures."
                                + quote,
                        requestId,
                        null,
                        null)
                .with(Bill.POSSIBLE);
    }

    /** The model answered in words alone, {@code said}, which may be blank. */
    public ModelException nothing(String said, String requestId) {
        return nothing(
                "answered without an image: word the prompt as a picture to make, or choose a model that paints.",
                said,
                requestId);
    }

    /** @param what the model did instead, and what to do */
    public ModelException nothing(String what, String said, String requestId) {
        String quote = said.isBlank() ? "" : " It says: \"" + ErrorReport.shortened(said) + "\"";
        return made(
                Kind.NOTHING_GENERATED, model + " at " + endpoint.host() + " " + what + quote, requestId, null, null);
    }

    /** The model began, and an error came between. */
    public ModelException brokeOff(String said, String requestId) {
        String quote = said.isBlank() ? "" : " It says: \"" + said + "\"";
        String sentence = model + " at " + endpoint.host()
                + " stopped with an error before the image was done: try again later." + quote;
        return made(Kind.UNAVAILABLE, sentence, requestId, null, null).with(Bill.POSSIBLE);
    }

    /** Any failure, its sentence and its cause free of keys. */
    public ModelException made(Kind kind, String sentence, String requestId, Duration wait, Throwable cause) {
        return new ModelException(
                kind, endpoint.provider(), model, endpoint.redact(sentence), requestId, wait, clean(cause));
    }

    /** Providers' exceptions may quote headers: of a cause only its class and redacted message go on. */
    private Throwable clean(Throwable cause) {
        if (cause == null || cause instanceof RejectedField) return cause;
        Throwable copy = new java.io.IOException(
                cause.getClass().getSimpleName() + ": " + endpoint.redact(String.valueOf(cause.getMessage())),
                clean(cause.getCause()));
        copy.setStackTrace(cause.getStackTrace());
        return copy;
    }
}
