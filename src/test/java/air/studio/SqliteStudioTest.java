package air.studio;

import air.store.StoreFixture;

class SqliteStudioTest extends StudioContract {
    SqliteStudioTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}
