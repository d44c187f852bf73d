package air.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What a server answered, whole.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body its bytes
 */
public record Answer(int status, Headers headers, byte[] body) {
    /** A proxy's status: it wants a name and a password before it lets anything through. */
    static final int PROXY_WANTS_A_NAME = 407;

    /** Whether the status is one of success, 200 to 299. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type, in lower case, without parameters; empty when none was sent. */
    public String mediaType() {
        return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The body, read as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The provider's id of the request, under any of the usual names. */
    Optional<String> requestId() {
        return header("x-request-id")
                .or(() -> header("request-id"))
                .or(() -> header("x-fal-request-id"))
                .or(() -> header("cf-ray"));
    }
}
