package air.provider;

import air.model.Call;
import air.wire.Answer;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.NoAnswerException;
import air.wire.OneShotBody;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * openai-java on the program's own HTTP client: it writes the requests, a {@link Http.Sender} sends them, and the
 * answers are read by us, because its typed answers throw on what relays add and leave out. It never sees the key.
 */
final class Sdk {
    private final Http.Sender sender;
    private final Endpoint endpoint;
    private final OpenAIClient client;

    Sdk(Http.Sender sender, Endpoint endpoint) {
        this.sender = sender;
        this.endpoint = endpoint;
        client = new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(new Exchange(null, null))
                .baseUrl(endpoint.baseUrl())
                .apiKey("none")
                .maxRetries(0)
                .disableTelemetry(true)
                .logLevel(LogLevel.OFF)
                .build());
    }

    /**
     * Sends one request.
     *
     * @param question calls exactly one operation of the client it is given
     * @return the answer, whatever its status
     */
    Answer ask(Consumer<OpenAIClient> question, Http.Limits limits, Call call) throws NoAnswerException {
        Exchange exchange = new Exchange(limits, call);
        try {
            question.accept(client.withOptions(options -> options.httpClient(exchange)));
        } catch (Unanswered e) {
            throw e.reason;
        } catch (OpenAIException e) {
            // An error status; the answer itself says more.
            if (exchange.answer == null) throw e;
        }
        return exchange.answer;
    }

    /** Carries a failure through the SDK. */
    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final NoAnswerException reason;

        Unanswered(NoAnswerException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** One request on its way through {@link Http}. */
    private final class Exchange implements HttpClient {
        private final Http.Limits limits;
        private final Call call;
        private Answer answer;

        Exchange(Http.Limits limits, Call call) {
            this.limits = limits;
            this.call = call;
        }

        @Override
        public HttpResponse execute(HttpRequest request, RequestOptions options) {
            try {
                answer = sender.send(translated(request), limits, call.cancellation());
                return new Received(answer);
            } catch (NoAnswerException e) {
                throw new Unanswered(e);
            }
        }

        @Override
        public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
            throw new UnsupportedOperationException("calls block; the caller chooses the thread");
        }

        @Override
        public void close() {
            // The HTTP client outlives every exchange.
        }
    }

    private Request translated(HttpRequest request) {
        Request.Builder builder = new Request.Builder().url(request.url());
        for (String name : request.headers().names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean telling = lower.startsWith("x-stainless") || lower.equals("user-agent");
            if (!telling && !lower.equals("authorization"))
                request.headers().values(name).forEach(value -> builder.addHeader(name, value));
        }
        builder.header("User-Agent", Http.USER_AGENT);
        return endpoint.signed(builder)
                .method(request.method().name(), body(request.body()))
                .build();
    }

    private static RequestBody body(HttpRequestBody body) {
        if (body == null) return null;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return new OneShotBody(body.contentType(), bytes.toByteArray());
    }

    /** An answer as the SDK wants to see it. */
    private record Received(Answer answer) implements HttpResponse {
        @Override
        public int statusCode() {
            return answer.status();
        }

        @Override
        public Headers headers() {
            Headers.Builder headers = Headers.builder();
            answer.headers().forEach(pair -> headers.put(pair.getFirst(), pair.getSecond()));
            return headers.build();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(answer.successful() ? answer.body() : new byte[0]);
        }

        @Override
        public void close() {
            // Everything is in memory.
        }
    }
}
