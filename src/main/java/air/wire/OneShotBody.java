package air.wire;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that the HTTP client may not resend on its own, because the request may have been billed. */
public final class OneShotBody extends RequestBody {
    private final String type;
    private final byte[] bytes;

    /** @param type the media type, or null */
    public OneShotBody(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    @Override
    public MediaType contentType() {
        return type == null ? null : MediaType.parse(type);
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
    }
}
