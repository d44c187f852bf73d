package air.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A contract that every database fulfils; its subclasses name the database. */
abstract class StoreContract {
    private final StoreFixture.Kind kind;

    @TempDir
    Path folder;

    StoreFixture fixture;
    Store store;

    StoreContract(StoreFixture.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void openStore() {
        fixture = new StoreFixture(kind, folder.resolve("home"));
        store = fixture.open();
    }

    @AfterEach
    void closeStore() {
        if (fixture != null) fixture.close();
    }
}
