/**
 * What is kept between runs: the ledger of calls, the library of pictures, the profiles. SQLite in AIR_HOME, or a
 * team's PostgreSQL. May import {@code files, model, provenance, taste}. Start at {@link air.store.Store}.
 */
package air.store;
