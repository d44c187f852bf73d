package air.batch;

import air.batch.BatchListener.Level;
import air.batch.BatchResult.Ending;
import air.create.RunPlan;
import air.create.TasteSource;
import air.files.SafeFiles;
import air.files.TextFile;
import air.files.WriteFailedException;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Picture;
import air.provenance.PictureFile;
import air.provenance.Provenance;
import air.studio.Models;
import air.studio.Run;
import air.studio.Studio;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A prompts file made into pictures, overnight if need be: each prompt generated, evaluated, refined and generated
 * again. Everything is written to disk at once; a later session makes exactly what is missing.
 *
 * <p>In the folder: {@code results/<id>/iteration_1.png}, {@code iteration_1_results.json},
 * {@code iteration_1_evaluation.json} and so on, {@code summary.json} for each item; {@code summary.json} and
 * {@code contact_sheet.html} for all; {@code batch.json}, the batch's plan; and one log per session.
 */
public final class Batch {
    /**
     * What is asked.
     *
     * @param prompts the prompts file
     * @param out the folder
     * @param resume whether to continue the batch in the folder
     * @param settings its seed counts only if {@code seed} is given
     * @param seed empty for the earlier session's, or a random one
     * @param taste the taste the pictures should have; empty for the prompts' own words
     * @param budget US dollars for the batch, all sessions together
     * @param embedPrompts whether prompts may go into the pictures' files
     * @param resend whether what may have been billed already is sent again
     */
    public record Request(
            Path prompts,
            Path out,
            boolean resume,
            BatchSettings settings,
            OptionalLong seed,
            Optional<TasteSource> taste,
            Optional<BigDecimal> budget,
            boolean embedPrompts,
            boolean resend) {
        public Request {
            Objects.requireNonNull(settings, "settings");
        }
    }

    private final Studio studio;
    private final BatchListener listener;
    private final InstantSource clock;
    private final Outage.Patience patience;
    private volatile BatchRunner runner;
    private volatile boolean finishing;

    public Batch(Studio studio, BatchListener listener, InstantSource clock) {
        this(studio, listener, clock, Outage.Patience.DEFAULT);
    }

