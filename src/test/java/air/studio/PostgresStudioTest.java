package air.studio;

import air.store.StoreFixture;

class PostgresStudioTest extends StudioContract {
    PostgresStudioTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
