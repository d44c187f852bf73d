package air.simulator;

import java.io.IOException;
import java.util.Locale;

/**
 * The simulator by itself, until Enter is pressed or its input ends: prints what to put in the environment, then a line
 * for every request. A misbehaviour may be named as argument: {@code RATE_429_SECONDS}.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        try (Simulator simulator = Simulator.start(new EngineModels())) {
            System.out.println("BASE_URL=" + simulator.baseUrl() + " API_KEY=" + Simulator.KEY);
            if (arguments.length > 0) simulator.misbehave(Misbehaviour.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
            while (System.in.read() > 0) {
                // Until it ends.
            }
            simulator.requests().forEach(Main::print);
        }
    }

    private static void print(Recorded request) {
        StringBuilder sizes = new StringBuilder();
        request.pictures()
                .forEach(p -> sizes.append(' ').append(p.getWidth()).append('x').append(p.getHeight()));
        boolean leaked = new String(request.body()).contains(Simulator.KEY);
        System.out.println(request.number() + " " + request.method() + " " + request.path() + " model "
                + request.json().path("model").asText() + " modalities "
                + request.json().path("modalities") + " format "
                + request.json().path("response_format").path("type").asText("none") + " pictures" + sizes
                + " key in header "
                + ("Bearer " + Simulator.KEY).equals(request.headers().get("authorization")) + ", in body " + leaked);
    }
}
