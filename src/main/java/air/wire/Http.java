package air.wire;

import air.model.Cancellation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * The program's one HTTP client: every provider sends through it and shares its connections and threads. It retries
 * nothing that was sent, follows no redirects and logs nothing. Thread-safe.
 */
public final class Http implements AutoCloseable {
    /** What a request may take at most. */
    public record Limits(Duration time, long bytes) {}

    /** Sends a request: {@link #send}, or a rehearsal. */
    @FunctionalInterface
    public interface Sender {
        Answer send(Request request, Limits limits, Cancellation cancellation) throws NoAnswerException;
    }

    /** All that servers learn about this program. */
    public static final String USER_AGENT = "AIR-Generator";

    private static final Duration CONNECTING = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 128;
    private static final long CHUNK = 1 << 16;

    private final OkHttpClient client;

    public Http() {
        this(Map.of());
    }

    /**
     * @param environment the variables that name proxies
     * @throws air.model.InvalidInputException if one of them cannot be used
     */
    public Http(Map<String, String> environment) {
        Proxies proxies = new Proxies(environment);
        Dispatcher dispatcher = new Dispatcher(daemons());
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        client = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECTING)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxySelector(proxies)
                .proxyAuthenticator(proxies)
                .addNetworkInterceptor(chain -> chain.proceed(
                        proxies.signed(chain.request(), chain.connection().route())))
                .eventListenerFactory(call -> {
                    Sent sent = call.request().tag(Sent.class);
                    return sent == null ? EventListener.NONE : sent;
                })
                .build();
    }

    private Http(OkHttpClient client) {
        this.client = client;
    }

    /** The same connections and threads, names looked up with {@code dns}. */
    Http with(Dns dns) {
        return new Http(client.newBuilder().dns(dns).build());
    }

    private static ExecutorService daemons() {
        return new ThreadPoolExecutor(0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "AIR wire");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Sends once. Blocks until the whole answer is read, at most {@code limits.time()}.
     *
     * @return the answer, whatever its status
     * @throws NoAnswerException if no whole answer came
     * @throws CancellationException at once when cancelled; the socket is closed
     */
    Answer send(Request request, Limits limits, Cancellation cancellation) throws NoAnswerException {
        cancellation.throwIfCancelled();
        Sent sent = new Sent();
        // Set here, so that the client leaves decompression to us: we look at the bytes, not at the header.
        Call call = client.newCall(request.newBuilder()
                .header("Accept-Encoding", "gzip")
                .tag(Sent.class, sent)
                .build());
        call.timeout().timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        call.enqueue(new Whole(answer, limits.bytes(), sent));
        // The token itself releases the caller, so that a thread stuck in a name look-up cannot block the user.
        Cancellation.Registration released = cancellation.onCancel(() -> answer.cancel(false));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw noAnswer(sent, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            released.close();
            call.cancel();
        }
    }

    private static NoAnswerException noAnswer(Sent sent, Throwable cause) {
        if (cause instanceof NoAnswerException known) return known;
        if (!sent.began)
            return NoAnswerException.notSent(sent.proxy == null ? cause : ProxyException.of(sent.proxy, cause));
        boolean late = cause instanceof InterruptedIOException;
        return new NoAnswerException(
                late ? NoAnswerException.Reach.LOST_IN_TIME : NoAnswerException.Reach.LOST,
                String.valueOf(cause.getMessage()),
                cause);
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Notes whether any byte of a request went out, and through which proxy it would. */
    private static final class Sent extends EventListener {
        private volatile boolean began;
        private volatile Proxy proxy;
        private volatile Response headers;

        @Override
        public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
            Proxy first = proxies.get(0);
            proxy = first.type() == Proxy.Type.DIRECT ? null : first;
        }

        /** The proxy has let the program through. */
        @Override
        public void secureConnectStart(Call call) {
            proxy = null;
        }

        @Override
        public void requestHeadersStart(Call call) {
            began = true;
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            headers = response;
        }
    }

    /** Reads the answer to its end, or to its limit. */
    private record Whole(CompletableFuture<Answer> answer, long most, Sent sent) implements Callback {
        /** The client does not report a proxy's answer as such if it knows of no proxy. */
        @Override
        public void onFailure(Call call, IOException e) {
            Response last = sent.headers;
            if (e instanceof ProtocolException && last != null && last.code() == Answer.PROXY_WANTS_A_NAME)
                answer.complete(new Answer(last.code(), last.headers(), new byte[0]));
            else answer.completeExceptionally(e);
        }

        @Override
        public void onResponse(Call call, Response response) {
            try (ResponseBody body = response.body()) {
                Buffer bytes = new Buffer();
                BufferedSource source = body.source();
                while (source.read(bytes, CHUNK) >= 0) {
                    if (bytes.size() > most) throw NoAnswerException.tooLarge(most);
                }
                String packing = String.join(",", response.headers("Content-Encoding"));
                byte[] unpacked = Decompressed.of(bytes.readByteArray(), packing, most);
                answer.complete(new Answer(response.code(), response.headers(), unpacked));
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                answer.completeExceptionally(e);
            }
        }
    }
}
