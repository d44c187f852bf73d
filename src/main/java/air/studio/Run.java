package air.studio;

import air.model.InvalidInputException;
import air.model.Picture;
import air.store.Asset;
import air.store.Ledger;
import air.taste.TasteProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One run of a command: its budget, its rows in the ledger, its pictures in the library. Thread-safe. */
public final class Run {
    /** The run's id in ledger and library. */
    public String id() {
        throw new UnsupportedOperationException();
    }

    /**
     * Who works, as the user named them. Nothing is sent.
     *
     * @throws InvalidInputException if there is no such engine or model, or it has no key
     */
    public Models models(Choice choice) {
        throw new UnsupportedOperationException();
    }

    /** The same run, its pictures made for another intent: an item of a batch. Budget, id and models stay. */
    public Run about(String intent) {
        throw new UnsupportedOperationException();
    }

    /** The taste that what follows is made in; kept, and named in the lineage of every picture from now on. */
    public void use(TasteProfile profile) {
        throw new UnsupportedOperationException();
    }

    /** The artist's answer at the gate, kept with the picture of this run that it was about. */
    public void decided(Picture picture, String choice, String prompt) {
        throw new UnsupportedOperationException();
    }

    /** The asset that a picture this run made is kept as; empty for others. */
    public Optional<Asset> asset(Picture picture) {
        throw new UnsupportedOperationException();
    }

    /** What the run has cost so far; empty when a call's cost is unknown. */
    public Optional<BigDecimal> costUsd() {
        throw new UnsupportedOperationException();
    }

    /** As the ledger has it. */
    public Ledger.Spent spent() {
        throw new UnsupportedOperationException();
    }

    /**
     * Sentences for the user that have come up since they were last asked for: an order picked up, a store that fails.
     */
    public List<String> news() {
        throw new UnsupportedOperationException();
    }
}
