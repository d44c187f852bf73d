package air.studio;

import air.model.InvalidInputException;
import air.model.Picture;
import air.provenance.Provenance;
import air.store.Asset;
import air.store.Library;
import air.store.Store;
import air.store.StoreException;
import air.taste.TasteProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The library, for {@link Reproduction}. If it cannot be used, nothing is found and {@link #troubles} says why. */
public final class LibraryLookup implements Reproduction.Lookup {
    private final Supplier<Store> store;
    private final List<String> troubles = new ArrayList<>();

    /** @param store opened when it is first needed */
    public LibraryLookup(Supplier<Store> store) {
        this.store = store;
    }

    /** Why the library could not be used, one sentence each; empty if it could. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public Optional<Provenance> record(String original) {
        return asked(s -> s.library().find(original).map(Asset::made));
    }

    @Override
    public Optional<Picture> picture(String original) {
        return asked(s -> {
            Library library = s.library();
            return library.find(original)
                    .map(asset -> Picture.decode(library.original(asset), "The library's picture " + asset.number()));
        });
    }

    @Override
    public Optional<TasteProfile> profile(String hash) {
        return asked(s -> s.profiles().find(hash));
    }

    private <T> Optional<T> asked(Function<Store, Optional<T>> lookup) {
        try {
            return lookup.apply(store.get());
        } catch (StoreException | InvalidInputException e) {
            if (!troubles.contains(e.getMessage())) troubles.add(e.getMessage());
            return Optional.empty();
        }
    }
}
