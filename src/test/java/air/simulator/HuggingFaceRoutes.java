package air.simulator;

/** Hugging Face's {@code models/<owner>/<name>}: the image itself is the answer. */
final class HuggingFaceRoutes implements Routes {
    private final Models models;

    HuggingFaceRoutes(Models models) {
        this.models = models;
    }

    @Override
    public Response answer(Recorded request) {
        if (!("Bearer " + Simulator.KEY).equals(request.headers().get("authorization")))
            return Response.json(401, "{\"error\":\"Invalid username or password.\"}");
        if (!request.path().matches("/huggingface/models/[\\w.-]+/[\\w.-]+"))
            return Response.json(404, "{\"error\":\"Model not found\"}");
        return Response.of(
                        "image/png",
                        Simulator.paint(
                                models,
                                request,
                                request.json().at("/parameters/seed").asLong(1)))
                .with("x-request-id", "sim-request");
    }
}
