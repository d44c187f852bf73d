package air.cli;

import air.Air;
import air.model.ModelException;
import air.model.ProbeReport;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "probe",
        sortOptions = false,
        description = {
            "Tests the connection to a provider: asks for one small picture and shows what came back.",
            "It may cost what a picture costs."
        })
final class ProbeCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = Air.OPENAI,
            description = "The provider; default: ${DEFAULT-VALUE}, the one behind BASE_URL.")
    private String engine;

    @Option(
            names = {"--model", "--generator"},
            paramLabel = "MODEL",
            description = "A model that makes pictures; default: the provider's own.")
    private Optional<String> model = Optional.empty();

    @Mixin
    private CommonOptions common;

    ProbeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        ProbeReport report =
                SingleStep.run(session, "Probing", call -> session.air().probe(engine, model, call));
        session.terminal().print(common.json() ? json(report) : report.text());
        return report.works() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String json(ProbeReport report) {
        return TasteJson.text(new ObjectMapper()
                .createObjectNode()
                .put("works", report.works())
                .put("sent", report.sent())
                .put("received", report.received())
                .put("understood", report.understood()));
    }
}
