package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColourTransportTest {
    private static final List<Lab> WARM = List.of(coloured(0.7, 0.08, 0.1), coloured(0.6, 0.06, 0.12));

    @Test
    void bringsColoursToTheReferences() {
        Lab moved = new ColourTransport(WARM).apply(coloured(0.4, -0.05, -0.1), 1, 0, 6);
        assertThat(Plane.mean(moved.a)).isCloseTo(0.073, within(0.02));
        assertThat(Plane.mean(moved.b)).isCloseTo(0.107, within(0.02));
    }

    @Test
    void goesAsFarAsItsStrength() {
        ColourTransport transport = new ColourTransport(WARM);
        Lab cold = coloured(0.4, -0.05, -0.1);
        double quarter = Plane.mean(transport.apply(cold, 0.25, 0, 6).b);
        double half = Plane.mean(transport.apply(cold, 0.5, 0, 6).b);
        assertThat(quarter).isBetween(-0.1, half);
        assertThat(transport.apply(cold, 0, 0, 6)).isSameAs(cold);
    }

    @Test
    void keepsOneColourOne() {
        Lab flat = new Lab(300, 200);
        Lab moved = new ColourTransport(WARM).apply(flat, 1, 0, 6);
        for (float v : moved.l) assertThat(v).isCloseTo(moved.l[0], within(1e-4f));
    }

    @Test
    void comesToOneColourFromMany() {
        Lab one = new Lab(40, 40);
        java.util.Arrays.fill(one.l, 0.5f);
        Lab moved = new ColourTransport(List.of(one)).apply(coloured(0.4, 0.1, 0.1), 1, 0, 6);
        assertThat(Plane.mean(moved.a)).isCloseTo(0, within(0.02));
        for (int c = 0; c < 3; c++) for (float v : moved.plane(c)) assertThat(v).isFinite();
    }

    private static Lab coloured(double l, double a, double b) {
        Lab lab = new Lab(120, 90);
        for (int i = 0; i < lab.l.length; i++) {
            double u = Hash.unit(i) - 0.5;
            lab.l[i] = (float) (l + 0.2 * u);
            lab.a[i] = (float) (a + 0.05 * u);
            lab.b[i] = (float) (b - 0.05 * u);
        }
        return lab;
    }
}
