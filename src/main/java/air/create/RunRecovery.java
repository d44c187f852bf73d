package air.create;

import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.Earlier;
import air.loop.Round;
import air.model.ImageReply;
import air.model.Picture;
import air.model.Usage;
import air.provenance.Provenance;
import air.store.Asset;
import air.studio.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a killed run had already made, in its folder and in the library. */
public final class RunRecovery {
    private final RunFolder folder;
    private final RoundFiles files;
    private final RunState state;
    private final Run run;
    /** The latest asset that the folder has as a picture. */
    private long latest;

    /** @param run the studio's run, opened again; knows the pictures afterwards */
    public RunRecovery(RunFolder folder, RunState state, Run run) {
        this.folder = folder;
        this.files = folder.rounds();
        this.state = state;
        this.run = run;
    }

    /** @throws air.model.InvalidInputException if a file in the folder is not what the run has written */
    public KeptRun kept() {
        List<Round> rounds = rounds();
        Optional<Earlier.Begun> begun = unjudged(rounds).or(() -> next(rounds));
        List<Round> last =
                rounds.stream().filter(round -> round.number() > state.before()).toList();
        return new KeptRun(rounds, new Earlier(state.before(), last, begun), severalAtOnce() ? late() : List.of());
    }

    private List<Round> rounds() {
        List<Round> rounds = new ArrayList<>();
        while (true) {
            int number = rounds.size() + 1;
            Optional<JsonNode> node = files.round(number);
            if (node.isEmpty()) return rounds;
            rounds.add(RoundJson.several(node.get()) ? several(number, node.get()) : classic(number, node.get()));
        }
    }

    private Round classic(int number, JsonNode node) {
        return RoundJson.read(
                node, picture(folder.picture(number)), folder.critique(number).toString());
    }

    private Round several(int number, JsonNode node) {
        List<Candidate> candidates = new ArrayList<>();
        for (int index : RoundJson.indices(node))
            candidate(new Candidate.Name(number, index)).ifPresent(candidates::add);
        files.tidy(number, RoundJson.chosen(node));
        return RoundJson.read(node, candidates, folder.critique(number).toString());
    }

    private Picture picture(Path file) {
        Picture picture = Picture.read(file);
        run.recognise(picture);
        run.asset(picture).ifPresent(asset -> latest = Math.max(latest, asset.number()));
        return picture;
    }

    /** A last round that was cut off before its critique is judged now. */
    private Optional<Earlier.Begun> unjudged(List<Round> rounds) {
        if (rounds.isEmpty() || !lacksItsCritique(rounds.get(rounds.size() - 1))) return Optional.empty();
        Round last = rounds.remove(rounds.size() - 1);
        if (!severalAtOnce()) return Optional.of(new Earlier.Begun(last.prompt(), Optional.of(last.reply())));
        List<Candidate> candidates = new ArrayList<>(last.candidates());
        candidates.set(last.chosen(), open(last.candidate()));
        return Optional.of(begun(last.number(), last.prompt(), candidates, last.comparisons()));
    }

    /** Of several, only the best so far has to have one. */
    private boolean lacksItsCritique(Round round) {
        Candidate.Name own = new Candidate.Name(round.number(), round.chosen());
        return !round.critiqued()
                && (!severalAtOnce() || round.incumbent().filter(own::equals).isPresent());
    }

    /** What could not be judged can be judged now. */
    private static Candidate open(Candidate one) {
        return new Candidate(
                one.index(),
                one.prompt(),
                one.seed(),
                one.reply(),
                one.critique(),
                one.measured(),
                Optional.empty(),
                one.generating(),
                one.judging());
    }

    private Earlier.Begun begun(int number, String prompt, List<Candidate> candidates, List<Comparison> comparisons) {
        String asked = state.next()
                .filter(next -> next.number() == number)
                .map(RunState.Next::prompt)
                .orElse(prompt);
        return new Earlier.Begun(asked, Optional.empty(), candidates, comparisons);
    }

    private boolean severalAtOnce() {
        return state.plan().candidates() > 1;
    }

    /** The round that had begun. Its pictures are in the folder, or arrived so late that only the library has them. */
    private Optional<Earlier.Begun> next(List<Round> rounds) {
        Optional<RunState.Next> next = state.next().filter(begun -> begun.number() == rounds.size() + 1);
        if (severalAtOnce())
            return next.map(
                    begun -> begun(begun.number(), begun.prompt(), candidates(begun.number()), state.compared()));
        return next.map(begun -> new Earlier.Begun(
                begun.prompt(),
                Files.isRegularFile(folder.picture(begun.number()))
                        ? Optional.of(reply(picture(folder.picture(begun.number()))))
                        : inLibrary(begun, rounds)));
    }

    private Optional<ImageReply> inLibrary(RunState.Next next, List<Round> rounds) {
        long before = rounds.stream()
                .filter(round -> round.prompt().equals(next.prompt()))
                .count();
        return run.made(next.prompt()).stream().skip(before).findFirst().map(this::found);
    }

    private ImageReply found(Picture picture) {
        folder.write(state.next().orElseThrow().number(), picture.png());
        return reply(picture);
    }

    private List<Candidate> candidates(int number) {
        List<Candidate> candidates = new ArrayList<>();
        while (candidates.size() < state.plan().candidates()) {
            Optional<Candidate> next = candidate(new Candidate.Name(number, candidates.size()));
            if (next.isEmpty()) break;
            candidates.add(next.get());
        }
        return candidates;
    }

    /** Pictures of which no file of the run knows. */
    private List<KeptRun.Late> late() {
        List<KeptRun.Late> late = new ArrayList<>();
        for (Picture picture : run.madeAfter(latest))
            made(picture)
                    .ifPresent(asked -> late.add(new KeptRun.Late(
                            asked.prompt().orElseThrow(), asked.seed().orElseThrow(), reply(picture))));
        return late;
    }

    /** One of several; empty where its picture or what it was made from is missing. */
    private Optional<Candidate> candidate(Candidate.Name name) {
        Optional<Path> file = files.file(name);
        if (file.isEmpty()) return Optional.empty();
        Picture picture = picture(file.get());
        return files.known(name)
                .map(node -> CandidateJson.read(
                        node, name.index(), picture, files.critique(name).toString()))
                .or(() -> fresh(name, picture));
    }

    /** A candidate of which only the picture was kept: what it was made from is in the library. */
    private Optional<Candidate> fresh(Candidate.Name name, Picture picture) {
        return made(picture)
                .map(asked -> Candidate.fresh(
                        name.index(),
                        asked.prompt().orElseThrow(),
                        asked.seed().orElseThrow(),
                        reply(picture),
                        Duration.ZERO));
    }

    /** What a picture was made from, prompt and seed at least. */
    private Optional<Provenance> made(Picture picture) {
        return run.asset(picture)
                .map(Asset::made)
                .filter(made -> made.prompt().isPresent() && made.seed().isPresent());
    }

    private ImageReply reply(Picture picture) {
        Usage usage = run.asset(picture)
                .map(Asset::made)
                .map(made -> usage(made.provider().orElse(""), made.model().orElse(""), made.costUsd()))
                .orElseGet(() -> usage("", state.plan().text(RunPlan.GENERATOR), Optional.empty()));
        return new ImageReply(List.of(picture), usage, List.of());
    }

    private static Usage usage(String provider, String model, Optional<BigDecimal> costUsd) {
        return new Usage(provider, model, 1, 0, 0, costUsd, Optional.empty());
    }
}
