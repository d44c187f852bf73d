package air.engine.raster;

/** Hashed random numbers (SplitMix64): the same for the same key, on every machine and in any order of asking. */
public final class Hash {
    private Hash() {}

    /** 64 bits, each as likely set as not. */
    public static long of(long key) {
        long x = key + 0x9E3779B97F4A7C15L;
        x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
        return x ^ x >>> 31;
    }

    /** 0 (inclusive) to 1 (exclusive). */
    public static double unit(long key) {
        return (of(key) >>> 11) * 0x1p-53;
    }
}
