package air.simulator;

/** What the simulator answers under one provider's addresses, {@code /<provider>/...}, when nothing goes wrong. */
interface Routes {
    Response answer(Recorded request);
}
