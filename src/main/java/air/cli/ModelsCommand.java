package air.cli;

import air.model.InvalidInputException;
import air.model.Operation;
import air.registry.ModelEntry;
import air.registry.ModelRegistry;
import air.taste.TasteJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "models",
        sortOptions = false,
        description = {
            "Lists the models for --generator and --critic: what each can do, its limits and price, and whether its"
                    + " provider's key is set.",
            "Put your own models into " + ModelRegistry.FILE + " in AIR_HOME."
        })
final class ModelsCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--operation", paramLabel = "NAME", description = "Only models that can do this.")
    private Optional<String> operation = Optional.empty();

    @Option(names = "--engine", paramLabel = "NAME", description = "Only models of this provider.")
    private Optional<String> engine = Optional.empty();

    @Mixin
    private CommonOptions common;

    ModelsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ModelRegistry registry = session.studio().registry();
        List<ModelEntry> wanted = wanted(registry);
        Set<String> ready = ready(wanted);
        registry.problems().forEach(session.terminal()::say);
        if (common.json()) session.terminal().print(TasteJson.text(ModelReport.json(wanted, ready)));
        else if (wanted.isEmpty()) session.terminal().say("No model matches.");
        else session.terminal().print(text(wanted, ready));
        return ExitCode.DONE;
    }

    private List<ModelEntry> wanted(ModelRegistry registry) {
        Optional<Operation> asked = operation.map(Operation::named);
        engine.ifPresent(name -> requireKnown(name, registry));
        return registry.entries().stream()
                .filter(entry -> asked.isEmpty() || entry.operations().contains(asked.get()))
                .filter(entry -> engine.isEmpty() || entry.provider().equals(engine.get()))
                .toList();
    }

    private static void requireKnown(String engine, ModelRegistry registry) {
        Set<String> known =
                registry.entries().stream().map(ModelEntry::provider).collect(Collectors.toSet());
        if (!known.contains(engine))
            throw new InvalidInputException("There is no engine named " + engine + ": use one of "
                    + String.join(", ", new TreeSet<>(known)) + ".");
    }

    /** The providers whose key is set. */
    private Set<String> ready(List<ModelEntry> entries) {
        return entries.stream()
                .map(ModelEntry::provider)
                .distinct()
                .filter(session.studio()::ready)
                .collect(Collectors.toSet());
    }

    private static String text(List<ModelEntry> entries, Set<String> ready) {
        Map<String, List<ModelEntry>> byProvider = entries.stream()
                .collect(Collectors.groupingBy(ModelEntry::provider, LinkedHashMap::new, Collectors.toList()));
        return byProvider.entrySet().stream()
                .map(provider -> provider.getKey() + (ready.contains(provider.getKey()) ? "" : ": no key is set") + "\n"
                        + ModelReport.table(provider.getValue()))
                .collect(Collectors.joining("\n\n"));
    }
}
