package air.studio;

import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.Operation;
import air.registry.ModelEntry;
import air.registry.ModelRegistry;
import air.registry.Provider;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the models that a {@link Choice} names; lists the choices if it names none that exists. */
final class Routing {
    /** The one provider that takes models without an entry: relays have hundreds. */
    private static final String TAKES_UNLISTED = "openai";
    /** Most names in an error. */
    private static final int MOST_NAMED = 12;

    /** A model and its provider. */
    record Route(Provider provider, ModelEntry entry) {}

    private final ModelRegistry registry;
    private final List<Provider> providers;

    Routing(ModelRegistry registry, List<Provider> providers) {
        this.registry = registry;
        this.providers = providers;
    }

    /** What makes. */
    Route generator(Choice choice, Operation operation) {
        Route route = choice.engine().equals(Choice.AUTO)
                ? choice.generator().map(this::anywhere).orElseGet(() -> firstReady(operation))
                : within(provider(choice.engine()), choice.generator(), operation);
        if (!route.entry().operations().contains(operation)) throw cannot(route, operation);
        return route;
    }

    /** What reads and judges; empty for the embedded engine. */
    Optional<Route> critic(Choice choice, Route generator) {
        if (choice.critic().isPresent() && choice.critic().get().equals(ImageModel.EMBEDDED)) return Optional.empty();
        Provider own = choice.engine().equals(Choice.AUTO) ? generator.provider() : provider(choice.engine());
        Optional<Route> route = choice.critic()
                .map(id -> of(own, id)
                        .or(() -> registry.find(id).map(this::routed))
                        .or(() -> unlisted(own, id))
                        .orElseThrow(() -> noModel(id, ModelEntry::sees, "that can see")))
                .or(() -> own.defaultVisionModel().flatMap(id -> of(own, id).or(() -> unlisted(own, id))));
        if (route.isPresent() && !route.get().entry().sees())
            throw new InvalidInputException("The model " + route.get().entry().id()
                    + " cannot look at pictures, so it cannot be the critic: use " + names(ModelEntry::sees) + " or "
                    + ImageModel.EMBEDDED + ".");
        return route;
    }

    Provider provider(String name) {
        return providers.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("There is no engine named " + name + ": use "
                        + providers.stream().map(Provider::name).collect(Collectors.joining(", ")) + " or "
                        + Choice.AUTO + "."));
    }

    /** Entries of providers that are ready. */
    Stream<ModelEntry> ready(String engine) {
        List<String> names = (engine.equals(Choice.AUTO) ? providers.stream() : Stream.of(provider(engine)))
                .filter(Provider::ready)
                .map(Provider::name)
                .toList();
        return registry.entries().stream().filter(e -> names.contains(e.provider()));
    }

    private Route firstReady(Operation operation) {
        Optional<ModelEntry> first = ready(Choice.AUTO)
                .filter(e -> !e.provider().equals(ImageModel.EMBEDDED))
                .filter(e -> e.operations().contains(operation))
                .findFirst();
        return first.map(this::routed)
                .orElseGet(() -> within(provider(ImageModel.EMBEDDED), Optional.empty(), operation));
    }

    private Route within(Provider provider, Optional<String> named, Operation operation) {
        return named.map(id -> named(provider, id)).orElseGet(() -> byDefault(provider, operation));
    }

    private Route named(Provider provider, String id) {
        Optional<Route> own = of(provider, id);
        if (own.isPresent()) return own.get();
        Optional<ModelEntry> elsewhere = registry.find(id);
        if (elsewhere.isPresent() && id.equals(ImageModel.EMBEDDED)) return routed(elsewhere.get());
        if (elsewhere.isPresent())
            throw new InvalidInputException("The model " + id + " is reached through "
                    + elsewhere.get().provider() + ", not through " + provider.name() + ": use the engine "
                    + elsewhere.get().provider() + " or " + Choice.AUTO + ".");
        return unlisted(provider, id)
                .orElseThrow(() -> noModel(id, e -> e.provider().equals(provider.name()), "of " + provider.name()));
    }

    private Route byDefault(Provider provider, Operation operation) {
        String id = provider.defaultGenerator();
        Optional<Route> usual = of(provider, id).or(() -> unlisted(provider, id));
        if (usual.isPresent() && usual.get().entry().operations().contains(operation)) return usual.get();
        return registry.entries().stream()
                .filter(e ->
                        e.provider().equals(provider.name()) && e.operations().contains(operation))
                .findFirst()
                .map(e -> new Route(provider, e))
                .or(() -> usual)
                .orElseThrow(() -> noModel(id, e -> e.provider().equals(provider.name()), "of " + provider.name()));
    }

    private Route anywhere(String id) {
        return registry.find(id)
                .or(() -> ready(Choice.AUTO).filter(e -> e.path().equals(id)).findFirst())
                .map(this::routed)
                .or(() -> providers.stream()
                        .filter(Provider::ready)
                        .flatMap(p -> unlisted(p, id).stream())
                        .findFirst())
                .orElseThrow(() -> noModel(id, e -> true, "in the registry"));
    }

    private Route routed(ModelEntry entry) {
        return new Route(provider(entry.provider()), entry);
    }

    private Optional<Route> of(Provider provider, String id) {
        List<ModelEntry> own = registry.entries().stream()
                .filter(e -> e.provider().equals(provider.name()))
                .toList();
        return own.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .or(() -> own.stream().filter(e -> e.path().equals(id)).findFirst())
                .map(e -> new Route(provider, e));
    }

    private static Optional<Route> unlisted(Provider provider, String id) {
        return provider.name().equals(TAKES_UNLISTED)
                ? Optional.of(new Route(provider, ModelEntry.unlisted(provider.name(), id)))
                : Optional.empty();
    }

    private InvalidInputException noModel(String id, Predicate<ModelEntry> which, String where) {
        return new InvalidInputException("There is no model " + id + " " + where + ": use " + names(which)
                + ", or describe it in " + ModelRegistry.FILE + " in AIR_HOME.");
    }

    private InvalidInputException cannot(Route route, Operation operation) {
        return new InvalidInputException("The model " + route.entry().id() + " cannot do " + operation.key() + ": use "
                + names(e -> e.operations().contains(operation)) + ".");
    }

    private String names(Predicate<ModelEntry> which) {
        List<String> ids =
                registry.entries().stream().filter(which).map(ModelEntry::id).toList();
        String names = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        if (ids.isEmpty()) return "another engine";
        return ids.size() > MOST_NAMED ? names + " or another of " + ids.size() : names;
    }
}
