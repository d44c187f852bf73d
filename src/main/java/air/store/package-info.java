/**
 * What is kept between runs: the ledger of calls, the library of pictures, the profiles, what is known of judges.
 * SQLite in AIR_HOME, or a team's PostgreSQL. May import {@code calibration, files, model, provenance, taste}. Start at
 * {@link air.store.Store}.
 */
package air.store;
