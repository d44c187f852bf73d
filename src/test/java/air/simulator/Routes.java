package air.simulator;

/** What the simulator answers under one vendor's addresses, {@code /<vendor>/...}, when nothing goes wrong. */
interface Routes {
    Response answer(Recorded request);
}
