/**
 * What is kept between runs: the ledger of calls, the library of pictures, the profiles. SQLite in AIR_HOME, or a
 * team's PostgreSQL. May touch provenance, taste, files and model; alone touches SQL. Start at {@link air.store.Store}.
 */
package air.store;