    Batch(Studio studio, BatchListener listener, InstantSource clock, Outage.Patience patience) {
        this.studio = studio;
        this.listener = listener;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Ends the batch once the calls under way have ended and their results are written. May be called from any thread.
     */
    public void finish() {
        finishing = true;
        BatchRunner now = runner;
        if (now != null) now.finish();
    }

    /**
     * Runs the batch. Blocks, for hours if need be.
     *
     * @param cancellation stops it within a second, calls under way included
     * @throws InvalidInputException if prompts, folder or settings cannot be used; nothing was sent then
     * @throws ModelException if the taste could not be read
     */
    public BatchResult run(Request request, Cancellation cancellation) throws ModelException {
        Manifest manifest = Manifest.read(request.prompts());
        try (BatchFolder folder = BatchFolder.claim(request.out());
                BatchLog log = BatchLog.open(request.out(), listener, clock)) {
            manifest.warnings().forEach(warning -> log.said(Level.WARNING, warning));
            return new Session(request, manifest, folder, log, cancellation).run();
        }
    }

    /** One session of a batch. */
    private final class Session {
        private final Request request;
        private final Manifest manifest;
        private final BatchFolder folder;
        private final BatchLog log;
        private final Cancellation cancellation;
        private final Instant begun = clock.instant();
        private final Set<String> told = ConcurrentHashMap.newKeySet();

        Session(Request request, Manifest manifest, BatchFolder folder, BatchLog log, Cancellation cancellation) {
            this.request = request;
            this.manifest = manifest;
            this.folder = folder;
            this.log = log;
            this.cancellation = cancellation;
        }

        BatchResult run() throws ModelException {
            Optional<BatchPlan> earlier = folder.readPlan();
            if (earlier.isPresent() && !request.resume())
                throw new InvalidInputException(
                        folder.path() + " already holds a batch: resume it, or choose another folder.");
            BatchSettings settings = seeded(earlier);
            Run run = (earlier.isPresent()
                            ? studio.reopen(earlier.get().plan().run(), "", request.budget())
                            : studio.open("batch", "", request.budget()))
                    .resending(request.resend());
            BatchPlan plan = BatchPlan.of(run.id(), manifest, settings, tasteName());
            earlier.ifPresent(was -> was.requireSame(plan, folder.path().toString()));
            Models models = run.models(settings.choice());
            log.said(Level.INFO, "Seed " + settings.seed());
            if (earlier.isEmpty()) folder.writePlan(plan);
            Optional<TasteProfile> taste = taste(models);
            taste.ifPresent(run::use);
            taste.ifPresent(profile -> tellCaveats(profile, models));
            return reported(work(settings, run, taste), settings, run);
        }

        private BatchSettings seeded(Optional<BatchPlan> earlier) {
            long seed = request.seed()
                    .orElseGet(() -> earlier.map(was -> was.plan().seed())
                            .orElseGet(() -> (long) ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE)));
            return request.settings().withSeed(seed);
        }

        private String tasteName() {
            return request.taste().map(RunPlan::taste).orElse("the prompts' own words");
        }

        /** Read once: later sessions find the profile in the folder. */
        private Optional<TasteProfile> taste(Models models) throws ModelException {
            if (request.taste().isEmpty()) return Optional.empty();
            if (Files.isRegularFile(folder.profile())) {
                String json = TextFile.read(folder.profile(), "taste profile (JSON)");
                return Optional.of(TasteJson.readProfile(json, folder.profile().toString()));
            }
            TasteProfile profile = request.taste().get().read(models.reader(), reading());
            SafeFiles.write(folder.profile(), TasteJson.write(profile));
            return Optional.of(profile);
        }

        /** What the generator will not do in this taste, whatever a prompt says. */
        private void tellCaveats(TasteProfile taste, Models models) {
            for (String note : models.caveats(taste, reading())) if (told.add(note)) log.said(Level.WARNING, note);
        }

        private Call reading() {
            return new Call(cancellation, (message, fraction) -> log.working("profile", message), usage -> {});
        }

        private BatchRunner.Tally work(BatchSettings settings, Run run, Optional<TasteProfile> taste) {
            ContactSheet sheet = new ContactSheet(folder.sheetFolder(), settings.rounds(), manifest.prompts(), log);
            BatchRunner.Workshop shop = new BatchRunner.Workshop(
                    item -> run.about(item.intent()).models(settings.choice()),
                    new Marking(run),
                    taste,
                    folder,
                    sheet,
                    run::costUsd,
                    request.resend(),
                    patience,
                    clock,
                    told);
            runner = new BatchRunner(settings, shop, log, cancellation);
            if (finishing) runner.finish();
            BatchRunner.Tally tally = runner.run(manifest.prompts());
            run.news().forEach(news -> log.said(Level.WARNING, news));
            return tally;
        }

        /** Every file says how its picture was made; a picture read from one is known again by what it says. */
        private final class Marking implements BatchRunner.Filing {
            private final Run run;

            Marking(Run run) {
                this.run = run;
            }

            @Override
            public byte[] of(BatchPrompt item, ImageRequest request, ImageReply reply) {
                Provenance made = run.about(item.intent()).provenance(request, reply, 0);
                return PictureFile.with(reply.pictures().get(0).png(), made, Session.this.request.embedPrompts());
            }

            @Override
            public void seen(BatchPrompt item, Picture picture) {
                run.recognise(picture);
            }
        }

        private BatchResult reported(BatchRunner.Tally tally, BatchSettings settings, Run run) {
            boolean asked = finishing || cancellation.isCancelled();
            Ending ending = tally.why().isPresent()
                    ? Ending.BROKEN_OFF
                    : asked
                                    && tally.complete() + tally.failed()
                                            < manifest.prompts().size()
                            ? Ending.STOPPED
                            : Ending.FINISHED;
            BatchResult result = new BatchResult(
                    ending,
                    manifest.prompts().size(),
                    tally.complete(),
                    tally.failed(),
                    run.costUsd(),
                    Duration.between(begun, clock.instant()),
                    tally.why(),
                    tally.cause(),
                    folder.sheet(),
                    folder.summary());
            tally.why().ifPresent(why -> log.said(Level.ERROR, why));
            List<BatchPrompt> prompts = manifest.prompts();
            try {
                BatchReport.write(result, folder, prompts);
                SheetPage.write(
                        result,
                        folder,
                        new ContactSheet(folder.sheetFolder(), settings.rounds(), prompts, log),
                        prompts);
            } catch (WriteFailedException e) {
                log.said(Level.ERROR, e.getMessage());
            }
            log.said(Level.INFO, SheetPage.figures(result));
            return result;
        }
    }
}
